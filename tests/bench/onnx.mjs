/** Writes a network as an ONNX model: just the fields of the protocol buffer that these few operators need. */

import { transposed } from './network.mjs'

function varint(value) {
  const bytes = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

/** A field with a whole number, with bytes, or with text. */
const number = (field, value) => Buffer.from([...varint(field << 3), ...varint(value)])
const bytes = (field, value) =>
  Buffer.concat([Buffer.from([...varint((field << 3) | 2), ...varint(value.length)]), value])
const text = (field, value) => bytes(field, Buffer.from(value))
const message = (field, ...parts) => bytes(field, Buffer.concat(parts))

const float = 1

/** TensorProto in GraphProto.initializer. */
const tensor = (name, shape, values) =>
  message(
    5,
    ...shape.map((size) => number(1, size)),
    number(2, float),
    text(8, name),
    bytes(9, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  )

/** ValueInfoProto: 11 for an input of the graph, 12 for an output. */
const port = (field, name, shape) =>
  message(
    field,
    text(1, name),
    message(2, message(1, number(1, float), message(2, ...shape.map((size) => message(1, number(1, size)))))),
  )

const whole = (name, value) => message(5, text(1, name), number(3, value), number(20, 2))
const wholes = (name, values) => message(5, text(1, name), ...values.map((value) => number(8, value)), number(20, 7))

const node = (type, inputs, output, ...attributes) =>
  message(1, ...inputs.map((name) => text(1, name)), text(2, output), text(4, type), ...attributes)

/** Reorders each row of a matrix from time-major (step, channel) to the channel-major order of ONNX. */
function channelMajor(values, rows, { steps, channels }) {
  const size = steps * channels
  const result = new Float32Array(values.length)
  for (let r = 0; r < rows; r += 1)
    result.set(transposed(values.subarray(r * size, (r + 1) * size), steps, channels), r * size)
  return result
}

/** Nodes and initialisers of one layer; returns the name of what it gives. */
function writeLayer(layer, i, input, parts) {
  const names = { out: `y${i}`, weights: `w${i}`, bias: `b${i}` }
  const add = (...more) => parts.push(...more)
  if (layer.type === 'pool') {
    add(node('MaxPool', [input], names.out, wholes('kernel_shape', [layer.size]), wholes('strides', [layer.size])))
    return names.out
  }
  const { units, from } = layer
  add(tensor(names.bias, [units], layer.bias))
  let source = input
  if (layer.type === 'conv') {
    const shape = { steps: layer.kernel, channels: from.channels }
    add(tensor(names.weights, [units, from.channels, layer.kernel], channelMajor(layer.weights, units, shape)))
    add(node('Conv', [source, names.weights, names.bias], names.out, wholes('kernel_shape', [layer.kernel])))
  } else {
    if (from.steps > 1) {
      source = `flat${i}`
      add(node('Flatten', [input], source))
    }
    add(tensor(names.weights, [units, layer.inputs], channelMajor(layer.weights, units, from)))
    add(node('Gemm', [source, names.weights, names.bias], names.out, whole('transB', 1)))
  }
  if (!layer.relu) return names.out
  add(node('Relu', [names.out], `r${i}`))
  return `r${i}`
}

/** Shape of a batch as ONNX has it: samples x features, or samples x channels x steps. */
export const inputShape = ({ steps, channels }, batch) => (steps > 1 ? [batch, channels, steps] : [batch, channels])

/** A batch, from time-major to `inputShape`. */
export const inputValues = (network, batch, values) => channelMajor(values, batch, network)

/**
 * @param {ReturnType<typeof import('./network.mjs').parseNetwork>} network
 * @param {number} batch  samples; fixed, so that the runtime can plan for it
 * @returns {Uint8Array} a model from `x` to the probabilities `p`
 */
export function onnxModel(network, batch) {
  const parts = []
  const last = network.layers.reduce((input, layer, i) => writeLayer(layer, i, input, parts), 'x')
  parts.push(node('Softmax', [last], 'p', whole('axis', 1)), text(2, 'bench'))
  parts.push(port(11, 'x', inputShape(network, batch)), port(12, 'p', [batch, network.outputs]))
  return Buffer.concat([number(1, 8), message(7, ...parts), message(8, text(1, ''), number(2, 17))])
}
