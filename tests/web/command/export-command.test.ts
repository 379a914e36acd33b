/** `export`: a saved model as files for a device. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { exportFormats } from 'pruning-playground/deploy'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { trainJson } from '../support/train.js'

const { file } = ownFolder()

const model = file('to-export.json')
await trainJson('--data', 'circle', '--epochs', '12', '--seed', '2', '-o', model)

async function exported(...args: string[]) {
  const { status, stdout, stderr } = await runCommand(['export', '--model', model, ...args, '--json'])
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}

const refusal = async (...args: string[]) => {
  const { status, stdout, stderr } = await runCommand(['export', ...args])
  assert.notEqual(status, 0)
  assert.equal(stdout, '')
  return stderr
}

test('every format in every form that it has writes its files, and says what they answer', async () => {
  for (const { id, forms } of exportFormats)
    for (const form of forms) {
      const target = file(`net-${id}-${form}.x`)
      const found = await exported('--to', id, '-o', target, ...(form === 'int8' ? ['--int8'] : []))
      assert.equal(found.format, id)
      assert.equal(found.form, form)
      assert.equal(found.samples, 80)
      assert.ok(found.files.length > 0)
      for (const { name, bytes } of found.files) assert.equal(statSync(name).size, bytes)
      assert.equal(found.int8 !== undefined, form === 'int8')
      assert.ok(found.float32.accuracy > 0.8)
    }
})

test('the numbers of the network stand in the JSON file: the weights of its layers, and their scales in int8', async () => {
  const target = file('numbers.json')
  await exported('--to', 'json', '--int8', '--granularity', 'channel', '-o', target)
  const { network, classNames, form } = JSON.parse(readFileSync(target, 'utf8'))
  assert.equal(form, 'int8')
  assert.equal(classNames.length, 2)
  const [first] = network.layers
  assert.equal(first.weights.length, 16)
  assert.equal(first.weightScales.length, 8)
  assert.ok(first.weights.every((q: number) => Number.isInteger(q) && Math.abs(q) <= 127))
})

test('a network that is trained with rounding has other 8-bit weights, and the same float32', async () => {
  const [plain, tuned] = [file('plain.json'), file('tuned.json')]
  const before = await exported('--to', 'json', '--int8', '-o', plain)
  const after = await exported('--to', 'json', '--int8', '--tune', '2', '-o', tuned)
  assert.deepEqual(after.float32, before.float32)
  assert.notEqual(readFileSync(plain, 'utf8'), readFileSync(tuned, 'utf8'))
})

test('what does not go together is refused, and nothing is written', async () => {
  const target = file('never.json')
  const cases: [string[], RegExp][] = [
    [['--to', 'json', '-o', target], /--model must name a model that was saved/],
    [['--model', model, '-o', target], /--to must be one of: [^\n]*json/],
    [['--model', model, '--to', 'png', '-o', target], /--to/],
    [['--model', model, '--to', 'json', '--calibrate', '100', '-o', target], /--calibrate goes with --int8 alone/],
    [['--model', model, '--to', 'json', '--tune', '1', '-o', target], /--tune goes with --int8 alone/],
    [['--model', model, '--to', 'json', '--int8', '--calibrate', '0', '-o', target], /--calibrate/],
  ]
  for (const [args, sentence] of cases) assert.match(await refusal(...args), sentence)
  assert.equal(existsSync(target), false)
})

test('files that are there stay, without --force', async () => {
  const target = file('twice.json')
  await exported('--to', 'json', '-o', target)
  assert.match(await refusal('--model', model, '--to', 'json', '-o', target), /twice\.json/)
  await exported('--to', 'json', '-o', target, '--force')
})
