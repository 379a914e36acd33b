/** A saved model and tables that were not made for it: the calls of the package. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { type GivenSettings, loadCore, type ModelFile } from 'pruning-playground'
import { type CsvOptions, evaluateTable, predictTable, readCsv } from 'pruning-playground/data'
import { readModel } from '../../../web/src/core/model/model-file.js'
import { beatRows, rawRows, windowRows } from '../support/case-tables.js'

const core = await loadCore()

/** Trains on a table, and keeps how it was read, as whoever saves a model does. */
function train(text: string, options: CsvOptions = {}, settings: Partial<GivenSettings> = {}): ModelFile {
  const { table, reading } = readCsv(text, options)
  const usual = {
    epochs: 200,
    learningRate: 0.05,
    testFraction: 0,
    network: `${widthOf(table)}-8-${outputsOf(table)} tanh`,
  }
  using experiment = core.createExperiment({ data: 'table', table, ...usual, seed: 1, ...settings })
  while (!experiment.progress.isDone) experiment.advance(1000)
  const model = experiment.saveModel()
  return model.origin ? { ...model, origin: { ...model.origin, reading } } : model
}

type Table = ReturnType<typeof readCsv>['table']
const samplesOf = ({ labels, targets }: Table) => labels.length || targets.length
const widthOf = (table: Table) => table.values.length / samplesOf(table)
const outputsOf = ({ classNames }: Table) => classNames.length || 1

/** Rows of two columns and a class that the first one tells. */
const rows = (names: readonly string[], count = 40) =>
  [names.join(','), ...Array.from({ length: count }, (_, i) => names.map((name) => cellOf(name, i)).join(','))].join(
    '\n',
  )
const cellOf = (name: string, i: number) =>
  ({
    ax: i % 2 ? 2 + (i % 5) / 10 : (i % 5) / 10,
    hr: (i % 7) / 7,
    c: i % 2 ? 'warm' : 'cold',
    label: i % 2 ? 'run' : 'rest',
  })[name] ?? ''

test('columns are found by name in any order, classes by theirs; other classes are refused with both lists', () => {
  const model = train(rows(['ax', 'hr', 'label']))
  assert.equal(evaluateTable(core, model, rows(['ax', 'hr', 'label'])).evaluation.accuracy, 1)
  const { evaluation, notes } = evaluateTable(core, model, rows(['label', 'hr', 'c', 'ax']))
  assert.deepEqual([evaluation.accuracy, notes.ignored, notes.label, notes.areNamed], [1, ['c'], 'label', true])
  const renamed = rows(['ax', 'hr', 'label']).replaceAll('rest', 'still')
  assert.throws(
    () => evaluateTable(core, model, renamed),
    /does not know: "still".*"rest", "run".*"run", "still"|"still", "run"/,
  )
})

test('a network of two inputs finds both in another table, whatever its columns are beside, and its file comes back', () => {
  const choices: CsvOptions = { steps: 12, staticFeatures: ['interval'] }
  const network = '12x1+1-conv(3,3)-pool(2)-8-3 tanh'
  const model = train(beatRows(), choices, { network })
  assert.deepEqual(model.network.input, { steps: 12, channels: 1, staticFeatures: 1 })
  const [head = '', ...lines] = beatRows().split('\n')
  const turned = (line: string) => ['0', ...line.split(',').toReversed()].join(',')
  const other = [`what,${head.split(',').toReversed().join(',')}`, ...lines.map(turned)].join('\n')
  const { evaluation, notes } = evaluateTable(core, model, other)
  assert.deepEqual([evaluation.accuracy, notes.ignored], [1, ['what']])
  const { model: read } = readModel(JSON.parse(JSON.stringify(model)))
  assert.equal(evaluateTable(core, read, beatRows()).evaluation.accuracy, 1)
  assert.throws(
    () => evaluateTable(core, model, beatRows().replace('interval', 'rr')),
    (error) => error instanceof Error && /"interval"/.test(error.message),
  )
  const alone = train(beatRows(), { steps: 12, leaveOut: ['interval'] }, { network: network.replace('+1', '') })
  assert.ok(evaluateTable(core, alone, beatRows()).evaluation.accuracy < 0.8, 'the shape alone does not tell')
})

test('without labels each sample is answered; the label is found by the name that it had in the training', () => {
  const model = train(rows(['label', 'hr', 'ax']), { label: 'label' })
  const { answers, notes } = predictTable(core, model, rows(['ax', 'c', 'hr']))
  assert.deepEqual([notes.label, notes.ignored, answers.length], ['', ['c'], 40])
  const [first, second] = answers
  assert.deepEqual([first?.row, first?.label, first?.predicted, second?.predicted], [1, null, 'rest', 'run'])
  assert.ok(Math.abs((first?.probabilities ?? []).reduce((sum, share) => sum + share, 0) - 1) < 1e-5)
  assert.deepEqual(predictTable(core, model, rows(['label', 'c', 'hr', 'ax'])).answers[1]?.label, 'run')
})

test("the model's own means stay, whatever the table's range is", () => {
  const range = (xs: number[]) => ['x,label', ...xs.map((x) => `${x},${x > 5 ? 'hi' : 'lo'}`)].join('\n')
  const model = train(range(Array.from({ length: 100 }, (_, i) => i / 10)))
  assert.equal(evaluateTable(core, model, range([4, 5.6, 6, 8, 9.5])).evaluation.accuracy, 1)
  assert.equal(predictTable(core, model, 'x\n9.5\n').answers[0]?.predicted, 'hi')
})

