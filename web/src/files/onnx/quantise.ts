/** Integers in an ONNX graph: a pair of QuantizeLinear and DequantizeLinear behind each operator (the form QDQ). */

import type { Quantisation } from '../../core/contract/deployment.js'
import type { Constant } from '../exported/steps.js'
import type { Graph } from './graph.js'

/** The reals that 8-bit integers can say, where there are integers; else the name as it is. */
export function rounded(graph: Graph, name: string, to: Quantisation | undefined): string {
  if (!to) return name
  const scale = graph.constant(`${name}_scale`, [], Float32Array.of(to.scale))
  const zero = graph.constant(`${name}_zero`, [], Int8Array.of(to.zero))
  const integers = graph.apply('QuantizeLinear', [name, scale, zero], `${name}_int8`)
  return graph.apply('DequantizeLinear', [integers, scale, zero], `${name}_real`)
}

/** Numbers of a layer as reals; a scale for each row is along axis 0. */
export function constantReals(
  graph: Graph,
  name: string,
  shape: readonly number[],
  { values, quantisation }: Constant,
): string {
  const own = graph.constant(quantisation ? `${name}_integers` : name, shape, values)
  if (!quantisation) return own
  const { scales } = quantisation
  const size = scales.length > 1 ? [scales.length] : []
  const scale = graph.constant(`${name}_scale`, size, Float32Array.from(scales))
  // The zero is left out for int32, where it must be 0; for int8 it says the type.
  const zeros = values instanceof Int8Array ? [graph.constant(`${name}_zero`, size, new Int8Array(scales.length))] : []
  return graph.apply('DequantizeLinear', [own, scale, ...zeros], name, size.length > 0 ? { axis: 0 } : {})
}
