/** A model keeps its own standardisation, and finds features and classes by their names, whatever data it meets. */

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { type ExperimentInfo, loadCore, type ModelFile, type Table } from 'pruning-playground'
import { bitsToBase64, floatsToBase64 } from '../../web/src/core/model/base64.js'
import { fromModelTensor } from '../../web/src/core/model/tensor-data.js'
import { runCommand } from './support/command.js'
import { errorOf } from './support/error-of.js'
import { ownFolder } from './support/folder.js'
import { pruneJson } from './support/prune.js'
import { refusal, trainJson } from './support/train.js'

const { file } = ownFolder()

const core = await loadCore()

const tableOf = (featureNames: string[], classNames: string[], rows: number[][], labels: number[]): Table => ({
  featureNames,
  classNames,
  values: Float64Array.from(rows.flat()),
  labels: Int32Array.from(labels),
  targets: new Float64Array(),
  subjects: new Int32Array(),
  steps: 1,
})

/** Class `hi` above 5. */
const range = (xs: number[]) =>
  tableOf(
    ['x'],
    ['hi', 'lo'],
    xs.map((x) => [x]),
    xs.map((x) => (x > 5 ? 0 : 1)),
  )
const oneRange = range(Array.from({ length: 200 }, (_, i) => i / 20))
const otherRange = range([4, ...Array.from({ length: 99 }, (_, i) => 5.5 + i / 22)])

const settings = { data: 'table', network: '1-8-2 tanh', epochs: 40, learningRate: 0.05, testFraction: 0 }

function make(table: Table, more: object = {}) {
  return core.createExperiment({ ...settings, table, ...more })
}

function trained(table: Table, more: object = {}) {
  const experiment = make(table, more)
  while (!experiment.progress.isDone) experiment.advance(1000)
  return experiment
}

const first = trained(oneRange)
after(() => first.dispose())
const saved = first.saveModel()

test('a model is applied with its own means, trains on with them, and is saved with them', () => {
  assert.ok(first.evaluate('train').accuracy > 0.98)
  using other = make(otherRange)
  other.loadModel(saved)
  assert.equal(other.evaluate('train').accuracy, 1)
  assert.deepEqual(other.predict([4.2, 7]), first.predict([4.2, 7]))
  assert.equal(other.saveModel().dataFingerprint, saved.dataFingerprint)
  other.prune({ criterion: 'magnitude', amount: 0.2 })
  other.retrain(3)
  while (!other.progress.isDone) other.advance(1000)
  assert.ok(other.evaluate('train').accuracy > 0.95)
  assert.deepEqual(other.saveModel().standardisation, saved.standardisation)
})

test('back to the start, data is standardised by its own training part again', () => {
  using own = make(otherRange)
  using other = make(otherRange)
  other.loadModel(saved)
  other.reset()
  assert.deepEqual(other.saveModel(), own.saveModel())
})

const threeClasses = Array.from({ length: 150 }, (_, i) => [i % 3, 10 * ((i * 7) % 5), ((i * 11) % 13) - 6])
const abc = tableOf(
  ['ax', 'hr', 'eda'],
  ['rest', 'run', 'walk'],
  threeClasses,
  threeClasses.map(([ax]) => ax ?? 0),
)
const swapped: Table = {
  ...tableOf(
    ['eda', 'ax', 'hr'],
    ['walk', 'rest', 'run'],
    threeClasses.map(([ax, hr, eda]) => [eda, ax, hr] as number[]),
    [...abc.labels].map((label) => (label + 1) % 3),
  ),
}
const wide = { network: '3-8-3 tanh' }

test('columns and classes in another order are found by their names', () => {
  using one = trained(abc, wide)
  using two = make(swapped, wide)
  assert.equal(one.evaluate('train').accuracy, 1)
  two.loadModel(one.saveModel())
  assert.equal(two.evaluate('train').accuracy, 1)
  const { featureNames, classNames } = two.info
  assert.deepEqual(
    [featureNames, classNames],
    [
      ['ax', 'hr', 'eda'],
      ['rest', 'run', 'walk'],
    ],
  )
  assert.deepEqual([...two.samples('train', 2).values.slice(0, 3)], [0, 0, -6])
  two.reset()
  assert.deepEqual(two.info.featureNames, ['eda', 'ax', 'hr'])
  assert.deepEqual([...two.samples('train', 2).values.slice(0, 3)], [-6, 0, 0])
})

