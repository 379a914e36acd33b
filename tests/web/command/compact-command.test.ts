/** `export --to compact` writes a file that every command takes in place of a model's. */

import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { samples, tableA } from '../support/predict.js'

const { file } = ownFolder()

async function ran(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(args)
  assert.equal(status, 0, stderr)
  return stdout
}

await ran('train', '--data', tableA, '--network', '3-12-3', '--epochs', '30', '-o', file('net.json'))
const made = JSON.parse(
  await ran(
    'export',
    '--model',
    file('net.json'),
    '--data',
    tableA,
    '--to',
    'compact',
    '--bits',
    '5',
    '--tune',
    '2',
    '-o',
    file('net.ppcm'),
    '--json',
  ),
)

test('the file is as long as the report says, and much shorter than the JSON', () => {
  const { size } = statSync(file('net.ppcm'))
  assert.deepEqual(made.files, [{ name: file('net.ppcm'), bytes: size }])
  assert.equal(made.compression.stages[2].fileBytes, size)
  assert.ok(size < statSync(file('net.json')).size / 2)
})

test('predict, evaluate, train, prune and export take it, and answer alike', async () => {
  const { answers, model } = JSON.parse(await ran('predict', file('net.ppcm'), tableA, '--json'))
  assert.equal(answers.length, samples.length)
  const { accuracy, trainedOn } = JSON.parse(await ran('evaluate', file('net.ppcm'), tableA, '--json'))
  assert.ok(accuracy.value > 0.9 || accuracy > 0.9)
  assert.notEqual(trainedOn, 'unknown')
  const trained = JSON.parse(
    await ran('train', '--model', file('net.ppcm'), '--data', tableA, '--epochs', '1', '--json'),
  )
  assert.equal(trained.start.model, model.fingerprint)
  await ran('prune', '--model', file('net.ppcm'), '--data', tableA, '--criterion', 'magnitude', '--json')
  await ran('export', '--model', file('net.ppcm'), '--data', tableA, '--to', 'json', '-o', file('again.json'))
})

test('stages and layers are shown in both languages', async () => {
  const args = ['export', '--model', file('net.json'), '--data', tableA, '--to', 'compact', '-o', file('shown.ppcm')]
  assert.match(await ran(...args), /\+ Huffman codes +\d+ +[\d.]+ times/)
  assert.match(await ran(...args, '--force', '--lang', 'zh'), /＋哈夫曼编码 +\d+ +[\d.]+ 倍/)
})

test('its options go with it alone, and a damaged file is refused in one line', async () => {
  const args = ['export', '--model', file('net.json'), '--data', tableA, '--to', 'json', '--gap-bits', '5']
  const { status, stderr } = await runCommand(args)
  assert.equal(status, 2)
  assert.match(stderr, /--gap-bits does not go with --to json/)
  const bytes = readFileSync(file('net.ppcm'))
  bytes[30]! ^= 1
  writeFileSync(file('bad.ppcm'), bytes)
  const bad = await runCommand(['predict', file('bad.ppcm'), tableA])
  assert.equal(bad.status, 1)
  assert.match(bad.stderr, /^[^\n]*bad\.ppcm[^\n]*hash at the end of the file[^\n]*\n$/)
})