test('columns of texts become 0 and 1 as in the training; a text that was not there is refused', () => {
  const model = train(rows(['hr', 'c', 'label']), { oneHot: ['c'] })
  assert.deepEqual(model.featureNames, ['hr', 'c=cold', 'c=warm'])
  const answers = (text: string) => predictTable(core, model, text).answers.map(({ predicted }) => predicted)
  assert.deepEqual(answers('c,hr\nwarm,0.5\ncold,0.5\nwarm,0.5\n'), ['run', 'rest', 'run'])
  assert.throws(() => answers('c,hr\nhot,1\n'), { code: 'value-unknown' })
})

test('windows that are cut, with single values beside them, are cut alike for prediction, whatever the order of columns', () => {
  // Both kinds of a stretch have the same wave; the pulse alone tells them apart.
  const cells = (i: number) => {
    const kind = Math.floor(i / 12) % 2
    return { pulse: 60 + 30 * kind + (i % 3), ax: Math.sin(i), time: i / 10, l: kind ? 'run' : 'rest' }
  }
  const names = ['pulse', 'ax', 'time', 'l'] as const
  const raw = (order: readonly (typeof names)[number][]) =>
    [order.join(','), ...Array.from({ length: 240 }, (_, i) => order.map((name) => cells(i)[name]).join(','))].join(
      '\n',
    )
  const windows = { length: 6, hop: 3, unit: 'samples' } as const
  const options = { time: 'time', windows, staticFeatures: ['pulse'], label: 'l' }
  const model = train(raw(names), options, { network: '6x1+1-conv(3,3)-flatten-8-2 tanh' })
  assert.deepEqual(model.network.input, { steps: 6, channels: 1, staticFeatures: 1 })
  const other = raw(['l', 'ax', 'pulse', 'time'])
  const { evaluation, notes } = evaluateTable(core, model, other)
  assert.deepEqual([evaluation.accuracy, notes.windows?.windows, notes.ignored], [1, 60, ['time']])
  const { model: read } = readModel(JSON.parse(JSON.stringify(model)))
  const own = predictTable(core, model, raw(names)).answers
  assert.deepEqual(predictTable(core, read, other).answers, own)
  using experiment = core.createExperiment({
    data: 'table',
    table: readCsv(raw(names), options).table,
    network: model.network,
    testFraction: 0,
  })
  experiment.loadModel(model)
  const direct = experiment.evaluate('train')
  assert.ok(Math.abs(direct.loss - evaluation.loss) < 1e-6, 'the core is given the same samples both ways')
})

test('columns of a window are found by name, in the other order too', () => {
  const model = train(windowRows(16, 'steps-first'), { steps: 16 }, { network: 'conv(4,3)-flatten-2' })
  const own = predictTable(core, model, windowRows(16, 'steps-first')).answers
  const other = predictTable(core, model, windowRows(16, 'channels-first')).answers
  assert.deepEqual(other, own)
  assert.equal(predictTable(core, model, windowRows(16, 'channels-first')).notes.areNamed, true)
})

test('raw rows are cut as those of the training were; answers say from which row to which', () => {
  const windows = { length: 2, hop: 1, unit: 'seconds' } as const
  const options = { subject: 'person', time: 'time_ms', windows }
  const model = train(rawRows(), options, { network: 'conv(4,5)-flatten-3', epochs: 2 })
  const { answers, notes } = predictTable(core, model, rawRows())
  assert.equal(answers.length, readCsv(rawRows(), options).notes.samples)
  const { row, lastRow, label } = answers[1] ?? {}
  assert.deepEqual(
    [row, lastRow, label, notes.label, notes.ignored],
    [26, 75, 'sit', 'activity', ['person', 'time_ms']],
  )
  assert.equal(evaluateTable(core, model, rawRows()).evaluation.samples, answers.length)
  // Without labels a window may span two of them; no person, and no gap.
  const unlabelled = rawRows().replaceAll(/,(?:sit|walk|run|activity)\n/g, '\n')
  const more = predictTable(core, model, unlabelled)
  assert.ok(more.answers.length > answers.length && more.notes.label === '')
})

test('a model of numbers answers numbers, in the unit of the labels', () => {
  const text = (count: number) =>
    ['a,y', ...Array.from({ length: count }, (_, i) => `${i / 10},${1e6 + 1e5 * i}`)].join('\n')
  const model = train(text(40), { task: 'regression' })
  const { answers } = predictTable(core, model, text(40))
  assert.deepEqual([answers[3]?.label, answers[3]?.probabilities], [1.3e6, []])
  assert.ok(evaluateTable(core, model, text(40)).evaluation.accuracy > 0.95)
})

/** The lines of the example above a function. */
function exampleOf(name: string): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../../web/src/data/model/answers.ts'), 'utf8')
  const [, lines = ''] =
    new RegExp(String.raw`@example\n((?: \* [^@].*\n)+) \*\n(?: \* @.*\n)* \*/\nexport function ${name}\(`).exec(
      source,
    ) ?? []
  return lines.split('\n').flatMap((line) => (line ? [line.replace(/^ \* /, '')] : []))
}

for (const name of ['predictTable', 'evaluateTable'])
  test(`the example of ${name} gives what it says`, () => {
    const lines = exampleOf(name)
    const checked = lines.map((line) => {
      const [, expression, value] = /^(.*) \/\/ (.*)$/.exec(line) ?? []
      return expression ? `check(${expression}, ${JSON.stringify(value)})` : line
    })
    let count = 0
    const check = (value: unknown, said: string) => {
      count += 1
      assert.equal(inspect(value), said)
    }
    const given = { core, train, predictTable, evaluateTable, check }
    new Function(...Object.keys(given), checked.join('\n'))(...Object.values(given))
    assert.equal(count, 1)
  })
