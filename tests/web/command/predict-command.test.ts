/** `predict` and `evaluate`: a saved model and a table that was not made for it. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ModelFile } from 'pruning-playground'
import { cliPath, root, runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { csvOf, modelA, nameOf, renamed, samples, swapped, tableA, unlabelled } from '../support/predict.js'
import { trainJson } from '../support/train.js'

const { file, folder } = ownFolder()

/** Class `hi` above 5: in one file from 0 to 10, in the other almost all of it above. */
const range = (name: string, xs: readonly number[]) =>
  csvOf(name, [['x', 'label'], ...xs.map((x) => [x, x > 5 ? 'hi' : 'lo'])])
const oneRange = range(
  'one-range.csv',
  Array.from({ length: 200 }, (_, i) => i / 20),
)
const otherRange = range('other-range.csv', [4, ...Array.from({ length: 99 }, (_, i) => 5.5 + i / 22)])
const modelRange = file('range.json')
await trainJson('--data', oneRange, '--epochs', '40', '-o', modelRange)

/** Runs a command that is to succeed. */
async function ran(...args: string[]) {
  const { status, stdout, stderr } = await runCommand(args)
  assert.equal(status, 0, stderr)
  return { stdout, stderr }
}

async function evaluated(...args: string[]) {
  return JSON.parse((await ran('evaluate', ...args, '--json')).stdout)
}

const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))

test('columns in another order, and beside others, give the same figures', async () => {
  const own = await evaluated(modelA, tableA)
  assert.equal(own.accuracy, 1)
  assert.equal(own.samples, 90)
  assert.deepEqual(own.confusion, [
    [30, 0, 0],
    [0, 30, 0],
    [0, 0, 30],
  ])
  const other = await evaluated(modelA, swapped)
  assert.deepEqual([other.accuracy, other.confusion], [own.accuracy, own.confusion])
  assert.deepEqual([other.table.label, other.table.ignored], ['label', ['who']])
  const { stderr } = await ran('evaluate', modelA, swapped)
  assert.match(
    stderr,
    /^pruning-playground evaluate: .*: this column is neither feature nor label and is ignored: who\.\n$/,
  )
})

test('without --label, predict takes a column of other classes for none, and says so', async () => {
  const { stdout, stderr } = await ran('predict', modelA, renamed)
  assert.deepEqual(rowsOf(stdout)[0], ['row', 'predicted', 'p(rest)', 'p(run)', 'p(walk)'])
  assert.match(
    stderr,
    /: column label holds what the model never answers \(still, slow, fast\), so it is not taken for the label\.\n$/,
  )
})

test("the model's own means and deviations are used, never the table's", async () => {
  const { accuracy, trainedOn, confusion } = await evaluated(modelRange, otherRange)
  assert.deepEqual(
    [accuracy, trainedOn, confusion],
    [
      1,
      'another-file',
      [
        [99, 0],
        [0, 1],
      ],
    ],
  )
  // One row has no spread at all: by its own means it would be 0.
  const alone = csvOf('alone.csv', [['x'], [9.5]])
  assert.equal(rowsOf((await ran('predict', modelRange, alone)).stdout)[1]?.[1], 'hi')
})

test('predict writes a row a sample: probabilities that sum up to 1, and the class that has the highest', async () => {
  const [head, ...rows] = rowsOf((await ran('predict', modelA, tableA)).stdout)
  assert.deepEqual(head, ['row', 'label', 'predicted', 'p(rest)', 'p(run)', 'p(walk)'])
  assert.equal(rows.length, 90)
  rows.forEach(([row, label, predicted, ...shares], i) => {
    assert.deepEqual([row, label, predicted], [String(i + 1), nameOf(i % 3), nameOf(i % 3)])
    const numbers = shares.map(Number)
    // Three floats of 32 bits.
    assert.ok(Math.abs(numbers.reduce((sum, share) => sum + share, 0) - 1) < 1e-6)
    assert.equal(['rest', 'run', 'walk'][numbers.indexOf(Math.max(...numbers))], predicted)
  })
  const other = rowsOf((await ran('predict', modelA, unlabelled)).stdout)
  assert.deepEqual(other[0], ['row', 'predicted', 'p(rest)', 'p(run)', 'p(walk)'])
  assert.deepEqual(
    other.slice(1),
    rows.map(([row, , ...rest]) => [row, ...rest]),
  )
})

