/** Whether the optimiser goes on from a model's file or starts anew is said as it is: the fingerprints tell. */

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'

const { file } = ownFolder()

const core = await loadCore()
const settings = { data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 6, seed: 5, optimiser: 'adam' } as const
using experiment = core.createExperiment(settings)
experiment.advance(10)
const { training, ...bare } = experiment.saveModel()
writeFileSync(file('mid.json'), JSON.stringify({ ...bare, training }))
writeFileSync(file('bare.json'), JSON.stringify(bare))
experiment.advance(1e6)
const whole = experiment.fingerprint

const usual = ['--samples', '60', '--epochs', '6', '--optimiser', 'adam']

async function run(command: 'train' | 'prune' | 'sweep', model: 'mid' | 'bare', options: readonly string[]) {
  const args = [command, '--model', file(`${model}.json`), ...options]
  const { status, stdout, stderr } = await runCommand([...args, '--json'])
  assert.equal(status, 0, stderr)
  const rowOf = async (lang: string, head: string) =>
    (await runCommand([...args, '--lang', lang])).stdout
      .split('\n')
      .flatMap((line) => (line.trim().startsWith(head) ? [line.trim().slice(head.length).trim()] : []))
  return { json: JSON.parse(stdout), en: await rowOf('en', 'optimiser'), zh: await rowOf('zh', '优化器') }
}

test('training goes on with the same bits where samples and settings are those of the model, and it is said', async () => {
  const { json, en, zh } = await run('train', 'mid', usual)
  assert.equal(json.fingerprint, whole)
  assert.deepEqual(json.start, { model: bare.fingerprint, optimiser: 'continued', savedState: 'used' })
  assert.deepEqual(en, ['training goes on where it was saved, with the state of its optimiser'])
  assert.deepEqual(zh, ['从保存的地方接着训练，优化器的状态也接上'])
})

test('other settings, and a model without a state, start anew, as if there had been none, and it is said', async () => {
  for (const [model, options, savedState, reason, grund] of [
    [
      'mid',
      [...usual, '--batch-size', '7'],
      'unused',
      /: the state in the model file is of other samples or/,
      /别的样本/,
    ],
    ['bare', usual, 'none', /: the model file holds no state of a training$/, /没有训练状态$/],
  ] as const) {
    const { json, en, zh } = await run('train', model, options)
    assert.equal(json.fingerprint, (await run('train', 'bare', options)).json.fingerprint)
    assert.notEqual(json.fingerprint, whole)
    assert.deepEqual(json.start, { model: bare.fingerprint, optimiser: 'new', savedState })
    assert.match(en.join(), /^training starts anew, with a new optimiser: /)
    assert.match(en.join(), reason)
    assert.match(zh.join(), /^重新开始训练，优化器也是新的：/)
    assert.match(zh.join(), grund)
  }
})

test('of several seeds each is said, for the samples of one alone are those of the model', async () => {
  const { json, en } = await run('train', 'mid', [...usual, '--seeds', '5,6'])
  assert.deepEqual(
    json.runs.map((one: { start: object }) => one.start),
    [
      { model: bare.fingerprint, optimiser: 'continued', savedState: 'used' },
      { model: bare.fingerprint, optimiser: 'new', savedState: 'unused' },
    ],
  )
  assert.match(en.join(), /^seed 5: training goes on/)
})

test('retraining after a cut starts anew with a state in the file and without one, and it is said', async () => {
  const options = ['--samples', '60', '--optimiser', 'adam', '--amount', '0.5', '--retrain', '3']
  const [mid, without] = [await run('prune', 'mid', options), await run('prune', 'bare', options)]
  assert.equal(mid.json.fingerprint, without.json.fingerprint)
  assert.deepEqual(mid.json.start, { model: bare.fingerprint, optimiser: 'new', savedState: 'unused' })
  assert.deepEqual(without.json.start, { model: bare.fingerprint, optimiser: 'new', savedState: 'none' })
  assert.deepEqual(mid.en, [
    'each retraining starts with a new optimiser; the state of training in the model file is not used',
  ])
  assert.deepEqual(without.en, ['each retraining starts with a new optimiser'])
  assert.deepEqual(mid.zh, ['每次再训练都用新的优化器，模型文件里的训练状态用不到'])
})

test('a sweep that retrains says the same, and its points are the same', async () => {
  const options = ['--samples', '60', '--criteria', 'magnitude', '--amounts', '0.5', '--seeds', '5']
  const [mid, without] = await Promise.all(
    (['mid', 'bare'] as const).map((model) => run('sweep', model, [...options, '--retrain', '3'])),
  )
  assert.deepEqual(mid?.json.points, without?.json.points)
  assert.equal(mid?.json.start.savedState, 'unused')
  assert.match(mid?.en.join() ?? '', /^each retraining starts with a new optimiser; the state of training/)
  assert.deepEqual(without?.zh, ['每次再训练都用新的优化器'])
  assert.equal((await run('sweep', 'mid', options)).json.start, undefined)
})

test('nothing is said of an optimiser where nothing is trained, or no model is loaded', async () => {
  const { json, en, zh } = await run('prune', 'mid', ['--amount', '0.5', '--retrain', '0'])
  assert.deepEqual([json.start, en, zh], [undefined, [], []])
  const { stdout } = await runCommand(['train', '--data', 'xor', '--epochs', '1', '--json'])
  assert.equal(JSON.parse(stdout).start, undefined)
})
