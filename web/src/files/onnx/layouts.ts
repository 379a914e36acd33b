/** The order of the numbers of samples, and the way from one to another. */

import type { TensorShape } from '../../core/contract/deployment.js'
import type { Graph, Layout } from './graph.js'

/** A tensor on its way through the graph. */
export interface Value {
  readonly name: string
  readonly layout: Layout
  readonly shape: TensorShape
}

const transposed = (graph: Graph, name: string) => graph.apply('Transpose', [name], 'transposed', { perm: [0, 2, 1] })

/** As operators over time take it. */
export function asChannels(graph: Graph, value: Value, { steps, channels }: TensorShape): Value {
  if (value.layout === 'channels') return value
  const inTime =
    value.layout === 'time'
      ? value.name
      : graph.apply('Reshape', [value.name, graph.shape([-1, steps, channels])], 'windows')
  return { name: transposed(graph, inTime), layout: 'channels', shape: { steps, channels } }
}

/** As a row in the order of our own samples. */
export function asRow(graph: Graph, value: Value): Value {
  if (value.layout === 'row') return value
  const { steps, channels } = value.shape
  const isMoved = value.layout === 'channels' && steps > 1 && channels > 1
  const name = graph.apply('Flatten', [isMoved ? transposed(graph, value.name) : value.name], 'row', { axis: 1 })
  return { name, layout: 'row', shape: { steps: 1, channels: steps * channels } }
}

/** Each row of a matrix from time-major order, steps x channels, to channels x steps. */
export function channelMajor<Values extends Float32Array | Int8Array | Int32Array>(
  values: Values,
  { steps, channels }: TensorShape,
): Values {
  const result = values.slice() as Values
  const size = steps * channels
  for (let i = 0; i < values.length; i += 1) {
    const inside = i % size
    result[i - inside + (inside % channels) * steps + Math.floor(inside / channels)] = values[i] ?? 0
  }
  return result
}