test('--json has the same, with what was found in the table', async () => {
  const { stdout } = await ran('predict', modelA, swapped, '--json')
  const { model, table, answers } = JSON.parse(stdout)
  const rows = rowsOf((await ran('predict', modelA, swapped)).stdout).slice(1)
  assert.deepEqual(model.classNames, ['rest', 'run', 'walk'])
  assert.deepEqual([table.samples, table.features, table.label, table.ignored], [90, 'by-name', 'label', ['who']])
  assert.deepEqual(
    answers.map((one: { row: number; label: string; predicted: string; probabilities: number[] }) =>
      [one.row, one.label, one.predicted, ...one.probabilities].map(String),
    ),
    rows,
  )
})

test('numbers are answered and judged in the unit of the file', async () => {
  const price = ({ ax, hr }: (typeof samples)[number]) => 1_000_000 + 250_000 * ax + 100_000 * hr
  const table = csvOf('price.csv', [['ax', 'hr', 'price'], ...samples.map((one) => [one.ax, one.hr, price(one)])])
  const model = file('price.json')
  await trainJson('--data', table, '--epochs', '60', '-o', model)
  const [head, ...rows] = rowsOf((await ran('predict', model, table)).stdout)
  assert.deepEqual(head, ['row', 'price', 'predicted'])
  const [truth, answers] = [rows.map((row) => Number(row[1])), rows.map((row) => Number(row[2]))]
  assert.deepEqual(truth, samples.map(price))
  const { r2, mae, rmse, classes } = await evaluated(model, table)
  const errors = answers.map((answer, i) => answer - truth[i]!)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  // Answers are floats of 32 bits: near 10^6 a step is 0.06.
  assert.ok(Math.abs(mae - mean(errors.map(Math.abs))) < 0.1, `${mae}`)
  assert.ok(Math.abs(rmse - Math.sqrt(mean(errors.map((error) => error ** 2)))) < 0.1, `${rmse}`)
  assert.ok(r2 > 0.95, `${r2}`)
  assert.equal(classes, undefined)
  const text = (await ran('evaluate', model, table)).stdout
  assert.match(text, /mean absolute error +\d+(\.\d+)? +\d[\d.]* to \d[\d.]* +in the unit of the labels\n/)
})

test('the tables say the figures and what they are about, in both languages and at most 100 columns', async () => {
  const english = (await ran('evaluate', modelA, tableA, '--lang', 'en')).stdout
  assert.match(english, /samples +all 90 rows\n/)
  assert.match(english, /accuracy +100\.00% +95\.91% to 100\.00%\n/)
  assert.match(english, /walk +30 +100\.00% +88\.65% to 100\.00% +100\.00% +1\.0000\n/)
  assert.match(english, /trained on this very file .*say nothing about\s+unseen ones\.\n$/s)
  const chinese = (await ran('evaluate', modelA, tableA, '--lang', 'zh')).stdout
  assert.match(chinese, /样本 +全部 90 行\n/)
  assert.match(chinese, /宏平均 F1 +1\.0000\n/)
  assert.match(chinese, /SHA-256 相同/)
  for (const line of `${english}\n${chinese}`.split('\n'))
    assert.ok([...line.replace(/[\p{Script=Han}，。：；（）]/gu, '..')].length <= 100, line)
})