test('other names are refused with both lists, and nothing changes', () => {
  using one = make(abc, wide)
  const model = one.saveModel()
  const cases: [Table, RegExp][] = [
    [
      { ...abc, classNames: ['fast', 'slow', 'still'] },
      /^\[loadModel\] the classes of the data must be named as those of the model, "rest", "run", "walk"; got "fast", "slow", "still"$/,
    ],
    [
      { ...abc, featureNames: ['ax', 'hr', 'x'] },
      /^\[loadModel\] the features of the data must be named as those of the model, "ax", "hr", "eda"; got "ax", "hr", "x"$/,
    ],
  ]
  for (const [table, message] of cases) {
    using other = make(table, wide)
    const before = other.saveModel()
    assert.match(errorOf(() => other.loadModel(model)).message, message)
    assert.deepEqual(other.saveModel(), before)
  }
})

test('a damaged model is refused: weights, means, names and network', () => {
  using experiment = make(abc, wide)
  const model = experiment.saveModel()
  const before = experiment.fingerprint
  const bytes = (base64: string) => Buffer.from(base64, 'base64')
  const changed = (base64: string) => {
    const copy = bytes(base64)
    copy[0] = (copy[0] ?? 0) ^ 1
    return copy.toString('base64')
  }
  const tensors = model.tensors.map((one, i) => (i ? one : { ...one, data: changed(one.data) }))
  const { mean = '', scale = '' } = model.standardisation ?? {}
  const layers = model.network.layers.map((layer) =>
    layer.type === 'activation' ? { ...layer, function: 'relu' as const } : layer,
  )
  const cases: [ModelFile, RegExp][] = [
    [{ ...model, tensors }, /^\[loadModel\] the model is damaged: its fingerprint must be \w{16}, got \w{16}$/],
    [
      { ...model, standardisation: { mean: changed(mean), scale } },
      /^\[loadModel\] the model is damaged: its dataFingerprint must be \w{16}, got \w{16}$/,
    ],
    [{ ...model, classNames: ['rest', 'walk', 'run'] }, /its dataFingerprint must be/],
    [
      { ...model, classNames: ['rest', 'run'] },
      /^\[model\] classNames must be 3 names, as many as the network has outputs, got a list of 2$/,
    ],
    [{ ...model, featureNames: ['ax'] }, /^\[model\] featureNames must be 3 names, as many as the network has inputs/],
    [
      { ...model, network: { ...model.network, layers } },
      /^\[loadModel\] the network of the model must be that of the experiment, .*activation tanh.*; got .*activation relu/,
    ],
  ]
  for (const [given, message] of cases) assert.match(errorOf(() => experiment.loadModel(given)).message, message)
  assert.equal(experiment.fingerprint, before)
})

test('numbers lose their mean before they lose digits', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [1e9 + (i % 2 ? 3 : -3) + (i % 7) / 10])
  using experiment = trained(
    tableOf(
      ['t'],
      ['a', 'b'],
      rows,
      rows.map((_, i) => i % 2),
    ),
  )
  assert.equal(experiment.evaluate('train').accuracy, 1)
})

const constants = (info: ExperimentInfo) => info.constantFeatures.map((place) => info.featureNames[place])

test('columns that do not vary, or less than can be told, are named and harmless', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [5, i % 2 ? 1 : -1, i % 2 ? 1e-39 : 0])
  const table = tableOf(
    ['a', 'b', 'c'],
    ['n', 'y'],
    rows,
    rows.map((_, i) => i % 2),
  )
  using experiment = trained(table, { network: '3-6-2 tanh' })
  assert.deepEqual(constants(experiment.info), ['a', 'c'])
  assert.equal(experiment.evaluate('train').accuracy, 1)
  assert.deepEqual(experiment.predict([5, 1, 0]), experiment.predict([1e6, 1, 77]))
})

