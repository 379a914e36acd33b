/** `predict` and `evaluate`: a saved model and a table that was not made for it. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ModelFile } from 'pruning-playground'
import { cliPath, root, runCommand } from '../support/command.js'
import { file, folder, trainJson } from '../support/train.js'

type Cells = readonly (string | number)[]

function csvOf(name: string, rows: readonly Cells[]): string {
  const path = file(name)
  writeFileSync(path, `${rows.map((row) => row.join(',')).join('\n')}\n`)
  return path
}

/** Three classes, each with a column that tells it: of 90 rows all are answered rightly once they are trained on. */
const samples = Array.from({ length: 90 }, (_, i) => {
  const [kind, off] = [i % 3, ((i * 7) % 13) / 50]
  return { ax: kind === 2 ? 2 + off : off, hr: kind === 1 ? 3 - off : off, eda: off - 0.1, kind }
})
const names = ['rest', 'walk', 'run']
const nameOf = (kind: number) => names[kind] ?? ''
const tableA = csvOf('a.csv', [
  ['ax', 'hr', 'eda', 'label'],
  ...samples.map(({ ax, hr, eda, kind }) => [ax, hr, eda, nameOf(kind)]),
])
const swapped = csvOf('swapped.csv', [
  ['who', 'eda', 'label', 'ax', 'hr'],
  ...samples.map(({ ax, hr, eda, kind }, i) => [`p${i % 4}`, eda, nameOf(kind), ax, hr]),
])
const renamed = csvOf('renamed.csv', [
  ['ax', 'hr', 'eda', 'label'],
  ...samples.map(({ ax, hr, eda, kind }) => [ax, hr, eda, ['still', 'slow', 'fast'][kind] ?? '']),
])
const unlabelled = csvOf('unlabelled.csv', [['hr', 'eda', 'ax'], ...samples.map(({ ax, hr, eda }) => [hr, eda, ax])])

const modelA = file('model-a.json')
await trainJson('--data', tableA, '--seed', '1', '--learning-rate', '0.02', '-o', modelA)

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

test('other class names are refused with both lists', async () => {
  for (const args of [
    ['evaluate', modelA, renamed],
    ['predict', modelA, renamed, '--label', 'label'],
  ]) {
    const { status, stdout, stderr } = await runCommand(args)
    assert.deepEqual([status, stdout], [1, ''])
    assert.ok(
      stderr.endsWith(
        'column "label" holds classes that the model does not know: "still", "slow", "fast". The classes of the model are "rest", "run", "walk"; those of the table are "still", "slow", "fast".\n',
      ),
      stderr,
    )
  }
})

test('without --label, predict takes a column of other classes for none, and says so', async () => {
  const { stdout, stderr } = await ran('predict', modelA, renamed)
  assert.deepEqual(rowsOf(stdout)[0], ['row', 'predicted', 'p(rest)', 'p(run)', 'p(walk)'])
  assert.match(stderr, /is neither feature nor label and is ignored: label\.\n$/)
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
  assert.match(text, /mean absolute error +\d+\.\d{4} {2}in the unit of the labels\n/)
})