test('one row is judged; a class without samples or answers has no figures', async () => {
  const one = csvOf('one.csv', [
    ['ax', 'hr', 'eda', 'label'],
    [2.1, 0, 0, 'run'],
  ])
  const { samples, accuracy, balancedAccuracy, macroF1, classes } = await evaluated(modelA, one)
  assert.deepEqual([samples, accuracy, balancedAccuracy, macroF1], [1, 1, 1, 1])
  assert.deepEqual(classes[0], {
    name: 'rest',
    samples: 0,
    answers: 0,
    recall: null,
    recallInterval: [null, null],
    precision: null,
    f1: null,
  })
  const { stdout } = await ran('evaluate', modelA, one)
  assert.match(stdout, /samples +the only row\n/)
  assert.match(stdout, /rest +0 +- +- +- +-\n/)
})

test('classes that are numbers are found however they are written', async () => {
  const rows = samples.map(({ ax, hr, eda, kind }) => [ax, hr, eda, kind - 1])
  const table = csvOf('numbered.csv', [['ax', 'hr', 'eda', 'label'], ...rows])
  const model = file('numbered.json')
  await trainJson('--data', table, '--epochs', '60', '-o', model)
  const written = csvOf('written.csv', [
    ['ax', 'hr', 'eda', 'label'],
    ...samples.map(({ ax, hr, eda, kind }) => [ax, hr, eda, `${kind - 1}.0`]),
  ])
  assert.equal((await evaluated(model, written)).accuracy, (await evaluated(model, table)).accuracy)
  assert.equal((await ran('predict', model, written)).stdout, (await ran('predict', model, table)).stdout)
  assert.match((await ran('predict', model, table)).stdout, /^1,-1,-1,/m)
})

test('what a model cannot know of the samples of its training is said', async () => {
  const about = async (change: (model: ModelFile) => void) => {
    const model: ModelFile = JSON.parse(readFileSync(modelA, 'utf8'))
    change(model)
    const path = file('changed.json')
    writeFileSync(path, JSON.stringify(model))
    const { stdout } = await ran('evaluate', path, tableA)
    return [(await evaluated(path, tableA)).trainedOn, stdout.replace(/\s+/g, ' ')]
  }
  const [unknown, sentence] = await about((model) => delete model.origin)
  assert.equal(unknown, 'unknown')
  assert.match(sentence ?? '', /does not say on which samples it was trained\. Only if these were not among them/)
  const [other] = await about((model) => Object.assign(model.origin ?? {}, { tableHash: '0'.repeat(64) }))
  assert.equal(other, 'another-file')
})

test('missing values are refused, left out, or the mean that the model holds', async () => {
  const gaps = csvOf('gaps.csv', [
    ['ax', 'hr', 'eda', 'label'],
    [2.1, '', 0, 'run'],
    [0.1, 2.9, 0, 'walk'],
  ])
  const refused = await runCommand(['predict', modelA, gaps])
  assert.deepEqual([refused.status, refused.stdout], [1, ''])
  assert.match(refused.stderr, /row 2, column "hr": a number is wanted; got ""\. --missing can be drop/)
  const dropped = rowsOf((await ran('predict', modelA, gaps, '--missing', 'drop')).stdout)
  assert.deepEqual([dropped.length, dropped[1]?.slice(0, 3)], [2, ['2', 'walk', 'walk']])
  assert.match((await ran('evaluate', modelA, gaps, '--missing', 'drop')).stdout, /samples +1 of 2 rows\n/)
  const filled = await ran('predict', modelA, gaps, '--missing', 'mean')
  assert.match(filled.stderr, /1 cell without a value gets the mean that the model holds/)
  const { standardisation } = JSON.parse(readFileSync(modelA, 'utf8')) as ModelFile
  const mean = Buffer.from(standardisation?.mean ?? '', 'base64').readDoubleLE(8)
  const asMean = csvOf('as-mean.csv', [
    ['ax', 'hr', 'eda', 'label'],
    [2.1, mean, 0, 'run'],
    [0.1, 2.9, 0, 'walk'],
  ])
  assert.equal(filled.stdout, (await ran('predict', modelA, asMean)).stdout)
})

