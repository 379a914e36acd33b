/** The two forms that a sample has in a file: windows of time for convolutions and pools, a row for all else. */

import type { TensorShape } from '../../core/contract/deployment.js'
import type { Graph, Value } from './graph.js'

/** One sample, height 1, width of the time steps, channels last. */
export const windowShape = ({ steps, channels }: TensorShape): number[] => [1, 1, steps, channels]

export const rowShape = ({ steps, channels }: TensorShape): number[] => [1, steps * channels]

/** How samples come in: as windows where there are several time steps. */
export const inputShape = (shape: TensorShape): number[] => (shape.steps > 1 ? windowShape(shape) : rowShape(shape))

/** The same numbers in another shape; the value itself when it has that already. */
export function reshaped(graph: Graph, value: Value, shape: readonly number[]): Value {
  if (value.shape.join() === shape.join()) return value
  const wanted = graph.constant('shape', [shape.length], { values: Int32Array.from(shape) })
  const { quantisation } = value
  return graph.apply('RESHAPE', [value, wanted], {
    name: 'reshaped',
    shape,
    quantisation,
    options: { new_shape: shape },
  })
}
