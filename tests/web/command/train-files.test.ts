/** The files that `train` reads and writes: models, runs and tables. */

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { readModel } from '../../../web/src/core/model/model-file.js'
import { readRun } from '../../../web/src/files/run-file.js'
import { cliPath, runCommand, runProgram } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { refusal, small, trainJson } from '../support/train.js'

const { file, folder } = ownFolder()

/** Two classes that one line parts. */
const csv = [
  'a,b,who,kind',
  ...Array.from({ length: 40 }, (_, i) => `${i},${i % 7},${i % 5},${i < 20 ? 'low' : 'high'}`),
]
const csvText = `${csv.join('\n')}\n`
const csvFile = file('table.csv')
writeFileSync(csvFile, csvText)
const csvOptions = ['--network', '2-4-2 tanh', '--epochs', '2', '--label', 'kind', '--subject', 'who']

test('-o writes a model and a run, whole and good, and nothing else', async () => {
  const json = await trainJson(...small, '-o', file('one.json'))
  assert.deepEqual(json.files, [file('one.json'), file('one.run.json')])
  const { model } = readModel(JSON.parse(readFileSync(file('one.json'), 'utf8')))
  const run = readRun(JSON.parse(readFileSync(file('one.run.json'), 'utf8')))
  assert.equal(model.fingerprint, json.fingerprint)
  assert.equal(run.fingerprint, json.fingerprint)
  assert.deepEqual(JSON.parse(JSON.stringify(run.history)), json.epochs)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('one')),
    ['one.json', 'one.run.json'],
  )
})

test('a file that is there is not written over, nor is anything trained for it; --force does', async () => {
  for (const taken of ['two.json', 'two.run.json']) {
    writeFileSync(file(taken), 'mine')
    const [status, stderr] = await refusal(...small, '-o', file('two.json'))
    assert.equal(status, 1)
    assert.match(stderr, /is there already; --force writes over it\.\n$/)
    assert.equal(readFileSync(file(taken), 'utf8'), 'mine')
    rmSync(file(taken))
  }
  writeFileSync(file('two.json'), 'mine')
  assert.equal((await runCommand(['train', ...small, '--force', '-o', file('two.json')])).status, 0)
  assert.doesNotThrow(() => readModel(JSON.parse(readFileSync(file('two.json'), 'utf8'))))
})

test('a folder that is not there is named before anything is trained', async () => {
  assert.match(
    (await refusal(...small, '-o', file('no/such.json')))[1],
    /the folder ".*no" is not there\.|the folder .*no is not there\./,
  )
})

test('--run does a run again, to the same fingerprint', async () => {
  const { fingerprint } = await trainJson(...small, '--noise', '0.3', '-o', file('three.json'))
  const json = await trainJson('--run', file('three.run.json'))
  assert.deepEqual([json.isSame, json.wanted, json.fingerprint], [true, fingerprint, fingerprint])
  const { status, stdout } = await runCommand(['train', '--run', file('three.run.json')])
  assert.equal(status, 0)
  assert.ok(stdout.includes(`the same fingerprint as in the file: ${fingerprint}`))
})

test('a run whose fingerprint is another ends with 1 and says both', async () => {
  await trainJson(...small, '-o', file('four.json'))
  const run = JSON.parse(readFileSync(file('four.run.json'), 'utf8'))
  writeFileSync(file('four.run.json'), JSON.stringify({ ...run, fingerprint: 'f'.repeat(16) }))
  const { status, stdout, stderr } = await runCommand(['train', '--json', '--run', file('four.run.json')])
  assert.equal(status, 1)
  assert.match(stderr, /^pruning-playground train: another fingerprint than in the file: got \w+, wanted f{16}\n$/)
  const json = JSON.parse(stdout)
  assert.deepEqual([json.isSame, json.wanted, json.fingerprint], [false, 'f'.repeat(16), run.fingerprint])
})