test('a sample without a label is answered; evaluate wants it', async () => {
  const some = csvOf('some.csv', [
    ['ax', 'hr', 'eda', 'label'],
    [2.1, 0, 0, ''],
    [0.1, 2.9, 0, 'walk'],
  ])
  const rows = rowsOf((await ran('predict', modelA, some)).stdout)
  assert.deepEqual(
    rows.slice(1).map((row) => row.slice(0, 3)),
    [
      ['1', '', 'run'],
      ['2', 'walk', 'walk'],
    ],
  )
  assert.match((await runCommand(['evaluate', modelA, some])).stderr, /row 2, column "label"/)
})

test('columns of windows are found by name; of a model that does not say its own they are taken as they stand', async () => {
  const heads = Array.from({ length: 20 }, (_, step) => [`x${step}`, `y${step}`]).flat()
  const window = (i: number) => heads.map((_, k) => (i % 2 ? 1 : -1) * (k % 2 ? 0.5 : 1) + ((i * 5 + k * 3) % 7) / 20)
  const rows = Array.from({ length: 30 }, (_, i) => [`p${i % 3}`, ...window(i), i % 2 ? 'up' : 'down'])
  const table = csvOf('windows.csv', [['who', ...heads, 'label'], ...rows])
  const model = file('windows.json')
  await trainJson('--data', table, '--subject', 'who', '--steps', '20', '--epochs', '20', '-o', model)
  const named = await ran('evaluate', model, table)
  assert.match(named.stdout, /accuracy +100\.00% +88\.65% to 100\.00%\n/)
  assert.match(named.stderr, /^[^\n]*ignored: who\.\n$/, 'columns are found by name')
  const { origin, ...saved } = JSON.parse(readFileSync(model, 'utf8'))
  const { reading: _, ...others } = origin
  // As a file of an older version is, which does not say how its table was read.
  writeFileSync(model, JSON.stringify({ ...saved, origin: others }))
  const { stdout, stderr } = await ran('evaluate', model, table, '--subject', 'who')
  assert.equal(stdout, named.stdout)
  assert.match(stderr, /step after step: x0, y0 for the first of 20 steps\.\n/)
  const { status, stderr: refused } = await runCommand(['predict', model, table])
  assert.equal(status, 1)
  assert.match(refused, /needs 40 of them beside the label \(20 steps of 2 channels\); the table has 42\./)
})

test('--output writes whole files, and over none without --force; - is standard input', async () => {
  const target = file('answers.csv')
  const { stdout } = await ran('predict', modelA, tableA)
  assert.equal((await ran('predict', modelA, tableA, '-o', target)).stdout, '')
  assert.equal(readFileSync(target, 'utf8'), stdout)
  const again = await runCommand(['predict', modelA, swapped, '-o', target])
  assert.equal(again.status, 1)
  assert.match(again.stderr, /is there already; --force writes over it\.\n$/)
  assert.equal(readFileSync(target, 'utf8'), stdout)
  await ran('predict', modelA, unlabelled, '-o', target, '--force')
  assert.notEqual(readFileSync(target, 'utf8'), stdout)
  const piped = spawnSync(process.execPath, [cliPath, 'predict', modelA, '-'], { input: readFileSync(tableA) })
  assert.equal(String(piped.stdout), stdout)
})

test('the lines in the README run', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const lines = [...readme.matchAll(/^npx pruning-playground ((?:predict|evaluate) watch[^#\n]*)/gm)].map(
    ([, line = '']) => line.trim().split(' '),
  )
  assert.deepEqual(
    lines.map(([command]) => command),
    ['predict', 'evaluate'],
  )
  writeFileSync(file('watch.json'), readFileSync(modelA))
  writeFileSync(file('new.csv'), readFileSync(swapped))
  for (const line of lines) {
    const { status, stderr } = spawnSync(process.execPath, [cliPath, ...line], { cwd: folder, encoding: 'utf8' })
    assert.equal(status, 0, stderr)
  }
  assert.match(readFileSync(file('new-answers.csv'), 'utf8'), /^row,/)
})
