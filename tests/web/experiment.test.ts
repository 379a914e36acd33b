/** An experiment in this thread does what its comments say; its arithmetic is tested in tests/core. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { experimentCalls } from '../../web/src/core/contract/calls.js'
import type { Progress } from '../../web/src/core/contract/experiment.js'
import type { ModelFile } from '../../web/src/core/contract/model.js'
import { readModel } from '../../web/src/core/model/model-file.js'
import { descriptorsOf } from './support/descriptors.js'
import { errorOf } from './support/error-of.js'

const core = await loadCore()
const settings = { data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3, seed: 5 } as const
const make = (changes: object = {}) => core.createExperiment({ ...settings, ...changes })

after(() => assert.equal(core.liveExperiments, 0))

test('what is left out is as the data set suggests, and info says every choice', () => {
  using experiment = core.createExperiment({ data: 'xor-table', epochs: 2 })
  const { preset } = core.describe().dataSources.find(({ id }) => id === 'xor-table')!
  const { settings: chosen, task, sizes, parameters } = experiment.info
  assert.equal(task, 'classification')
  assert.equal(chosen.epochs, 2)
  assert.equal(chosen.learningRate, preset.learningRate)
  assert.equal(chosen.loss, 'cross-entropy')
  assert.equal(sizes.train + sizes.validation + sizes.test, 4)
  assert.equal(parameters, 22)
})

test('info names each layer, with its shape and what it costs', () => {
  using experiment = make()
  const { layers, macs, network } = experiment.info
  assert.deepEqual(
    layers.map(({ name, type, rows, columns, parameters, macs: cost }) => [
      name,
      type,
      rows,
      columns,
      parameters,
      cost,
    ]),
    [
      ['dense1', 'dense', 6, 2, 18, 12],
      ['tanh1', 'activation', 0, 0, 0, 0],
      ['dense2', 'dense', 2, 6, 14, 12],
    ],
  )
  assert.equal(macs, 24)
  using again = make({ network })
  assert.equal(again.info.network, network, 'the canonical text stands for itself')
})

test('progress only grows, step by step, to the end; each epoch leaves a report', () => {
  using experiment = make()
  const done = ({ epoch, step, stepsPerEpoch }: Progress) => epoch * stepsPerEpoch + step
  let before = experiment.progress
  assert.deepEqual([before.epoch, before.step, before.isDone, before.reason], [0, 0, false, ''])
  assert.ok(Number.isNaN(before.loss))
  for (let guard = 0; !before.isDone && guard < 1000; guard++) {
    assert.equal(experiment.advance(1), 1)
    const { progress, history } = experiment
    assert.ok(done(progress) >= done(before) && done(progress) <= done(before) + 1, JSON.stringify([before, progress]))
    assert.ok(progress.epoch <= Math.max(0, history.length - 1), 'an epoch is complete when its report is there')
    before = progress
  }
  assert.deepEqual([before.epoch, before.isDone, before.reason], [3, true, 'epochs'])
  assert.deepEqual(
    experiment.history.map(({ epoch }) => epoch),
    [0, 1, 2, 3],
  )
  assert.equal(experiment.advance(10), 0)
  assert.deepEqual(experiment.reports(2), experiment.history.slice(2))
  assert.deepEqual(experiment.reports(4), [])
})

test('reset gives the weights of the seed back, and what was removed', () => {
  using experiment = make()
  const before = experiment.fingerprint
  experiment.setMask(0, new Uint8Array(12))
  experiment.advance(20)
  assert.notEqual(experiment.fingerprint, before)
  experiment.reset()
  assert.equal(experiment.fingerprint, before)
  assert.deepEqual(experiment.copyMask(0), new Uint8Array(12).fill(1))
  assert.equal(experiment.progress.epoch, 0)
})

test('what comes out is a copy', () => {
  using experiment = make()
  const weights = experiment.copyWeights(0)
  const first = weights[0]
  weights.fill(9)
  assert.equal(experiment.copyWeights(0)[0], first)
  assert.equal(weights.buffer.byteLength, weights.byteLength)
})

test('shapes are as documented', () => {
  using experiment = make()
  assert.equal(experiment.copyWeights(2).length, 12)
  assert.equal(experiment.copyBias(2).length, 2)
  assert.equal(experiment.predict([0, 0, 1, 1, 2, 2]).length, 6)
  assert.equal(experiment.boundary({ left: -1, right: 1, bottom: -1, top: 1, cells: 5 }).length, 50)
  assert.equal(experiment.activations(0, [0.5, 0.5]).length, 6)
  const { values, labels, targets } = experiment.samples('train', 7)
  assert.deepEqual([values.length, labels.length, targets.length], [14, 7, 0])
  const { samples, confusion, recall } = experiment.evaluate('test')
  assert.deepEqual([samples, confusion.length, recall.length], [experiment.info.sizes.test, 2, 2])
  assert.equal(
    confusion.flat().reduce((sum, count) => sum + count),
    samples,
  )
})

test('a masked weight stays 0 while training goes on', () => {
  using experiment = make()
  const mask = Uint8Array.from({ length: 12 }, (_, i) => i % 2)
  experiment.setMask(0, mask)
  experiment.advance(50)
  assert.deepEqual(experiment.copyMask(0), mask)
  experiment.copyWeights(0).forEach((weight, i) => {
    assert.equal(weight === 0, mask[i] === 0, `weight ${i}`)
  })
})

test('a saved model is good, and an experiment that takes it is the same', () => {
  using experiment = make()
  experiment.setMask(0, [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
  experiment.advance(1000)
  const model = JSON.parse(JSON.stringify(experiment.saveModel())) as ModelFile
  assert.deepEqual(readModel(model), { model, notFinite: [] })
  assert.equal(model.fingerprint, experiment.fingerprint)
  using other = make({ epochs: 9 })
  other.loadModel(model)
  assert.equal(other.fingerprint, experiment.fingerprint)
  assert.deepEqual(other.copyMask(0), experiment.copyMask(0))
  assert.deepEqual(other.predict([0.3, 0.7]), experiment.predict([0.3, 0.7]))
})

test('a model that does not fit, or is none, is refused and changes nothing', () => {
  using experiment = make()
  using wider = make({ network: '2-7-2 tanh' })
  const before = experiment.fingerprint
  const model = wider.saveModel()
  const nan = Buffer.from(Float32Array.of(Number.NaN, 0).buffer).toString('base64')
  const own = experiment.saveModel()
  const withNan = {
    ...own,
    tensors: own.tensors.map((one) => (one.name === 'dense2.bias' ? { ...one, data: nan } : one)),
  }
  const cases: [unknown, RegExp][] = [
    [model, /\[loadModel\] the network of the model must be that of the experiment, .*dense 6.*; got .*dense 7/],
    [{ ...own, tensors: own.tensors.slice(1) }, /\[loadModel\] /],
    [withNan, /\[loadModel\] dense2\.bias/],
    [{}, /\[model\] the file must be an object with the key/],
    [null, /\[model\] the file must be an object, got null/],
  ]
  for (const [given, message] of cases) {
    assert.match(errorOf(() => experiment.loadModel(given as ModelFile)).message, message)
    assert.equal(experiment.fingerprint, before)
  }
})

test('a table is trained on', () => {
  const values = Float64Array.from({ length: 80 }, (_, i) => (i % 2 ? i % 7 : i))
  using experiment = core.createExperiment({
    data: 'table',
    table: {
      featureNames: ['a', 'b'],
      values,
      labels: Int32Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1)),
      classNames: ['low', 'high'],
      targets: new Float64Array(0),
      subjects: new Int32Array(0),
      steps: 1,
    },
    epochs: 2,
  })
  experiment.advance(1000)
  assert.equal(experiment.progress.reason, 'epochs')
  assert.deepEqual(experiment.info.classNames, ['low', 'high'])
})

test('a table has only what it uses: labels with names, or targets', () => {
  const values = Float64Array.from({ length: 80 }, (_, i) => (i % 2 ? i % 7 : i))
  const columns = { featureNames: ['a', 'b'], values }
  const labels = Int32Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1))
  using classes = core.createExperiment({ data: 'table', table: { ...columns, labels, classNames: ['low', 'high'] } })
  assert.deepEqual(classes.info.classNames, ['low', 'high'])
  const targets = Float64Array.from({ length: 40 }, (_, i) => i)
  using numbers = core.createExperiment({ data: 'table', network: '2-4-1', table: { ...columns, targets } })
  assert.deepEqual(numbers.info.classNames, [])
  assert.throws(() => core.createExperiment({ data: 'table', network: '2-4-1', table: columns }), {
    message: '[experiment] table.targets must have 40 entries, got 0',
  })
})

test('a window has a name for each column or one for each channel; other names are refused as names', () => {
  const windows = (featureNames: string[]) =>
    core.createExperiment({
      data: 'table',
      network: 'flatten-2',
      table: {
        featureNames,
        values: Float64Array.from({ length: 160 }, (_, i) => i % 11),
        labels: Int32Array.from({ length: 40 }, (_, i) => i % 2),
        classNames: ['low', 'high'],
        targets: new Float64Array(0),
        subjects: new Int32Array(0),
        steps: 2,
      },
    })
  using channels = windows(['x', 'y'])
  assert.deepEqual(channels.info.featureNames, ['x', 'y'])
  using columns = windows(['x0', 'y0', 'x1', 'y1'])
  assert.deepEqual(columns.info.featureNames, [])
  assert.throws(() => windows(['x', 'y', 'z']), {
    message:
      '[experiment] table.featureNames must be one for each of 4 columns, or with 2 steps one a channel and static feature, got 3 names',
  })
})

test('dispose gives the experiment back once; every call after it is refused', () => {
  const before = core.liveExperiments
  const experiment = make()
  assert.equal(core.liveExperiments, before + 1)
  experiment.dispose()
  experiment.dispose()
  experiment[Symbol.dispose]()
  assert.equal(core.liveExperiments, before)
  const members = [...descriptorsOf(Object.getPrototypeOf(experiment))].filter(
    ([name]) => !['constructor', 'dispose'].includes(name),
  )
  for (const [name, { get, value }] of members) {
    const { code, message } = errorOf(() => (get ?? value).call(experiment))
    assert.deepEqual([code, message], ['disposed', `[${name}] the experiment must be in use, got one that is disposed`])
  }
  assert.deepEqual(members.map(([name]) => name).sort(), Object.keys(experimentCalls).sort())
})

const bad: [changes: object, code: string, message: RegExp][] = [
  [{ data: 'cube' }, 'unknown-id', /\[experiment\].*"cube"; one of: circle/],
  [{ data: 'table' }, 'invalid-argument', /table must be given/],
  [{ data: 'mnist', network: '784-10' }, 'invalid-argument', /asset|digits/],
  [{ epoch: 3 }, 'unknown-option', /"epoch".*one of: data, table/],
  [{ epochs: 0 }, 'out-of-range', /epochs must be in \[1, 100000\], got 0/],
  [{ epochs: 1.5 }, 'invalid-argument', /epochs .*got 1\.5/],
  [{ epochs: '3' }, 'invalid-argument', /epochs must be a number, got "3"/],
  [{ learningRate: Number.NaN }, 'invalid-argument', /learningRate .*got NaN/],
  [{ learningRate: -1 }, 'out-of-range', /learningRate must be in \[0, 100\], got -1/],
  [{ momentum: 1 }, 'out-of-range', /momentum/],
  [{ optimiser: 'adagrad' }, 'unknown-id', /"adagrad"; one of: sgd/],
  [{ network: '3-2' }, 'invalid-argument', /the network takes "3", but a sample has 2/],
  [{ network: '2-6-3' }, 'shape-mismatch', /network must give 2 numbers/],
  [{ network: '2-gelu(3)-2' }, 'invalid-argument', /gelu/],
  [{ seed: -1 }, 'out-of-range', /seed/],
  [{ patience: 3 }, 'invalid-argument', /validationFraction must be above 0/],
]

test('bad settings are refused by name, and leave no experiment', () => {
  const before = core.liveExperiments
  for (const [changes, code, pattern] of bad) {
    const error = errorOf(() => make(changes).dispose())
    assert.match(error.message, pattern)
    assert.equal(error.code, code, error.message)
    assert.equal(core.liveExperiments, before)
  }
})