test('the tables say the figures and what they are about, in both languages and at most 100 columns', async () => {
  const english = (await ran('evaluate', modelA, tableA, '--lang', 'en')).stdout
  assert.match(english, /samples +all 90 rows\n/)
  assert.match(english, /accuracy +100\.00%\n/)
  assert.match(english, /walk +30 +100\.00% +100\.00% +1\.0000\n/)
  assert.match(english, /trained on this very file .*say nothing about\s+unseen ones\.\n$/s)
  const chinese = (await ran('evaluate', modelA, tableA, '--lang', 'zh')).stdout
  assert.match(chinese, /样本 +全部 90 行\n/)
  assert.match(chinese, /宏平均 F1 +1\.0000\n/)
  assert.match(chinese, /SHA-256 相同/)
  for (const line of `${english}\n${chinese}`.split('\n'))
    assert.ok([...line.replace(/[\p{Script=Han}，。：；（）]/gu, '..')].length <= 100, line)
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

test('windows are taken as they stand, and it is said which columns are the first step', async () => {
  const heads = Array.from({ length: 20 }, (_, step) => [`x${step}`, `y${step}`]).flat()
  const window = (i: number) => heads.map((_, k) => (i % 2 ? 1 : -1) * (k % 2 ? 0.5 : 1) + ((i * 5 + k * 3) % 7) / 20)
  const rows = Array.from({ length: 30 }, (_, i) => [`p${i % 3}`, ...window(i), i % 2 ? 'up' : 'down'])
  const table = csvOf('windows.csv', [['who', ...heads, 'label'], ...rows])
  const model = file('windows.json')
  await trainJson('--data', table, '--subject', 'who', '--steps', '20', '--epochs', '20', '-o', model)
  const { stdout, stderr } = await ran('evaluate', model, table, '--subject', 'who')
  assert.match(stdout, /accuracy +100\.00%\n/)
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

const otherBits = file('other.json')
const first: ModelFile = JSON.parse(readFileSync(modelA, 'utf8'))
writeFileSync(otherBits, JSON.stringify({ ...first, fingerprint: '0'.repeat(16) }))
const noModel = file('none.json')
writeFileSync(noModel, '{"format": "something"}')

const failed: readonly (readonly [what: string, args: string[], said: RegExp])[] = [
  ['no such model', ['predict', file('gone.json'), tableA], /cannot be read: there is no such file or folder\.\n$/],
  ['no such table', ['evaluate', modelA, file('gone.csv')], /cannot be read: there is no such file or folder\.\n$/],
  ['a table in place of a model', ['predict', tableA, tableA], /must be JSON: "a" does not belong there, at line 1/],
  [
    'JSON that is no model',
    ['predict', noModel, tableA],
    /\[model\] the file must be an object with the key "version"/,
  ],
  ['a damaged model', ['predict', otherBits, tableA], /\[loadModel\] .*damaged.*fingerprint/],
  ['an empty table', ['predict', modelA, csvOf('empty.csv', [])], /at least one row of data is wanted; got none/],
  [
    'a table of names alone',
    ['evaluate', modelA, csvOf('names.csv', [['ax', 'hr', 'eda', 'label']])],
    /at least one row of data is wanted; got none/,
  ],
  [
    'columns that are missing',
    [
      'predict',
      modelA,
      csvOf('few.csv', [
        ['ax', 'HR', 'label'],
        [1, 2, 'rest'],
      ]),
    ],
    /lacks columns that the model needs: "hr", "eda"\. The features of the model are "ax", "hr", "eda"; the columns of the table are "ax", "HR", "label"\.\n$/,
  ],
  [
    'words for numbers',
    [
      'predict',
      modelA,
      csvOf('words.csv', [
        ['ax', 'hr', 'eda'],
        [1, 'fast', 3],
      ]),
    ],
    /row 2, column "hr": a number .* is wanted; got "fast"/,
  ],
  ['no labels to judge by', ['evaluate', modelA, unlabelled], /a column with the labels is wanted beside the features/],
  ['a label that is not there', ['predict', modelA, tableA, '--label', 'activity'], /there is no column "activity"/],
  ['a label that is a feature', ['predict', modelA, tableA, '--label', 'hr'], /column "hr" is a feature of the model/],
  ['a folder', ['predict', modelA, folder], /cannot be read/],
]

for (const [what, args, said] of failed)
  test(`ends with 1 and says why: ${what}`, async () => {
    const { status, stdout, stderr } = await runCommand(args)
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, said)
    const chinese = await runCommand(args, { LC_ALL: 'zh_CN.UTF-8' })
    assert.match(chinese.stderr, /^pruning-playground：.*\p{Script=Han}/u)
  })

const misused: readonly (readonly [args: string[], said: RegExp])[] = [
  [['predict'], /two files are wanted, a model and a table in CSV .*; none was given\.\n$/],
  [['evaluate', 'a.json'], /two files are wanted.*; one was given\.\n$/],
  [['predict', '-', '-'], /standard input can be the model or the table, not both\.\n$/],
  [['predict', 'a', 'b', 'c'], /"c" belongs to no option/],
  [['evaluate', 'a', 'b', '-o', 'c'], /there is no option "-o"/],
  [['predict', 'a', 'b', '--missing', 'zero'], /--missing must be one of: refuse, drop, mean; got "zero"/],
]

for (const [args, said] of misused)
  test(`ends with 2: ${args.join(' ')}`, async () => {
    const { status, stdout, stderr } = await runCommand(args)
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, said)
  })

test('the lines in the README run', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const lines = [...readme.matchAll(/^npx pruning-playground ((?:predict|evaluate) [^#\n]*)/gm)].map(([, line = '']) =>
    line.trim().split(' '),
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
