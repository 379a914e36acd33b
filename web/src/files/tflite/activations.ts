/** Activations between layers, and the link behind the last. */

import type { PlainNetwork, Quantisation, TensorShape } from '../../core/contract/deployment.js'
import type { Graph, Value } from './graph.js'
import type { OperatorName } from './schema.js'
import { reshaped, rowShape } from './shapes.js'

/** What softmax and sigmoid, and tanh, give in int8, as the operators demand. */
const shares: Quantisation = { scale: 1 / 256, zero: -128 }
const signed: Quantisation = { scale: 1 / 128, zero: 0 }

interface Call {
  name: string
  value: Value
  to?: Quantisation | undefined
}

type Write = (graph: Graph, call: Call) => Value

const simple =
  (operator: OperatorName, options = {}): Write =>
  (graph, { name, value, to }) =>
    graph.apply(operator, [value], { name, shape: value.shape, quantisation: to, options })

/** Of all numbers of a sample. */
const softmax: Write = (graph, call) => {
  const value = reshaped(graph, call.value, [1, call.value.shape.reduce((a, b) => a * b, 1)])
  return simple('SOFTMAX', { beta: 1 })(graph, { ...call, value })
}

export const toReal = (graph: Graph, name: string, value: Value): Value =>
  value.quantisation ? graph.apply('DEQUANTIZE', [value], { name, shape: value.shape }) : value

export const toInteger = (graph: Graph, name: string, value: Value, quantisation: Quantisation): Value =>
  graph.apply('QUANTIZE', [value], { name, shape: value.shape, quantisation })

/** In float32, between two conversions where there are integers. */
const inReals =
  (write: (graph: Graph, call: Call) => Value): Write =>
  (graph, { name, value, to }) => {
    const x = toReal(graph, `${name}_real`, value)
    const y = write(graph, { name: to ? `${name}_share` : name, value: x })
    return to ? toInteger(graph, name, y, to) : y
  }

/** x / (1 + |x|), for which there is no operator, nor one in int8. */
const softsign = inReals((graph, { name, value: x }) => {
  const { shape } = x
  const one = graph.constant(`${name}_one`, [1], { values: Float32Array.of(1) })
  const size = graph.apply('ABS', [x], { name: `${name}_size`, shape })
  const more = graph.apply('ADD', [size, one], { name: `${name}_more`, shape })
  return graph.apply('DIV', [x, more], { name, shape })
})

/** An operator that gives one scale and zero in int8; others, which a join asks for, by way of float32. */
const bounded =
  (operator: OperatorName, fixed: Quantisation): Write =>
  (graph, call) => {
    const isFixed = !call.to || (call.to.scale === fixed.scale && call.to.zero === fixed.zero)
    return (isFixed ? simple(operator) : inReals(simple(operator)))(graph, call)
  }

const writers: Readonly<Record<string, Write>> = {
  identity: (_, { value }) => value,
  relu: simple('RELU'),
  'leaky-relu': simple('LEAKY_RELU', { alpha: 0.01 }),
  sigmoid: bounded('LOGISTIC', shares),
  tanh: bounded('TANH', signed),
  softsign,
  softmax,
}

/** @param id  of an activation of ours */
export function activation(graph: Graph, id: string, call: Call): Value {
  const write = writers[id]
  if (!write) throw new Error(`[tflite] the activation must be one of ${Object.keys(writers).join(', ')}; got ${id}`)
  return write(graph, call)
}

/** Answers out of the outputs of the last layer, in a row. */
export function answers(graph: Graph, link: PlainNetwork['link'], shape: TensorShape, outputs: Value): Value {
  const value = reshaped(graph, outputs, rowShape(shape))
  const to = value.quantisation && link !== 'identity' ? shares : value.quantisation
  return activation(graph, link, { name: 'answers', value, to })
}
