/** The nodes of each kind of layer. */

import type { Quantisation } from '../../core/contract/deployment.js'
import type { Constant, Step } from '../exported/steps.js'
import type { Graph } from './graph.js'
import { asChannels, asRow, channelMajor, type Value } from './layouts.js'
import { constantReals, rounded } from './quantise.js'

/** A step that has weights. */
type LinearStep = Step & Required<Pick<Step, 'weights' | 'bias'>>

/** What a layer gives, behind its ReLU and rounded to its integers. */
function finished(graph: Graph, { name, isRectified, to }: Step, made: string): string {
  return rounded(graph, isRectified ? graph.apply('Relu', [made], `${name}_rectified`) : made, to)
}

const reordered = (constant: Constant, shape: Value['shape']): Constant => ({
  ...constant,
  values: channelMajor(constant.values, shape),
})

function constants(graph: Graph, { name, bias, output }: LinearStep, weights: Constant, shape: readonly number[]) {
  return [
    constantReals(graph, `${name}_weights`, shape, weights),
    constantReals(graph, `${name}_bias`, [output.channels], bias),
  ]
}

/** Takes windows over time in the order that they are in: the weights are put into that order. */
function dense(graph: Graph, step: LinearStep, value: Value): Value {
  const { name, output, input } = step
  const isMoved = value.layout === 'channels'
  const row = isMoved ? graph.apply('Flatten', [value.name], 'row', { axis: 1 }) : asRow(graph, value).name
  const weights = isMoved ? reordered(step.weights, value.shape) : step.weights
  const numbers = constants(graph, step, weights, [output.channels, input.steps * input.channels])
  const made = graph.apply('Gemm', [row, ...numbers], name, { transB: 1 })
  return { name: finished(graph, step, made), layout: 'row', shape: output }
}

function conv(graph: Graph, step: LinearStep, value: Value): Value {
  const { name, input, output, size, stride, padding } = step
  const windows = asChannels(graph, value, input)
  const weights = reordered(step.weights, { steps: size, channels: input.channels })
  const numbers = constants(graph, step, weights, [output.channels, input.channels, size])
  const made = graph.apply('Conv', [windows.name, ...numbers], name, {
    kernel_shape: [size],
    strides: [stride],
    pads: [padding, padding],
  })
  return { name: finished(graph, step, made), layout: 'channels', shape: output }
}

/**
 * Moves means of integers a little away from 0: QuantizeLinear rounds halves to the even integer, and we, as
 * TensorFlow Lite, away from 0. Every second mean of two is a half.
 */
function awayFromHalves(graph: Graph, mean: string, size: number, { scale, zero }: Quantisation): string {
  const single = (name: string, value: number) => graph.constant(name, [], Float32Array.of(value))
  const integer = graph.apply('Add', [mean, single(`${mean}_origin`, scale * zero)], `${mean}_from_origin`)
  const sign = graph.apply('Sign', [integer], `${mean}_sign`)
  const step = graph.apply('Mul', [sign, single(`${mean}_step_size`, scale / (4 * size))], `${mean}_step`)
  return graph.apply('Add', [mean, step], `${mean}_moved`)
}

function pool(graph: Graph, step: Step, value: Value): Value {
  const { name, kind, input, output, size, stride } = step
  const windows = asChannels(graph, value, input)
  const type = kind === 'max-pool' ? 'MaxPool' : 'AveragePool'
  const made = graph.apply(type, [windows.name], name, { kernel_shape: [size], strides: [stride] })
  const hasHalves = type === 'AveragePool' && size % 2 === 0
  const mean = hasHalves && step.to ? awayFromHalves(graph, made, size, step.to) : made
  return { name: finished(graph, step, mean), layout: 'channels', shape: output }
}

interface Operator {
  type: string
  attributes?: Readonly<Record<string, number | { float: number }>>
}

const operators: Readonly<Record<string, Operator>> = {
  relu: { type: 'Relu' },
  'leaky-relu': { type: 'LeakyRelu', attributes: { alpha: { float: 0.01 } } },
  sigmoid: { type: 'Sigmoid' },
  tanh: { type: 'Tanh' },
  softsign: { type: 'Softsign' },
  softmax: { type: 'Softmax', attributes: { axis: 1 } },
}

/** @param id  of an activation of ours */
export function activation(graph: Graph, id: string, name: string, value: Value): Value {
  if (id === 'identity') return value
  const operator = operators[id]
  if (!operator) throw new Error(`[onnx] the activation must be one of ${Object.keys(operators).join(', ')}; got ${id}`)
  const source = id === 'softmax' ? asRow(graph, value) : value // of all numbers of a sample
  return { ...source, name: graph.apply(operator.type, [source.name], name, operator.attributes) }
}

/** The static features behind the window, which is put into the order of our own samples. */
function join(graph: Graph, { name, output, to }: Step, window: Value, statics: Value): Value {
  const made = graph.apply('Concat', [asRow(graph, window).name, statics.name], name, { axis: 1 })
  return { name: rounded(graph, made, to), layout: 'row', shape: output }
}

/** @param statics  what a join takes */
export function layer(graph: Graph, step: Step, value: Value, statics?: Value): Value {
  const { weights, bias, kind } = step
  if (kind === 'join' && statics) return join(graph, step, value, statics)
  if (weights && bias) return (kind === 'dense' ? dense : conv)(graph, { ...step, weights, bias }, value)
  if (kind !== 'activation') return pool(graph, step, value)
  const made = activation(graph, step.function, step.name, value)
  return { ...made, name: rounded(graph, made.name, step.to) }
}
