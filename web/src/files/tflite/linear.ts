/** Dense layers and convolutions, with the ReLU behind them. */

import type { LayerForm } from '../../core/contract/deployment.js'
import type { Constant, Step } from '../exported/steps.js'
import type { Graph, Value } from './graph.js'
import { fusedActivations, paddings } from './schema.js'
import { reshaped, rowShape, windowShape } from './shapes.js'

/** A step that has weights. */
type LinearStep = Step & Required<Pick<Step, 'weights' | 'bias'>>

const fused = ({ isRectified }: Step) => (isRectified ? fusedActivations.relu : fusedActivations.none)
const rows = ({ output }: LayerForm) => output.channels

const countOf = ({ quantisation }: Constant) => quantisation?.scales.length ?? 1

function constants(graph: Graph, step: LinearStep, shape: readonly number[]): [weights: Value, bias: Value] {
  return [
    graph.constant(`${step.name}_weights`, shape, step.weights),
    graph.constant(`${step.name}_bias`, [rows(step)], step.bias),
  ]
}

/** Whether the padding of the file's own scheme, as many steps out as strides fit in, is that of the layer. */
function isSame({ input, output, size, stride, padding }: LayerForm): boolean {
  const missing = Math.max((output.steps - 1) * stride + size - input.steps, 0)
  return output.steps === Math.ceil(input.steps / stride) && Math.floor(missing / 2) === padding
}

/** Zeros before and after, as an operator of its own. */
function padded(graph: Graph, { name, input, padding }: LayerForm, value: Value): Value {
  const amounts = graph.constant(`${name}_padding`, [4, 2], {
    values: Int32Array.from([0, 0, 0, 0, padding, padding, 0, 0]),
  })
  const shape = windowShape({ ...input, steps: input.steps + 2 * padding })
  return graph.apply('PAD', [value, amounts], { name: `${name}_padded`, shape, quantisation: value.quantisation })
}

/** A convolution over time: of height 1 and channels last, in the order of our own filters. */
export function conv(graph: Graph, step: LinearStep, value: Value): Value {
  const windows = reshaped(graph, value, windowShape(step.input))
  const isOwnPadding = step.padding > 0 && !isSame(step)
  const source = isOwnPadding ? padded(graph, step, windows) : windows
  return graph.apply('CONV_2D', [source, ...constants(graph, step, [rows(step), 1, step.size, step.input.channels])], {
    name: step.name,
    shape: windowShape(step.output),
    quantisation: step.to,
    options: {
      padding: step.padding > 0 && !isOwnPadding ? paddings.same : paddings.valid,
      stride_w: step.stride,
      stride_h: 1,
      fused_activation_function: fused(step),
      dilation_w_factor: 1,
      dilation_h_factor: 1,
    },
  })
}

/**
 * A dense layer. One with a scale for each unit is written as a convolution over a single step: older programs take
 * the first scale of FULLY_CONNECTED for all of them, and say nothing.
 */
export function dense(graph: Graph, step: LinearStep, value: Value): Value {
  const { input } = step
  if (countOf(step.weights) > 1) {
    const single = { steps: 1, channels: input.steps * input.channels }
    return conv(graph, { ...step, kind: 'conv1d', input: single, size: 1, stride: 1, padding: 0 }, value)
  }
  const row = reshaped(graph, value, rowShape(input))
  const shape = [rows(step), input.steps * input.channels]
  return graph.apply('FULLY_CONNECTED', [row, ...constants(graph, step, shape)], {
    name: step.name,
    shape: rowShape(step.output),
    quantisation: step.to,
    options: { fused_activation_function: fused(step) },
  })
}
