/** What stands in an ONNX file. That its files run is for onnx-runs.test.ts. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainNetwork, QuantisedNetwork } from '../../../web/src/core/contract/deployment.js'
import type { ModelFacts, StandardisationPlace } from '../../../web/src/files/exported/model-facts.js'
import { channelMajor } from '../../../web/src/files/onnx/layouts.js'
import { writeOnnx } from '../../../web/src/files/onnx/write-onnx.js'
import { network, quantisedNetwork } from '../support/deployed.js'
import { floatCases, samplesFor } from '../support/deployed-cases.js'
import { hostileNames, plainFacts } from '../support/exported.js'
import { readOnnx } from '../support/formats/read-proto.js'

const written = (
  form: PlainNetwork | QuantisedNetwork,
  standardisation: StandardisationPlace = 'graph',
  facts: ModelFacts = plainFacts,
) => writeOnnx(form, facts, { standardisation })

const named = (name: string) => floatCases.find((one) => one.name === name)?.network as PlainNetwork
const quantised = (plain: PlainNetwork, isByRow: boolean) => quantisedNetwork(plain, samplesFor(plain, 9), isByRow)
const typesOf = (file: Uint8Array) => readOnnx(file).nodes.map(({ type }) => type)

const wrist = named('convolutions with padding and pools')

test('the same network gives the same bytes, for IR 7 and operator set 13', () => {
  const file = written(wrist)
  const { irVersion, operatorSet, producer } = readOnnx(file)
  assert.deepEqual([irVersion, operatorSet, producer], [7, 13, ['pruning-playground', '0.0.0']])
  assert.deepEqual(file, written(wrist))
})

test('samples go in as they are everywhere, as many as wanted, and are turned once', () => {
  const { input, output, nodes } = readOnnx(written(wrist))
  assert.deepEqual(input, { name: 'input', shape: ['samples', 20, 3] })
  assert.deepEqual(output, { name: 'output', shape: ['samples', 3] })
  assert.deepEqual(
    nodes.map(({ type }) => type),
    [
      'Transpose',
      'Conv',
      'Relu',
      'MaxPool',
      'Conv',
      'Tanh',
      'AveragePool',
      'Flatten',
      'Gemm',
      'Relu',
      'Gemm',
      'Softmax',
      'Identity',
    ],
  )
  assert.deepEqual(nodes[1]?.attributes, { kernel_shape: [5], strides: [1], pads: [2, 2] })
})

test('static features have an input of their own, and a Concat puts them behind the window in its own order', () => {
  const { inputs, nodes } = readOnnx(written(named('static features that join behind a pool')))
  assert.deepEqual(inputs, [
    { name: 'input', shape: ['samples', 20, 3] },
    { name: 'static_features', shape: ['samples', 2] },
  ])
  const place = nodes.findIndex(({ type }) => type === 'Concat')
  assert.deepEqual(
    nodes.slice(place - 2, place + 2).map(({ type }) => type),
    ['Transpose', 'Flatten', 'Concat', 'Gemm'],
  )
  assert.deepEqual(nodes[place]?.inputs, [nodes[place - 1]?.output, 'static_features'])
  assert.deepEqual(nodes[place]?.attributes, { axis: [1] })
})

test('the facts name both inputs, and have the standardisation of each', () => {
  const plain = named('static features that join behind a pool')
  const mean = Float64Array.from({ length: 62 }, (_, i) => (i < 60 ? i % 3 : i))
  const standardisation = { ...plainFacts.standardisation, mean, scale: mean.map(() => 2) }
  const { metadata } = readOnnx(written(plain, 'facts', { ...plainFacts, standardisation }))
  assert.match(metadata.inputs ?? '', /^input: the window; static_features: the last feature_names/)
  assert.deepEqual(
    ['mean', 'scale', 'static_mean', 'static_scale'].map((key) => metadata[key]),
    ['[0,1,2]', '[2,2,2]', '[60,61]', '[2,2]'],
  )
})

test('filters, and weights behind them, are put into the order of channels first', () => {
  assert.deepEqual(
    channelMajor(Float32Array.of(1, 2, 3, 4, 5, 6), { steps: 3, channels: 2 }),
    Float32Array.of(1, 3, 5, 2, 4, 6),
  )
  const { constants, nodes } = readOnnx(written(wrist))
  const conv = constants.get(nodes[1]?.inputs[1] ?? '')
  const dense = constants.get(nodes.find(({ type }) => type === 'Gemm')?.inputs[1] ?? '')
  const floats = (bytes?: Uint8Array) => new Float32Array(bytes?.slice().buffer ?? new ArrayBuffer())
  assert.deepEqual(conv?.shape, [6, 3, 5])
  assert.deepEqual(
    floats(conv?.bytes),
    channelMajor(wrist.layers[0]?.weights as Float32Array, { steps: 5, channels: 3 }),
  )
  assert.deepEqual(dense?.shape, [8, 8])
  assert.deepEqual(
    floats(dense?.bytes),
    channelMajor(wrist.layers[6]?.weights as Float32Array, { steps: 2, channels: 4 }),
  )
})

test('int8: each tensor is rounded by a pair of nodes, weights stand in int8 with a scale a row along axis 0', () => {
  const form = quantised(named('dense layers with relu between'), true)
  const { nodes, constants } = readOnnx(written(form))
  const layer = ['DequantizeLinear', 'DequantizeLinear', 'Gemm']
  const pair = ['QuantizeLinear', 'DequantizeLinear']
  assert.deepEqual(
    nodes.map(({ type }) => type),
    [...pair, ...layer, 'Relu', ...pair, ...layer, ...pair, 'Softmax', 'Identity'],
  )
  const [, , weights, bias] = nodes
  assert.deepEqual([weights?.attributes, bias?.attributes], [{ axis: [0] }, { axis: [0] }])
  assert.deepEqual(
    weights?.inputs.map((name) => [constants.get(name)?.type, constants.get(name)?.shape]),
    [
      [3, [9, 7]],
      [1, [9]],
      [3, [9]],
    ],
  )
  assert.deepEqual(
    bias?.inputs.map((name) => [constants.get(name)?.type, constants.get(name)?.shape]),
    [
      [6, [9]],
      [1, [9]],
    ],
    'the zero of int32 is left out',
  )
  const zeros = nodes.flatMap(({ type, inputs }) => (type === 'QuantizeLinear' ? [constants.get(inputs[2] ?? '')] : []))
  for (const zero of zeros) assert.deepEqual([zero?.type, zero?.shape], [3, []])
})

test('int8: the mean of an even window is moved away from a half, and no other', () => {
  const nodes = (size: number) =>
    typesOf(
      written(
        quantised(
          network({ steps: 6, channels: 1 }, 'identity', [{ kind: 'average-pool', size, stride: size }]),
          false,
        ),
      ),
    )
  assert.ok(nodes(2).includes('Sign'))
  assert.ok(!nodes(3).includes('Sign'))
  assert.ok(!typesOf(written(wrist)).includes('Sign'), 'nor in float32')
})

test('the standardisation is in the graph or in the facts', () => {
  const plain = network({ steps: 4, channels: 2 }, 'identity', [{ kind: 'dense', units: 1 }])
  const mean = Float64Array.of(1, 2, 1, 2, 1, 2, 1, 2)
  const standardisation = {
    mean,
    scale: mean.map((one) => 1 / one),
    targetMean: Float64Array.of(7),
    targetScale: Float64Array.of(0.5),
  }
  const facts = { ...plainFacts, standardisation }
  const inside = written(plain, 'graph', facts)
  const beside = written(plain, 'facts', facts)
  assert.deepEqual(typesOf(inside), ['Sub', 'Mul', 'Flatten', 'Gemm', 'Mul', 'Add', 'Identity'])
  assert.deepEqual(typesOf(beside), ['Flatten', 'Gemm', 'Identity'])
  assert.equal(readOnnx(inside).metadata.standardisation, 'graph')
  const { metadata } = readOnnx(beside)
  assert.deepEqual(
    ['standardisation', 'mean', 'scale', 'target_mean', 'target_scale'].map((key) => metadata[key]),
    ['facts', '[1,2]', '[1,0.5]', '[7]', '[0.5]'],
  )
})

test('names come back as they were, and tensors have names of their own', () => {
  const layers = wrist.layers.map((layer) => ({ ...layer, name: '激活' }))
  const file = written({ ...wrist, layers }, 'graph', {
    ...plainFacts,
    featureNames: hostileNames,
    classNames: hostileNames,
  })
  const { metadata, nodes, constants } = readOnnx(file)
  assert.deepEqual(JSON.parse(metadata.feature_names ?? ''), hostileNames)
  assert.deepEqual(JSON.parse(metadata.class_names ?? ''), hostileNames)
  const names = [...nodes.map(({ output }) => output), ...constants.keys()]
  assert.equal(new Set(names).size, names.length)
  for (const name of names) assert.match(name, /^\w+$/)
})