test('a hostile run or model file is refused in one sentence that names file and field', async () => {
  await trainJson(...small, '-o', file('five.json'))
  const run = readFileSync(file('five.run.json'), 'utf8')
  const cases: [text: string, message: RegExp][] = [
    ['', /must be JSON/],
    ['\u001b[31m', /must be JSON/],
    ['null', /\[run\] the file must be an object, got null/],
    [run.replace('"epochs": 3', '"epochs": "3"'), /\[run\] settings\.epochs must be a number, got "3"/],
    [run.replace('"epochs": 3', '"epochs": 0'), /epochs must be in \[1,/],
    [run.replace('"adam"', '"eve"'), /"eve"; one of: sgd/],
    [run.replace('"data": "circle"', '"data": "cube"'), /"cube"; one of: circle/],
    ['['.repeat(100_000), /must be JSON/],
    [`{"__proto__":${run}}`, /__proto__/],
  ]
  for (const [text, message] of cases) {
    writeFileSync(file('bad.json'), text)
    const { status, stderr } = await runCommand(['train', '--run', file('bad.json')])
    assert.equal(status, 1)
    assert.match(stderr, /^pruning-playground: [^\n]*\n$/)
    assert.match(stderr, message)
  }
  writeFileSync(file('bad.json'), '{"format":"pruning-playground/model"}')
  assert.match(
    (await refusal(...small, '--model', file('bad.json')))[1],
    /bad\.json.*\[model\] the file must be an object with the key "version"/,
  )
  writeFileSync(file('bad.json'), Buffer.of(0xff, 0xfe, 0x7b))
  assert.match((await refusal(...small, '--model', file('bad.json')))[1], /must be text in UTF-8/)
  truncateSync(file('bad.json'), 400 * 2 ** 20 + 1)
  assert.match((await refusal('--run', file('bad.json')))[1], /must have at most 419430400 bytes, got more/)
  assert.match((await refusal('--run', file('none.json')))[1], /none\.json.* cannot be read: there is no such file/)
})

test('--model goes on from a saved model, with its network; its run is done again with the same model alone', async () => {
  const first = await trainJson(...small, '-o', file('six.json'))
  const options = ['--data', 'circle', '--samples', '60', '--epochs', '1', '--model', file('six.json')]
  const next = await trainJson(...options, '-o', file('seven.json'))
  assert.equal(next.network, first.network)
  assert.ok(Math.abs(next.epochs[0].trainLoss - first.epochs[3].trainLoss) < 1e-12, 'it starts where the other ended')
  assert.notEqual(next.fingerprint, first.fingerprint)
  assert.equal((await trainJson('--run', file('seven.run.json'), '--model', file('six.json'))).isSame, true)
  assert.match((await refusal('--run', file('seven.run.json')))[1], /this run went on from the model with fingerprint/)
  assert.match(
    (await refusal('--run', file('seven.run.json'), '--model', file('seven.json')))[1],
    /went on from another model/,
  )
})

test('a model of another network is refused', async () => {
  await trainJson(...small, '-o', file('eight.json'))
  assert.match(
    (await refusal(...small, '--network', '2-7-2', '--model', file('eight.json')))[1],
    /\[loadModel\] the network of the model must be/,
  )
})

test('a CSV file is trained on; its run is done again with the same file alone', async () => {
  const json = await trainJson('--data', csvFile, ...csvOptions, '-o', file('nine.json'))
  assert.deepEqual([json.data, json.task, json.samples.train + json.samples.test], ['table', 'classification', 40])
  assert.equal((await trainJson('--run', file('nine.run.json'), '--data', csvFile)).isSame, true)
  assert.match((await refusal('--run', file('nine.run.json')))[1], /made with a CSV file; give it with --data/)
  writeFileSync(file('other.csv'), csvText.replace('high', 'High'))
  assert.match((await refusal('--run', file('nine.run.json'), '--data', file('other.csv')))[1], /SHA-256 differs/)
})

test('a CSV file without a network gets one that fits', async () => {
  assert.equal((await trainJson('--data', csvFile, '--subject', 'who', '--epochs', '1')).samples.validation, 0)
})

test('- reads the CSV file from standard input', async () => {
  const script = 'cli=$1 csv=$2; shift 2; "$0" "$cli" train --json --data - "$@" < "$csv"'
  const ran = runProgram('bash', ['-c', script, process.execPath, cliPath, csvFile, ...csvOptions])
  assert.deepEqual([ran.status, ran.stderr], [0, ''])
  assert.equal(JSON.parse(ran.stdout).fingerprint, (await trainJson('--data', csvFile, ...csvOptions)).fingerprint)
})

test('what is wrong in a CSV file is said with its row and column, in the language asked for', async () => {
  writeFileSync(file('gap.csv'), csvText.replace('3,3,', '3,?,'))
  for (const [lang, message] of [
    ['en', /gap\.csv.*row 5, column "b": a number is wanted; got "\?"\. --missing can be drop/],
    ['zh', /gap\.csv.*第 5 行.*。--missing 可设为 drop/],
  ] as const) {
    const { status, stderr } = await runCommand(['train', '--data', file('gap.csv'), '--lang', lang])
    assert.equal(status, 1)
    assert.match(stderr, message)
  }
  const dropped = await runCommand(['train', '--json', '--data', file('gap.csv'), ...csvOptions, '--missing', 'drop'])
  assert.match(dropped.stderr, /gap\.csv: 1 of 40 rows lacks a value and is left out\.\n$/)
  assert.equal(JSON.parse(dropped.stdout).samples.train, 31)
})
