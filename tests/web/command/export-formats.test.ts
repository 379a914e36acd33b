/** `export` to the files of other programs, and what it says of them. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { readTflite } from '../support/formats/read-flat.js'
import { readOnnx } from '../support/formats/read-proto.js'
import { trainJson } from '../support/train.js'

const { file } = ownFolder()

const model = file('for-a-device.json')
await trainJson(
  '--data',
  'stress',
  '--samples',
  '200',
  '--epochs',
  '1',
  '--network',
  'conv(4,5)-relu-gap-2',
  '-o',
  model,
)

const exporting = (to: string, ...more: string[]) =>
  runCommand(['export', '--model', model, '--to', to, '--force', ...more])

/** What a refused call says. */
async function refused(...args: [to: string, ...more: string[]]): Promise<string> {
  const { status, stderr } = await exporting(...args)
  assert.equal(status, 2)
  return stderr
}

const told = (path: string) => readTflite(readFileSync(path))
const factsIn = (path: string) => JSON.parse(told(path).metadata['pruning-playground.json'] ?? '')

test('a TensorFlow Lite file in float32 takes values as they were measured, and names what it is of', async () => {
  const path = file('float.tflite')
  const { stdout } = await exporting('tflite', '-o', path)
  assert.match(stdout, /takes +values as they were measured\n/)
  assert.match(stdout, new RegExp(`float.tflite +${readFileSync(path).length} bytes`))
  assert.equal(told(path).operators[0]?.name, 'SUB')
  const { fingerprint } = JSON.parse(readFileSync(model, 'utf8'))
  const { model_fingerprint, feature_names, standardisation, arithmetic } = factsIn(path)
  assert.deepEqual([model_fingerprint, standardisation, arithmetic], [fingerprint, 'graph', 'float32'])
  assert.deepEqual(feature_names, ['RR interval (ms)', 'skin conductance (uS)'])
})

test('int8 is measured in the rounding of the programs that run the file, unless another is asked for', async () => {
  const path = file('whole.tflite')
  const whole = JSON.parse((await exporting('tflite', '--int8', '--ends', 'int8', '-o', path, '--json')).stdout)
  assert.deepEqual([whole.format, whole.form, whole.ends, whole.standardisation], ['tflite', 'int8', 'int8', 'facts'])
  assert.match(factsIn(path).rounding, /^single,/)
  assert.deepEqual([told(path).input.type, told(path).output.type], [9, 9])
  assert.equal(factsIn(path).mean.length, 2, 'one a channel')
  await exporting('tflite', '--int8', '--rounding', 'double', '-o', path)
  assert.match(factsIn(path).rounding, /^double,/)
})

test('an ONNX file in int8, with the standardisation beside the graph', async () => {
  const path = file('net.onnx')
  const { stdout } = await exporting('onnx', '--int8', '--standardisation', 'facts', '-o', path)
  assert.match(stdout, /takes +standardised values; mean and scale stand among the facts of the file\n/)
  const { nodes, metadata } = readOnnx(readFileSync(path))
  assert.equal(nodes[0]?.type, 'QuantizeLinear')
  assert.equal(JSON.parse(metadata.mean ?? '').length, 2)
})

test('what a format does not leave open is refused', async () => {
  const start = 'pruning-playground export: '
  assert.equal(
    await refused('json', '--standardisation', 'graph'),
    `${start}--standardisation does not go with --to json.\n`,
  )
  assert.equal(await refused('onnx', '--int8', '--ends', 'int8'), `${start}--ends does not go with --to onnx.\n`)
  assert.equal(await refused('tflite', '--ends', 'int8'), `${start}--ends int8 goes with --int8 alone.\n`)
  assert.equal(
    await refused('tflite', '--int8', '--ends', 'int8', '--standardisation', 'graph'),
    `${start}--ends int8 goes with --standardisation facts alone: integers that share one scale cannot be standardised in the graph.\n`,
  )
})
