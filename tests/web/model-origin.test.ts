/** With a model the test part is the one of its training, or it is said that it may not be. */

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { readModel } from '../../web/src/core/model/model-file.js'
import { runCommand } from './support/command.js'
import { ownFolder } from './support/folder.js'
import { pruneJson } from './support/prune.js'
import { small, trainJson } from './support/train.js'

const { file } = ownFolder()

const originIn = (name: string) => readModel(JSON.parse(readFileSync(file(name), 'utf8'))).model.origin

/** A model of seed 5, on other samples and parts than the usual ones. */
const five = file('five.json')
const trained = [...small, '--seed', '5', '--noise', '0.2', '--test-fraction', '0.3', '--validation-fraction', '0.1']
const { epochs } = await trainJson(...trained, '-o', five)
const uncut = ['--amount', '0', '--retrain', '0']

/** Runs a command with `--json`. */
async function spoken(...args: string[]) {
  const { status, stdout, stderr } = await runCommand([...args, '--json'])
  assert.equal(status, 0, stderr)
  return { json: JSON.parse(stdout), stderr }
}

const shares = { validationFraction: 0.1, testFraction: 0.3, splitSeed: 5, folds: 0, fold: 0 }
const origin = { data: 'circle', seed: 5, samples: 60, noise: 0.2, ...shares }

test('a model tells which samples it was trained on', () => {
  assert.deepEqual(originIn('five.json'), origin)
})

test('prune --model and sweep --model take the data of its training: the test part is the same', async () => {
  const { loss, accuracy } = (await pruneJson('--model', five, ...uncut)).rounds[0].before
  assert.deepEqual([loss, accuracy], [epochs[3].testLoss, epochs[3].testAccuracy])
  const swept = await spoken('sweep', '--model', five, '--criteria', 'magnitude', '--amounts', '0', '--seeds', '1')
  assert.deepEqual([swept.json.points[0].loss, swept.stderr], [loss, ''])
})

test('train --model goes on with the data of its training', async () => {
  const next = await trainJson('--model', five, '--epochs', '1', '-o', file('six.json'))
  assert.equal(next.epochs[0].testLoss, epochs[3].testLoss)
  assert.deepEqual(originIn('six.json'), origin)
})

test('an option that differs is told once in either language, and the run goes on', async () => {
  const options = ['--model', five, '--seed', '1', '--test-fraction', '0.3', '--noise', '0.1', ...uncut]
  const { json, stderr } = await spoken('prune', ...options)
  assert.notEqual(json.rounds[0].before.loss, epochs[3].testLoss)
  assert.match(
    stderr,
    /^pruning-playground prune: \S*five\.json was trained with --seed 5 \(here 1\), --noise 0\.2 \(here 0\.1\): the test part may hold samples that it was trained on\.\n$/,
  )
  assert.match(
    (await spoken('prune', ...options, '--lang', 'zh')).stderr,
    /^pruning-playground prune：\S*five\.json 训练时用的是 --seed 5（这次是 1）、--noise 0\.2（这次是 0\.1），这次的测试集里可能有它训练时见过的样本。\n$/,
  )
  const sweep = await spoken(
    'sweep',
    '--model',
    five,
    '--seed',
    '4',
    '--amounts',
    '0',
    '--criteria',
    'obd',
    '--seeds',
    '1',
  )
  assert.match(sweep.stderr, /^pruning-playground sweep: .*with --seed 5 \(here 4\): [^\n]*\n$/)
  assert.equal(
    (await spoken('prune', '--model', five, '--seed', '5', ...uncut)).stderr,
    '',
    'the same is no difference',
  )
  assert.match(
    (await spoken('train', '--model', five, '--seeds', '5,6', '--epochs', '1')).stderr,
    /--seed 5 \(here 6\)/,
  )
})

test('a model without origin is told, and what comes of it has none', async () => {
  const { origin: _, ...model } = JSON.parse(readFileSync(five, 'utf8'))
  writeFileSync(file('old.json'), JSON.stringify(model))
  const { stderr } = await spoken('prune', '--model', file('old.json'), ...uncut, '-o', file('older.json'))
  assert.match(
    stderr,
    /^pruning-playground prune: \S*old\.json does not say on which samples it was trained: [^\n]*\n$/,
  )
  assert.equal(originIn('older.json'), undefined)
})

test('what is cut and shrunk keeps its origin; what went on with other samples has none', async () => {
  const options = ['--criterion', 'unit-in-l1', '--shrink', '--retrain', '0']
  await pruneJson('--model', five, ...options, '-o', file('cut.json'))
  await pruneJson('--model', file('cut.json'), ...options, '-o', file('cut-twice.json'))
  assert.deepEqual([originIn('cut.json'), originIn('cut-twice.json')], [origin, origin])
  // The weights that both experiments start with are the same: the seed is, and the network.
  await spoken('train', '--model', five, '--epochs', '1', '--test-fraction', '0.2', '-o', file('both.json'))
  assert.equal(originIn('both.json'), undefined)
})

test('a table is known by its hash', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 7},${i < 20 ? 'low' : 'high'}`)
  writeFileSync(file('table.csv'), `${['a,b,kind', ...rows].join('\n')}\n`)
  writeFileSync(file('other.csv'), `${['a,b,kind', ...rows.reverse()].join('\n')}\n`)
  await trainJson('--data', file('table.csv'), '--network', '2-4-2 tanh', '--epochs', '1', '-o', file('own.json'))
  assert.match(originIn('own.json')?.tableHash ?? '', /^[0-9a-f]{64}$/)
  const model = ['--model', file('own.json'), ...uncut]
  const { status, stderr } = await runCommand(['prune', ...model])
  assert.deepEqual([status, stderr.includes('trained on a CSV file; give it with --data.')], [2, true], stderr)
  assert.equal((await spoken('prune', ...model, '--data', file('table.csv'))).stderr, '')
  const other = await spoken('prune', ...model, '--data', file('other.csv'), '-o', file('other.json'))
  assert.match(other.stderr, /own\.json was trained with another CSV file: the test part may hold/)
  assert.equal(originIn('other.json'), undefined)
})

test('the package keeps the origin through save and load, and back to the start', async () => {
  const core = await loadCore()
  const settings = { data: 'circle', network: '2-6-2 tanh', samples: 60 }
  using first = core.createExperiment({ ...settings, seed: 3 })
  using same = core.createExperiment({ ...settings, seed: 3 })
  using other = core.createExperiment({ ...settings, seed: 4 })
  const saved = first.saveModel()
  assert.equal(saved.origin?.seed, 3)
  same.loadModel(saved)
  other.loadModel(saved)
  assert.deepEqual([same.saveModel().origin, other.saveModel().origin], [saved.origin, undefined])
  other.reset()
  assert.equal(other.saveModel().origin?.seed, 4)
})
