/** A table for a model: columns and classes are found by the model's names. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import type { TableReading } from '../../web/src/core/contract/table-reading.js'
import { CsvError } from '../../web/src/data/csv-error.js'
import { classPlaces, modelColumns, settingsFor, trainedOn } from '../../web/src/data/model/model-columns.js'

const network = { input: { steps: 1, channels: 3 }, layers: [] }
const named = { network, featureNames: ['ax', 'hr', 'eda'], classNames: ['rest', 'run'] }
const windows = {
  network: { input: { steps: 2, channels: 2 }, layers: [] },
  featureNames: ['x', 'y'],
  classNames: ['rest', 'run'],
}

/** Places of the features, and of what is beside them. */
function found(...[model, names, said]: Parameters<typeof modelColumns>) {
  const { sources, label, ignored, areNamed } = modelColumns(model, names, said)
  return { features: sources.map(({ place }) => place), label, ignored, areNamed }
}

/** The code of the error, and what was given. */
function faultOf(...[model, names, said]: Parameters<typeof modelColumns>) {
  try {
    modelColumns(model, names, said)
  } catch (error) {
    if (error instanceof CsvError) return [error.code, error.facts.given ?? error.facts.column]
  }
  return undefined
}

test("features stand in the model's order; the label is the last column that is none of them", () => {
  const all = { features: [2, 4, 1], label: 3, ignored: [0], areNamed: true }
  assert.deepEqual(found(named, ['id', 'eda', 'ax', 'label', 'hr']), all)
  const alone = { features: [1, 2, 0], label: undefined, ignored: [], areNamed: true }
  assert.deepEqual(found(named, ['eda', 'ax', 'hr']), alone)
  const names = ['y', 'ax', 'hr', 'eda', 'who']
  const beside = { features: [1, 2, 3], label: 0, ignored: [4], areNamed: true }
  assert.deepEqual(found(named, names, { label: 'y', subject: 'who' }), beside)
  assert.equal(found(named, names, { subject: 'who' }).label, 0)
})

test('a missing column, a label that is not there, and one that is a feature are refused', () => {
  assert.deepEqual(faultOf(named, ['ax', 'HR', 'label']), ['model-columns-missing', ['hr', 'eda']])
  const names = ['ax', 'hr', 'eda', 'label']
  assert.deepEqual(faultOf(named, names, { label: 'activity' }), ['column-unknown', 'activity'])
  assert.deepEqual(faultOf(named, names, { subject: 'who' }), ['column-unknown', 'who'])
  assert.deepEqual(faultOf(named, names, { label: 'hr' }), ['column-of-model', 'hr'])
})

test('columns of windows, and of a model without names, are taken as they stand, and must be as many', () => {
  const columns = ['x0', 'y0', 'x1', 'y1']
  const asTheyCome = { features: [0, 1, 2, 3], ignored: [], areNamed: false }
  assert.deepEqual(found(windows, columns), { ...asTheyCome, label: undefined })
  assert.deepEqual(found(windows, [...columns, 'label']), { ...asTheyCome, label: 4 })
  const second = { features: [1, 2, 3, 4], areNamed: false }
  const beside = { ...second, label: 5, ignored: [0] }
  assert.deepEqual(found(windows, ['who', ...columns, 'label'], { subject: 'who' }), beside)
  assert.deepEqual(found(windows, ['label', ...columns], { label: 'label' }), { ...second, label: 0, ignored: [] })
  assert.deepEqual(faultOf(windows, ['who', ...columns, 'label']), ['model-columns-count', 6])
  assert.deepEqual(faultOf(windows, ['x0', 'y0']), ['model-columns-count', 2])
  const unnamed = { ...named, featureNames: [] }
  const three = { features: [0, 1, 2], label: undefined, ignored: [], areNamed: false }
  assert.deepEqual(found(unnamed, ['p', 'q', 'r']), three)
})

const shares = { validationFraction: 0, testFraction: 0.2, splitSeed: 1, folds: 0, fold: 0 }
const origin = { data: 'table', seed: 1, samples: 9, noise: -1, ...shares }

test('a model that says how its table was read finds the columns of windows and its label by their names', () => {
  const reading: TableReading = {
    task: 'classification',
    label: 'kind',
    columns: ['x0', 'y0', 'x1', 'y1'],
    steps: 2,
    channels: ['x', 'y'],
  }
  const model = { ...windows, origin: { ...origin, reading } }
  const names = ['x0', 'x1', 'kind', 'y0', 'y1', 'note']
  assert.deepEqual(found(model, names), { features: [0, 3, 1, 4], label: 2, ignored: [5], areNamed: true })
  assert.deepEqual(faultOf(model, ['x0', 'x1', 'y0']), ['model-columns-missing', ['y1']])
  const label = found(model, ['x0', 'y0', 'x1', 'y1', 'activity']).label
  assert.equal(label, undefined, 'another column is not taken for the label')
  const one = { ...model, featureNames: ['y'], network: { input: { steps: 2, channels: 1 }, layers: [] } }
  assert.deepEqual(found(one, names).features, [3, 4], 'a channel that was cut is not asked for')
})

test('columns of texts become 0 and 1 as when the model was trained', () => {
  const reading: TableReading = {
    task: 'classification',
    label: 'y',
    columns: ['a', 'c'],
    oneHot: [{ name: 'c', values: ['p', 'q'] }],
  }
  const model = { ...named, featureNames: ['a', 'c=p', 'c=q'], origin: { ...origin, reading } }
  const { sources } = modelColumns(model, ['c', 'a'])
  assert.deepEqual(
    sources.map(({ place }) => place),
    [1, 0, 0],
  )
  const read = (cell: string) => sources.slice(1).map(({ texts }) => texts?.read(cell, 2, 'refuse'))
  assert.deepEqual(
    [read('p'), read('q')],
    [
      [1, 0],
      [0, 1],
    ],
  )
  assert.throws(() => read('r'), { code: 'value-unknown' })
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
