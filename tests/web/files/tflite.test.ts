/** What stands in a TensorFlow Lite file. That its files run is for tests/e2e/files/tflite-runs.test.ts. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainNetwork, QuantisedNetwork } from '../../../web/src/core/contract/deployment.js'
import type { ModelFacts } from '../../../web/src/files/exported/model-facts.js'
import { type TfliteOptions, writeTflite } from '../../../web/src/files/tflite/write-tflite.js'
import { network, quantisedNetwork } from '../support/deployed.js'
import { cases, floatCases, samplesFor } from '../support/deployed-cases.js'
import { hostileNames, plainFacts } from '../support/exported.js'
import { readTflite } from '../support/formats/read-flat.js'

const written = (
  form: PlainNetwork | QuantisedNetwork,
  options: Partial<TfliteOptions> = {},
  facts: ModelFacts = plainFacts,
) => writeTflite(form, facts, { ends: 'float32', standardisation: 'graph', ...options })

const named = (name: string) => floatCases.find((one) => one.name === name)?.network as PlainNetwork
const quantised = (plain: PlainNetwork, isByRow: boolean) => quantisedNetwork(plain, samplesFor(plain, 9), isByRow)
const callsOf = (file: Uint8Array) => readTflite(file).operators.map(({ name, version }) => `${name} ${version}`)

const wrist = named('convolutions with padding and pools')

test('a file names its format, and all data stand at multiples of 16 bytes', () => {
  for (const { network } of cases)
    for (const form of [network, quantised(network, true), quantised(network, false)]) {
      const { identifier, buffers } = readTflite(written(form))
      assert.equal(identifier, 'TFL3')
      assert.deepEqual(buffers[0], {}, 'the first buffer is the empty one')
      for (const { data } of buffers) assert.equal((data?.at ?? 0) % 16, 0)
    }
})

test('the same network gives the same bytes', () => {
  assert.deepEqual(written(wrist), written(wrist))
})

test('layers become operators, and a ReLU part of the one before it', () => {
  assert.deepEqual(callsOf(written(wrist)), [
    'CONV_2D 1',
    'MAX_POOL_2D 1',
    'PAD 1',
    'CONV_2D 1',
    'TANH 1',
    'AVERAGE_POOL_2D 1',
    'RESHAPE 1',
    'FULLY_CONNECTED 1',
    'FULLY_CONNECTED 1',
    'SOFTMAX 1',
  ])
  const { operators, input, output } = readTflite(written(wrist))
  const [conv, , pad, , , , , dense] = operators
  assert.deepEqual(input.shape, [1, 1, 20, 3])
  assert.deepEqual(output.shape, [1, 3])
  assert.deepEqual(conv?.inputs[1]?.shape, [6, 1, 5, 3])
  assert.deepEqual(conv?.options, {
    stride_w: 1,
    stride_h: 1,
    fused_activation_function: 1,
    dilation_w_factor: 1,
    dilation_h_factor: 1,
  })
  assert.deepEqual([...new Int32Array(pad?.inputs[1]?.data?.bytes.buffer as ArrayBuffer)], [0, 0, 0, 0, 1, 1, 0, 0])
  assert.deepEqual(dense?.inputs[1]?.shape, [8, 8])
})

test('weights and biases stand in the file as they are in the network', () => {
  const [layer] = wrist.layers
  const [conv] = readTflite(written(wrist)).operators
  const floats = (at: number) => new Float32Array(conv?.inputs[at]?.data?.bytes.buffer as ArrayBuffer)
  assert.deepEqual(floats(1), layer?.weights)
  assert.deepEqual(floats(2), layer?.bias)
})

test('int8: weights have a scale a row, along axis 0, and biases the product with the scale of the input', () => {
  const form = quantised(wrist, true)
  const [layer] = form.layers
  const conv = readTflite(written(form)).operators.find(({ name }) => name === 'CONV_2D')
  const [input, weights, bias] = conv?.inputs ?? []
  const scales = Array.from(layer?.weightScales ?? [], Math.fround)
  assert.equal(conv?.version, 3)
  assert.deepEqual([input?.type, weights?.type, bias?.type], [9, 9, 2])
  assert.deepEqual(weights?.quantization, { scale: scales, zero_point: scales.map(() => 0) })
  assert.deepEqual(
    bias?.quantization?.scale,
    Array.from(layer?.weightScales ?? [], (scale) => Math.fround(scale * form.from.scale)),
  )
  assert.deepEqual(input?.quantization, { scale: [Math.fround(form.from.scale)], zero_point: [form.from.zero] })
  assert.deepEqual(new Int8Array(weights?.data?.bytes.buffer as ArrayBuffer), layer?.weights)
})

test('int8: a dense layer with a scale a unit is a convolution over one step', () => {
  const plain = named('dense layers with relu between')
  const middle = ['QUANTIZE 1', 'FULLY_CONNECTED 4', 'FULLY_CONNECTED 4', 'DEQUANTIZE 2', 'SOFTMAX 1']
  assert.deepEqual(callsOf(written(quantised(plain, false))), middle)
  assert.deepEqual(callsOf(written(quantised(plain, true))), [
    'QUANTIZE 1',
    'RESHAPE 1',
    'CONV_2D 3',
    'CONV_2D 3',
    'DEQUANTIZE 2',
    'RESHAPE 1',
    'SOFTMAX 1',
  ])
})

test('int8 at the ends: the same operators between, none to convert, and the link in int8', () => {
  for (const { network } of cases) {
    const form = quantised(network, true)
    const ends = ['QUANTIZE', 'DEQUANTIZE']
    const convertsInside = network.layers.some(
      ({ function: id }, i) =>
        id === 'softsign' || (network.layers[i + 1]?.kind === 'join' && ['tanh', 'sigmoid'].includes(id)),
    )
    const { operators, input, output } = readTflite(written(form, { ends: 'int8' }))
    const between = operators.map(({ name }) => name)
    const usual = readTflite(written(form)).operators.map(({ name }) => name)
    const link: string[] = { softmax: ['SOFTMAX'], sigmoid: ['LOGISTIC'], identity: [] }[network.link]
    if (!convertsInside)
      assert.deepEqual(
        between.filter((name) => !link.includes(name)),
        usual.filter((name) => !ends.includes(name) && !link.includes(name)),
      )
    assert.deepEqual([input.type, output.type], [9, 9])
    const { scale, zero } = link.length > 0 ? { scale: 1 / 256, zero: -128 } : (form.layers.at(-1)?.to ?? form.from)
    assert.deepEqual(output.quantization, { scale: [Math.fround(scale)], zero_point: [zero] })
  }
})

test('static features have an input of their own, and a CONCATENATION of one scale puts them behind the window', () => {
  const plain = named('static features that join behind a pool')
  for (const form of [plain, quantised(plain, false)]) {
    const file = written(form, { ends: 'int8' })
    const { operators, inputs } = readTflite(file)
    assert.deepEqual(
      inputs.map(({ name, shape }) => [name, shape]),
      [
        ['input', [1, 1, 20, 3]],
        ['static_features', [1, 2]],
      ],
    )
    const join = operators.find(({ name }) => name === 'CONCATENATION')
    assert.deepEqual(join?.options, { axis: 1 })
    assert.equal(join?.version, 'from' in form ? 2 : 1)
    assert.deepEqual(
      join?.inputs.map(({ shape }) => shape),
      [
        [1, 40],
        [1, 2],
      ],
    )
    const [window, statics] = join?.inputs ?? []
    const { to } = ('from' in form && form.layers.find(({ kind }) => kind === 'join')) || {}
    const scale = to && { scale: [Math.fround(to.scale)], zero_point: [to.zero] }
    assert.deepEqual([window?.quantization, statics?.quantization], [scale, scale])
  }
})

test('int8: a tanh before a join has its scale, by way of float32', () => {
  const file = written(quantised(named('static features that join behind tanh'), false))
  assert.deepEqual(callsOf(file).slice(1, 7), [
    'QUANTIZE 1',
    'CONV_2D 3',
    'DEQUANTIZE 2',
    'TANH 1',
    'QUANTIZE 1',
    'RESHAPE 1',
  ])
})

test('int8: a softsign is computed in float32, between two conversions', () => {
  assert.deepEqual(callsOf(written(quantised(named('dense layers with softsign between'), false))).slice(2, 7), [
    'DEQUANTIZE 2',
    'ABS 1',
    'ADD 1',
    'DIV 1',
    'QUANTIZE 1',
  ])
})

test('the standardisation is in the graph or in the facts, and with int8 at the ends always in the facts', () => {
  const plain = network({ steps: 4, channels: 2 }, 'identity', [{ kind: 'dense', units: 1 }])
  const mean = Float64Array.of(1, 2, 1, 2, 1, 2, 1, 2)
  const standardisation = {
    mean,
    scale: mean.map((one) => 1 / one),
    targetMean: Float64Array.of(7),
    targetScale: Float64Array.of(0.5),
  }
  const facts = { ...plainFacts, standardisation }
  const told = (file: Uint8Array) => JSON.parse(readTflite(file).metadata['pruning-playground.json'] ?? '')
  const inside = written(plain, {}, facts)
  assert.deepEqual(callsOf(inside), ['SUB 1', 'MUL 1', 'RESHAPE 1', 'FULLY_CONNECTED 1', 'MUL 1', 'ADD 1'])
  assert.deepEqual([told(inside).standardisation, told(inside).mean], ['graph', undefined])
  const beside = written(plain, { standardisation: 'facts' }, facts)
  assert.deepEqual(callsOf(beside), ['RESHAPE 1', 'FULLY_CONNECTED 1'])
  for (const file of [beside, written(quantised(plain, false), { ends: 'int8' }, facts)]) {
    const { standardisation, mean, scale, target_mean, target_scale } = told(file)
    assert.deepEqual([standardisation, mean, scale, target_mean, target_scale], ['facts', [1, 2], [1, 0.5], [7], [0.5]])
  }
})

test('names come back as they were', () => {
  const facts = { ...plainFacts, featureNames: hostileNames, classNames: hostileNames }
  const { metadata, description, tensors } = readTflite(written(wrist, {}, facts))
  const { feature_names, class_names, ...others } = JSON.parse(metadata['pruning-playground.json'] ?? '')
  assert.deepEqual(feature_names, hostileNames)
  assert.deepEqual(class_names, hostileNames)
  assert.equal(description, plainFacts.generator)
  assert.deepEqual(others, {
    generator: plainFacts.generator,
    model_fingerprint: plainFacts.fingerprint,
    arithmetic: 'float32',
    input_order: 'time steps x channels',
    output: 'the probability of each class',
    standardisation: 'none',
    missing_values: 'take 0',
  })
  const names = tensors.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
})
