/** What `prune` reports of the network that it has cut: sizes, answers, times, and the network that it shrinks to. */

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { assertSays, pruneJson } from '../support/prune.js'
import { small } from '../support/train.js'

const { file } = ownFolder()

/** 24 weights, half of them into the output; one cut and no more. */
const once = [...small, '--retrain', '0']

test('--shrink takes the removed units out, and the outputs stay', async () => {
  const options = [...once, '--criterion', 'unit-in-l1', '--amount', '0.5']
  const { pruned, rounds } = await pruneJson(...options, '--shrink')
  assert.deepEqual([rounds[0].gone, rounds[0].total], [3, 6])
  // 2-3-2: 2 x 3 + 3 and 3 x 2 + 2
  assert.deepEqual([pruned.shrink.parametersBefore, pruned.shrink.parameters], [32, 17])
  assert.ok(pruned.shrink.largestDifference < 1e-5, 'sums in another order, single precision')
})

test('with --shrink the report is of the network as it was cut, and the shrunk one stands beside it', async () => {
  const options = [...once, '--criterion', 'unit-in-l1', '--amount', '0.5', '--times']
  const [cut, shrunk] = [await pruneJson(...options), await pruneJson(...options, '--shrink')]
  const { shrink, ...pruned } = shrunk.pruned
  assert.deepEqual({ ...pruned, shrink: null }, cut.pruned)
  assert.deepEqual(shrunk.report, cut.report)
  const measured = (json: typeof cut) =>
    json.times.map(({ form, batch, parameters }: Record<string, unknown>) => ({ form, batch, parameters }))
  assert.deepEqual(measured(shrunk), measured(cut))
  assert.deepEqual([shrink.network, shrink.weights, shrink.macs], ['2-3-tanh-2', 12, 12])
  assert.deepEqual(
    shrink.layers.map(({ parameters }: { parameters: number }) => parameters),
    [9, 8],
  )
  // 17 parameters of 4 bytes
  assert.equal(shrink.storedSizes[0].bytes, 68)
  await assertSays(
    ['prune', ...options, '--shrink'],
    ['parameters, shrunk', '8 bits, shrunk', '2-3-tanh-2', 'before pruning'],
  )
  await assertSays(['prune', ...options, '--shrink', '--lang', 'zh'], ['缩小后参数', '缩小后 8 位'])
})

test('parameters are all of them, keptParameters those without removed weights; the table has both', async () => {
  const { pruned, report } = await pruneJson(...once, '--amount', '0.75')
  assert.deepEqual([pruned.parameters, pruned.keptParameters], [32, 14])
  const sum = (key: string) =>
    report.layers.reduce((all: number, layer: Record<string, number>) => all + layer[key]!, 0)
  assert.deepEqual([sum('parameters'), sum('keptParameters')], [32, 14])
  await assertSays(['prune', ...once, '--amount', '0.75'], ['parameters kept  14 of 32 (43.75%)'])
  await assertSays(['prune', ...once, '--amount', '0.75', '--lang', 'zh'], ['14/32（43.75%）', '6/24（25.00%）'])
})

test('the report says which inputs are needed still, and names those that are not', async () => {
  const name = file('sensors.csv')
  const values = (i: number) => [Math.sin(i), Math.cos(3 * i), Math.sin(7 * i)]
  const rows = Array.from({ length: 60 }, (_, i) => [...values(i), (values(i)[1] ?? 0) > 0 ? 'up' : 'down'])
  writeFileSync(name, `${[['pulse', 'chest', 'skin', 'label'], ...rows].map((row) => row.join()).join('\n')}\n`)
  const options = ['--data', name, '--network', '3-6-2 tanh', '--epochs', '20', '--retrain', '0', '--grain', 'input']
  const { report, rounds } = await pruneJson(...options, '--kind', 'count', '--amount', '2')
  assert.deepEqual([rounds[0].gone, rounds[0].total], [2, 3])
  assert.deepEqual(report.inputs, [
    { name: 'pulse', isNeeded: false, weightsKept: 0 },
    { name: 'chest', isNeeded: true, weightsKept: 6 },
    { name: 'skin', isNeeded: false, weightsKept: 0 },
  ])
  const two = [...options, '--kind', 'count', '--amount', '2']
  await assertSays(
    ['prune', ...two],
    ['inputs needed    1 of 3; no more: pulse, skin', 'weights that read it', 'chest '],
  )
  await assertSays(['prune', ...two, '--lang', 'zh'], ['3 路中的 1 路；不再需要：pulse、skin', '读它的权重'])
  const whole = await runCommand(['prune', ...options, '--amount', '0'])
  assert.doesNotMatch(whole.stdout, /inputs needed/, 'nothing is said while all are')
})

