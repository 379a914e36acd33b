/** What a network takes on a board, as pages and programs ask for it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boardIds, type DeployCore, type Deployment, loadDeployCore } from 'pruning-playground/deploy'
import { errorOf } from '../support/error-of.js'

const core: DeployCore = await loadDeployCore()
const settings = { data: 'circle', network: '2-40-relu-40-relu-2', seed: 1 }

/** 80 + 1600 + 80 = 1760 weights, enough for dense code to pay, and 82 biases. */
function made(): Deployment {
  return core.createDeployment(settings)
}

test('describe tells every board with its figures, and each figure with its source', () => {
  const { boards, weigh } = core.describe()
  assert.deepEqual(
    boards.map(({ id }) => id),
    [...boardIds],
  )
  assert.ok(boardIds.some((id) => id === weigh.board))
  for (const { id, name, core: processor, megahertz, ...figures } of boards) {
    assert.ok(name && processor && megahertz > 0, id)
    for (const figure of Object.values(figures)) assert.ok(figure.low <= figure.high && figure.source, id)
  }
})

test('float32 is weighed at once, int8 only once it is there', () => {
  using deployment = made()
  const { flashBytes, ramBytes, macs, layers } = deployment.weigh({ form: 'float32' })
  assert.equal(flashBytes, 4 * (1760 + 82))
  assert.equal(ramBytes, 4 * (40 + 40))
  assert.equal(macs, 1760)
  assert.deepEqual(
    layers.map(({ storage, macs: products }) => [storage, products]),
    [
      ['dense', 80],
      ['dense', 0],
      ['dense', 1600],
      ['dense', 0],
      ['dense', 80],
    ],
  )
  assert.equal(errorOf(() => deployment.weigh({ form: 'int8' })).template, 'not-quantised')
  deployment.quantise()
  // A scale each layer; a ReLU is part of the layer before it.
  assert.equal(deployment.weigh().flashBytes, 1760 + 4 * 82 + 3 * 5)
})

test('the default settings are those that describe tells', () => {
  using deployment = made()
  deployment.quantise()
  assert.deepEqual(deployment.weigh(), deployment.weigh({ ...core.describe().weigh }))
})

test('a board of one’s own is weighed by its own numbers, and says so', () => {
  using deployment = made()
  deployment.quantise()
  const own = { megahertz: 1, cyclesPerMac: 10, activeMilliamperes: 2, supplyVolts: 5, flashBytes: 50, ramBytes: 9 }
  const { milliseconds, microjoules, excess } = deployment.weigh({ board: 'own', own })
  assert.ok(milliseconds && microjoules)
  assert.equal(milliseconds.low, 17.6)
  assert.equal(milliseconds.high, 17.6)
  assert.ok(Math.abs(microjoules.high - 176) < 1e-9) // 10 mW for 17.6 ms
  assert.deepEqual(new Set(microjoules.grounds.map(({ evidence }) => evidence)), new Set(['given']))
  assert.deepEqual(
    excess.map(({ id }) => id),
    ['board-flash', 'board-ram'],
  )
})

test('a budget tells what is over it, with its limit; accuracy and recall are judged as they were measured', () => {
  using deployment = made()
  deployment.quantise()
  const budget = { flashBytes: 2000, milliseconds: 1e9, accuracy: 0.9, recall: 0.5 }
  const over = deployment.weigh({ budget, accuracy: 0.8, recall: 0.5 }).excess
  assert.deepEqual(
    over.map(({ id, limit, low, isSure }) => ({ id, limit, low, isSure })),
    [
      { id: 'flashBytes', limit: 2000, low: 2103, isSure: true },
      { id: 'accuracy', limit: 0.9, low: 0.8, isSure: true },
    ],
  )
})

test('what will not do is refused, and says where', () => {
  using deployment = made()
  for (const [given, said] of [
    [{ board: 'abacus' }, /unknown board "abacus"/],
    [{ board: 'own', own: { megahertz: 0 } }, /own\.megahertz must be in/],
    [{ secondsBetween: -1 }, /secondsBetween must be in/],
    [{ budget: { recall: 2 } }, /recall must be in \[0, 1\]/],
    [{ budget: { weight: 1 } }, /unknown setting "weight"/],
  ] as const)
    assert.match(errorOf(() => deployment.weigh({ form: 'float32', ...given } as never)).message, said)
})

test('changes counts right answers that 8 bits lose and win, and they add up to the accuracies', () => {
  using deployment = made()
  assert.equal(errorOf(() => deployment.changes('test')).template, 'not-quantised')
  deployment.quantise()
  const { samples, worsened, mended, errors } = deployment.changes('test')
  const [before, after] = (['float32', 'int8'] as const).map((form) => deployment.evaluate(form, 'test').accuracy)
  assert.equal(samples, deployment.info.sizes.test)
  assert.equal(errors.length, 0)
  assert.equal(Math.round(((after ?? 0) - (before ?? 0)) * samples), mended - worsened)
})

test('changes of a regression are differences of errors, sample by sample', () => {
  using deployment = core.createDeployment({ data: 'practice', seed: 1 })
  deployment.quantise()
  const { samples, worsened, mended, errors } = deployment.changes('train')
  assert.deepEqual([worsened, mended, errors.length], [0, 0, samples])
  assert.ok(errors.every(Number.isFinite) && errors.some((error) => error !== 0))
})