test('large targets are learned with the default settings; errors and predictions are in their unit', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [50 + ((i * 37) % 121), 1 + (i % 5)])
  const targets = rows.map(([area = 0, rooms = 0]) => 9000 * area + 40_000 * rooms + 50_000)
  const table = { ...tableOf(['area', 'rooms'], [], rows, []), targets: Float64Array.from(targets) }
  using experiment = core.createExperiment({ data: 'table', table })
  while (!experiment.progress.isDone) experiment.advance(1000)
  const { accuracy, mae, rmse, macroF1 } = experiment.evaluate('test')
  assert.ok(accuracy > 0.95, String(accuracy))
  const [guess = 0] = experiment.predict([100, 3])
  assert.ok(Math.abs(guess - 1_070_000) < 150_000, String(guess))
  assert.ok(mae > 100 && mae < 100_000 && rmse >= mae, `${mae} ${rmse}`)
  assert.ok(Number.isNaN(macroF1))
  using other = core.createExperiment({ data: 'table', table, seed: 2 })
  other.loadModel(experiment.saveModel())
  assert.deepEqual(other.predict([100, 3]), experiment.predict([100, 3]))
})

test('the mean of the training rows stands for what is missing, and goes with the model', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i % 2 ? Number.NaN : i, i % 3])
  const labels = rows.map((_, i) => (i % 3 ? 1 : 0))
  const table = { ...tableOf(['a', 'b'], ['n', 'y'], rows, labels), fillsMissing: true }
  using experiment = trained(table, { network: '2-6-2 tanh', testFraction: 0.25 })
  const { values } = experiment.samples('train', 1000)
  const isKnown = (value: number) => Number.isInteger(value) && value % 2 === 0
  const known = Array.from(values).filter((value, i) => i % 2 === 0 && isKnown(value))
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const near = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).every((value, i) => Math.abs(value - (b[i] ?? 0)) < 1e-6)
  assert.ok(near(experiment.predict([Number.NaN, 1]), experiment.predict([mean, 1])), String(mean))
  using other = make({ ...table, values: table.values.map((value) => value * 3) }, { network: '2-6-2 tanh' })
  other.loadModel(experiment.saveModel())
  assert.deepEqual(other.predict([Number.NaN, 1]), experiment.predict([Number.NaN, 1]))
  const { fillsMissing: _, ...refused } = table
  assert.match(errorOf(() => make(refused, { network: '2-6-2' })).message, /column 1 \("a"\) in row 2 must be a finite/)
})

/** The rows of a table as a CSV file. */
const csvOf = (table: Table) => {
  const count = table.featureNames.length
  const rows = [...table.labels].map((label, i) =>
    [...table.values.slice(i * count, (i + 1) * count), table.classNames[label]].join(','),
  )
  return `${[...table.featureNames, 'label'].join(',')}\n${rows.join('\n')}\n`
}
const written = (name: string, table: Table) => {
  writeFileSync(file(name), csvOf(table))
  return file(name)
}

test('the command maps by name, keeps the means, and refuses in one sentence of either language', async () => {
  const options = ['--network', '3-8-3 tanh', '--epochs', '40', '--learning-rate', '0.05']
  const one = written('abc.csv', abc)
  const model = file('abc.json')
  const json = await trainJson('--data', one, ...options, '-o', model)
  assert.deepEqual(Object.keys(json.parts.test), [
    ...['samples', 'loss', 'accuracy', 'accuracyInterval', 'balancedAccuracy', 'balancedAccuracyInterval'],
    ...['macroF1', 'classes', 'confusion'],
  ])
  assert.equal(json.parts.test.macroF1, 1)
  const uncut = ['--model', model, '--amount', '0', '--retrain', '0']
  const cut = await runCommand(['prune', ...uncut, '--json', '--data', written('swapped.csv', swapped)])
  assert.equal(JSON.parse(cut.stdout).rounds[0].before.accuracy, 1, cut.stderr)
  const renamed = written('renamed.csv', { ...abc, classNames: ['fast', 'slow', 'still'] })
  assert.match(
    (await refusal('--model', model, '--data', renamed))[1],
    /abc\.json.*the classes of the data must be named as those of the model, "rest", "run", "walk"; got "fast", "slow", "still"/,
  )
  const fewer = written(
    'fewer.csv',
    tableOf(
      ['ax', 'hr'],
      abc.classNames,
      threeClasses.map((row) => row.slice(0, 2)),
      [...abc.labels],
    ),
  )
  const { stderr } = await runCommand(['prune', ...uncut, '--data', fewer, '--lang', 'zh'])
  assert.match(stderr, /数据的列要与模型的同名：模型有“ax”、“hr”、“eda”；数据有“ax”、“hr”。\n$/)
  assert.equal((await pruneJson(...uncut, '--data', one)).report.parts[0].macroF1, 1)
})

