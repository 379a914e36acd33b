/** The peers: TensorFlow.js on its two processor backends, and onnxruntime-web; one thread each. */

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fixedBatch, transposed } from './network.mjs'
import { inputShape, inputValues, onnxModel } from './onnx.mjs'

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(n: number) => void | Promise<void>} run  does the work n times, to its end
 * @property {() => Float32Array | Promise<Float32Array>} [outputs]  probabilities of a forward pass
 */

/** Loads the peers from the folder where they are installed. @param {string} folder */
export async function loadPeers(folder) {
  const require = createRequire(join(folder, 'package.json'))
  const load = async (name) => {
    const module = await import(pathToFileURL(require.resolve(name)).href)
    return module.default ?? module
  }
  const tf = await load('@tensorflow/tfjs-core')
  tf.enableProdMode()
  const layers = await load('@tensorflow/tfjs-layers')
  await load('@tensorflow/tfjs-backend-cpu')
  const wasm = await load('@tensorflow/tfjs-backend-wasm')
  wasm.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`)
  wasm.setThreadsCount(1)
  const ort = await load('onnxruntime-web')
  ort.env.wasm.numThreads = 1
  return { tf, layers, ort }
}

/** A layer of ours as one of tfjs. */
function tfjsLayer(tf, layers, layer, inputShape) {
  if (layer.type === 'pool') return [layers.layers.maxPooling1d({ poolSize: layer.size })]
  const weights = (shape) => [
    tf.tensor(transposed(layer.weights, layer.units, layer.inputs), shape),
    tf.tensor1d(layer.bias),
  ]
  const common = { ...(layer.relu ? { activation: 'relu' } : {}), ...(inputShape ? { inputShape } : {}) }
  if (layer.type === 'conv') {
    const { units, kernel, from } = layer
    const given = weights([kernel, from.channels, units])
    return [layers.layers.conv1d({ filters: units, kernelSize: kernel, weights: given, ...common })]
  }
  const dense = layers.layers.dense({ units: layer.units, weights: weights([layer.inputs, layer.units]), ...common })
  return layer.from.steps > 1 ? [layers.layers.flatten(), dense] : [dense]
}

/** One model of tfjs: its logits, its probabilities, and the fixed batch as tensors. */
function tfjsModel({ tf, layers }, network, batch) {
  const { steps, channels, outputs } = network
  const shape = steps > 1 ? [steps, channels] : [channels]
  const stack = network.layers.flatMap((layer, i) => tfjsLayer(tf, layers, layer, i ? undefined : shape))
  const logits = layers.sequential({ layers: stack })
  const probabilities = layers.sequential({ layers: [...stack, layers.layers.softmax()] })
  const { values, labels } = fixedBatch(network, batch)
  const x = tf.tensor(values, [batch, ...shape])
  const y = tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), outputs), 'float32')
  return { logits, probabilities, x, y }
}

/** tfjs: `minimize` of its core, or `trainOnBatch` of its layers; both wait for the loss. */
const tfjsSteps = {
  minimize: ({ tf }, { logits, x, y }) => {
    const optimiser = tf.train.sgd(0.01)
    const loss = () => tf.losses.softmaxCrossEntropy(y, logits.apply(x, { training: true }))
    return (n) => {
      for (let i = 0; i < n; i += 1) tf.tidy(() => optimiser.minimize(loss, true).dataSync())
    }
  },
  trainOnBatch: ({ tf }, { probabilities, x, y }) => {
    probabilities.compile({ optimizer: tf.train.sgd(0.01), loss: 'categoricalCrossentropy' })
    return async (n) => {
      for (let i = 0; i < n; i += 1) await probabilities.trainOnBatch(x, y)
    }
  },
}

/** @returns {Promise<Contestant>} @param {'train' | 'forward'} work */
export async function tfjs(peers, backend, network, batch, work, step = 'minimize') {
  const { tf } = peers
  await tf.setBackend(backend)
  const model = tfjsModel(peers, network, batch)
  const outputs = () => tf.tidy(() => model.probabilities.predict(model.x, { batchSize: batch }).dataSync())
  const forwards = (n) => {
    for (let i = 0; i < n; i += 1) outputs()
  }
  const run = work === 'train' ? tfjsSteps[step](peers, model) : forwards
  const select = () => tf.setBackend(backend)
  return { name: `tfjs ${backend}`, select, run, outputs }
}

/** @returns {Promise<Contestant>} a forward pass; onnxruntime-web does not train */
export async function onnxruntime({ ort }, network, batch) {
  const session = await ort.InferenceSession.create(onnxModel(network, batch), { executionProviders: ['wasm'] })
  const { values } = fixedBatch(network, batch)
  const x = new ort.Tensor('float32', inputValues(network, batch, values), inputShape(network, batch))
  const run = async (n) => {
    for (let i = 0; i < n; i += 1) await session.run({ x })
  }
  const outputs = async () => (await session.run({ x })).p.data
  return { name: 'onnxruntime-web', run, outputs, dispose: () => session.release() }
}
