/** A table for a model: columns and classes are found by the model's names. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { classPlaces, modelColumns, settingsFor, trainedOn } from '../../web/src/files/model-table.js'

const network = { input: { steps: 1, channels: 3 }, layers: [] }
const named = { network, featureNames: ['ax', 'hr', 'eda'], classNames: ['rest', 'run'] }
const windows = {
  network: { input: { steps: 2, channels: 2 }, layers: [] },
  featureNames: ['x', 'y'],
  classNames: ['rest', 'run'],
}

test("features stand in the model's order; the label is the last column that is none of them", () => {
  assert.deepEqual(modelColumns(named, ['id', 'eda', 'ax', 'label', 'hr']), {
    features: [2, 4, 1],
    label: 3,
    ignored: [0],
    areNamed: true,
  })
  assert.deepEqual(modelColumns(named, ['eda', 'ax', 'hr']), {
    features: [1, 2, 0],
    label: undefined,
    ignored: [],
    areNamed: true,
  })
  assert.deepEqual(modelColumns(named, ['y', 'ax', 'hr', 'eda', 'who'], { label: 'y', subject: 'who' }), {
    features: [1, 2, 3],
    label: 0,
    ignored: [4],
    areNamed: true,
  })
  const withSubject = modelColumns(named, ['y', 'ax', 'hr', 'eda', 'who'], { subject: 'who' })
  assert.equal('label' in withSubject && withSubject.label, 0)
})

test('a missing column, a label that is not there, and one that is a feature are faults', () => {
  assert.deepEqual(modelColumns(named, ['ax', 'HR', 'label']), { kind: 'missing', missing: ['hr', 'eda'] })
  const names = ['ax', 'hr', 'eda', 'label']
  assert.deepEqual(modelColumns(named, names, { label: 'activity' }), { kind: 'no-column', name: 'activity' })
  assert.deepEqual(modelColumns(named, names, { subject: 'who' }), { kind: 'no-column', name: 'who' })
  assert.deepEqual(modelColumns(named, names, { label: 'hr' }), { kind: 'is-feature', name: 'hr' })
})

test('columns of windows, and of a model without names, are taken as they stand, and must be as many', () => {
  const columns = ['x0', 'y0', 'x1', 'y1']
  const found = { features: [0, 1, 2, 3], ignored: [], areNamed: false }
  assert.deepEqual(modelColumns(windows, columns), { ...found, label: undefined })
  assert.deepEqual(modelColumns(windows, [...columns, 'label']), { ...found, label: 4 })
  assert.deepEqual(modelColumns(windows, ['who', ...columns, 'label'], { subject: 'who' }), {
    features: [1, 2, 3, 4],
    label: 5,
    ignored: [0],
    areNamed: false,
  })
  assert.deepEqual(modelColumns(windows, ['label', ...columns], { label: 'label' }), {
    ...found,
    features: [1, 2, 3, 4],
    label: 0,
  })
  assert.deepEqual(modelColumns(windows, ['who', ...columns, 'label']), { kind: 'count', wanted: 4, found: 6 })
  assert.deepEqual(modelColumns(windows, ['x0', 'y0']), { kind: 'count', wanted: 4, found: 2 })
  const unnamed = { ...named, featureNames: [] }
  assert.deepEqual(modelColumns(unnamed, ['p', 'q', 'r']), {
    features: [0, 1, 2],
    label: undefined,
    ignored: [],
    areNamed: false,
  })
})

test('classes are found by name; 1.0 is class 1; the empty label has none; others are named once', () => {
  const found = (names: string[], labels: string[]) => {
    const { places, unknown } = classPlaces(names, labels)
    return [[...places], unknown]
  }
  assert.deepEqual(found(['rest', 'run'], ['run', '', 'rest']), [[1, -1, 0], []])
  assert.deepEqual(found(['0', '1'], ['1.0', '+0', '1', '2']), [[1, 0, 1, -1], ['2']])
  assert.deepEqual(found(['rest', 'run'], ['Run', 'Run', 'constructor']), [
    [-1, -1, -1],
    ['Run', 'constructor'],
  ])
  assert.deepEqual(found(['1.0', 'a'], ['1.0', '1']), [[0, -1], ['1']])
})

test('what a file says of the samples of its training', () => {
  const shares = { validationFraction: 0, testFraction: 0.2, splitSeed: 1, folds: 0, fold: 0 }
  const origin = { data: 'table', seed: 1, samples: 9, noise: -1, ...shares }
  assert.equal(trainedOn({}, 'aa'), 'unknown')
  assert.equal(trainedOn({ origin }, 'aa'), 'unknown')
  assert.equal(trainedOn({ origin: { ...origin, tableHash: 'aa' } }, 'aa'), 'this-file')
  assert.equal(trainedOn({ origin: { ...origin, tableHash: 'ab' } }, 'aa'), 'another-file')
  assert.equal(trainedOn({ origin: { ...origin, data: 'circle' } }, 'aa'), 'data-set')
})

test("a model answers by its own standardisation, whatever the table's values are", async () => {
  const core = await loadCore()
  const xs = Array.from({ length: 40 }, (_, i) => i / 4)
  const values = Float64Array.from(xs)
  const labels = Int32Array.from(xs, (x) => (x > 5 ? 1 : 0))
  const table = { featureNames: ['x'], values, labels, classNames: ['lo', 'hi'] }
  using first = core.createExperiment({ data: 'table', table, network: '1-4-2 tanh', epochs: 5, testFraction: 0 })
  while (!first.progress.isDone) first.advance(1000)
  const model = first.saveModel()
  using host = core.createExperiment(settingsFor(model))
  host.loadModel(model)
  assert.deepEqual(host.predict([1, 5, 9]), first.predict([1, 5, 9]))
  // A missing value is the model's mean.
  assert.deepEqual(host.predict([Number.NaN]), first.predict([xs.reduce((sum, x) => sum + x, 0) / xs.length]))
  const samples = { values: Float64Array.of(4, 400), labels: Int32Array.of(0, 1), targets: new Float64Array() }
  using judged = core.createExperiment(settingsFor(model, samples))
  judged.loadModel(model)
  const answers = first.predict([4, 400])
  const right = [answers[0]! > answers[1]!, answers[3]! > answers[2]!].filter(Boolean).length
  assert.deepEqual([judged.evaluate('train').samples, judged.evaluate('train').accuracy], [2, right / 2])
})