test('numbers have r2, mae and rmse in the JSON, and columns that are constant are named', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `7,${i},${1000 * i + 31.5}`)
  writeFileSync(file('numbers.csv'), `c,x,y\n${rows.join('\n')}\n`)
  const { status, stdout, stderr } = await runCommand([
    'train',
    '--json',
    '--data',
    file('numbers.csv'),
    '-o',
    file('n.json'),
  ])
  const json = JSON.parse(stdout)
  assert.equal(status, 0)
  assert.match(stderr, /^pruning-playground train: these columns do not vary .*: "?c"?\.\n$/)
  assert.deepEqual(json.constantColumns, ['c'])
  assert.deepEqual(Object.keys(json.parts.test), ['samples', 'loss', 'r2', 'mae', 'maeInterval', 'rmse'])
  assert.ok('testR2' in json.epochs[0] && !('testAccuracy' in json.epochs[0]))
  const prune = await runCommand([
    'prune',
    '--json',
    '--model',
    file('n.json'),
    '--data',
    file('numbers.csv'),
    '--amount',
    '0',
    '--retrain',
    '0',
  ])
  const { rounds, report } = JSON.parse(prune.stdout)
  assert.equal(rounds[0].before.r2, json.parts.test.r2)
  const part = report.parts.find((one: { part: string }) => one.part === 'test')
  assert.deepEqual([part.mae, part.rmse, 'accuracy' in part], [json.parts.test.mae, json.parts.test.rmse, false])
})

/** As the first version wrote it: all values, means of 32 bits, nothing about the data. */
function firstVersion({ dataFingerprint: _, training: _training, ...model }: ModelFile): ModelFile {
  const doubles = (base64 = '') => new Float64Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
  const floats = (base64: string | undefined) =>
    Buffer.from(Float32Array.from(doubles(base64)).buffer).toString('base64')
  const { mean, scale } = model.standardisation ?? {}
  const tensors = model.tensors.map((tensor) => {
    const { name, shape, values, mask } = fromModelTensor(tensor, 2)
    const data = floatsToBase64(values)
    return { name, shape, data, ...(mask ? { mask: bitsToBase64(mask) } : {}) }
  })
  return { ...model, version: 1, tensors, standardisation: { mean: floats(mean), scale: floats(scale) } }
}

test('a file of the first version is still read, with its means', () => {
  using cut = make(oneRange)
  cut.loadModel(saved)
  cut.prune({ criterion: 'magnitude', amount: 0.5 })
  const old = firstVersion(cut.saveModel())
  using other = make(otherRange)
  other.loadModel(JSON.parse(JSON.stringify(old)))
  assert.equal(other.fingerprint, old.fingerprint)
  // Means of 32 bits.
  const [a = 0] = other.predict([6])
  const [b = 0] = cut.predict([6])
  assert.ok(Math.abs(a - b) < 1e-5, `${a} ${b}`)
  assert.equal(other.saveModel().version, 2)
})

test('a training that was saved under way goes on with the same bits, through its file', () => {
  const more = { patience: 30, validationFraction: 0.2, epochs: 8, network: '1-8-dropout(0.2)-8-2 relu' }
  using whole = trained(oneRange, more)
  using part = make(oneRange, more)
  part.advance(33)
  const file = JSON.parse(JSON.stringify(part.saveModel())) as ModelFile
  using next = make(oneRange, more)
  assert.equal(next.loadModel(file), true)
  assert.deepEqual(next.progress.epoch, part.progress.epoch)
  while (!next.progress.isDone) next.advance(7)
  assert.equal(next.fingerprint, whole.fingerprint)
  assert.deepEqual(next.history, whole.history)
  using other = make(oneRange, { ...more, seed: 2 })
  assert.equal(other.loadModel(file), false)
  assert.equal(other.progress.epoch, 0)
  assert.ok(!('training' in whole.saveModel()), 'a training that is done is not saved')
  const { training } = file
  assert.ok(training)
  const damaged = { ...file, training: { ...training, step: training.step + 1 } }
  assert.match(errorOf(() => other.loadModel(damaged)).message, /the model is damaged: its training must be/)
})