test('the report has each layer, the gap, and the answers that are others now', async () => {
  const { report, pruned, rounds, parameters } = await pruneJson(...once, '--amount', '0.75')
  const sum = (key: string) =>
    report.layers.reduce((all: number, layer: Record<string, number>) => all + layer[key]!, 0)
  assert.deepEqual([sum('weights'), sum('kept'), sum('macs'), sum('keptMacs')], [24, 6, 24, pruned.keptMacs])
  assert.equal(sum('keptParameters'), parameters - 18)
  const [train, test] = report.parts
  assert.deepEqual([train.part, train.size, test.part, test.size], ['train', 48, 'test', 12])
  assert.deepEqual([test.loss, test.accuracy], [rounds[0].after.loss, rounds[0].after.accuracy])
  assert.equal(
    test.confusion.flat().reduce((all: number, count: number) => all + count),
    12,
  )
  assert.equal(report.gap.after, train.accuracy - test.accuracy)
  const { total, worsened, mended, samples } = report.changes
  assert.deepEqual([samples.length, total], [total, worsened + mended], 'of two classes, one is right')
  // 12 samples: what the accuracy lost is what was worsened and not mended
  assert.equal(Math.round(12 * (rounds[0].before.accuracy - test.accuracy)), worsened - mended)
  assert.equal((await pruneJson(...once, '--amount', '0')).report.changes, null, 'nothing was cut')
})

test('recall and confusion have the names of their classes, in the tables too', async () => {
  const { report } = await pruneJson(...once, '--amount', '0.75')
  const test = report.parts.find(({ part }: { part: string }) => part === 'test')
  assert.deepEqual(
    [test.classes.map(({ name }: { name: string }) => name), test.confusion.length],
    [['green', 'blue'], 2],
  )
  const [[right, wrong]] = test.confusion
  assert.equal(test.classes[0].recall, right / (right + wrong))
  for (const { placeInPart } of report.changes.samples) assert.ok(placeInPart >= 0 && placeInPart < 12)
  const share = (100 * test.classes[0].recall).toFixed(2)
  await assertSays(['prune', ...once, '--amount', '0.75'], ['The test part as it is answered', 'recall  ', `${share}%`])
  await assertSays(['prune', ...once, '--amount', '0.75', '--lang', 'zh'], ['测试集上的回答', '召回率'])
  const numbers = (await pruneJson('--data', 'plane', '--epochs', '1', '--retrain', '0')).report.parts[0]
  assert.deepEqual(Object.keys(numbers), ['part', 'size', 'loss', 'r2', 'mae', 'maeInterval', 'rmse'])
})

test('more than ten classes have their recall alone, of many the lowest; names are made safe', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `${i},${i % 50},class\u001b${i % 50}`)
  writeFileSync(file('fifty.csv'), `${['a,b,kind', ...rows].join('\n')}\n`)
  const { stdout } = await runCommand(['prune', '--data', file('fifty.csv'), '--epochs', '1', '--retrain', '0'])
  assert.match(stdout, /Each class in the test part; the 40 of lowest recall, of 50\n/)
  assert.ok(!stdout.includes('\u001b'))
})

test('--times measures each form, alone and in a batch; without it nothing is measured', async () => {
  const { times } = await pruneJson(...once, '--criterion', 'unit-in-l1', '--times')
  assert.deepEqual(
    times.map(({ form, batch, parameters }: Record<string, unknown>) => [form, batch, parameters]),
    [1, 128].flatMap((batch) => [
      ['whole', batch, 32],
      ['masked', batch, 32],
      ['compressed', batch, 32],
      ['shrunk', batch, 17],
    ]),
  )
  for (const { form, microseconds, lowerQuartile, upperQuartile, speedUp } of times) {
    assert.ok(0 < lowerQuartile && lowerQuartile <= microseconds && microseconds <= upperQuartile)
    if (form === 'whole') assert.equal(speedUp, null)
  }
  assert.equal((await pruneJson(...once)).times, undefined)
})

test('without a test part the training part judges, and that is said', async () => {
  const options = [...once, '--test-fraction', '0']
  const { part, rounds, report, samples } = await pruneJson(...options)
  const [train] = report.parts
  assert.deepEqual([part, samples.test, train.part], ['train', 0, 'train'])
  assert.deepEqual(rounds[0].after, { loss: train.loss, accuracy: train.accuracy })
  assert.equal((await pruneJson(...once)).part, 'test')
  await assertSays(
    ['prune', ...options],
    ['the training part, for there is no test part', `${(100 * train.accuracy).toFixed(2)}%`],
  )
  await assertSays(['prune', ...options, '--lang', 'zh'], ['训练集，因为没有测试集'])
})
