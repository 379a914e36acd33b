/** With next to no memory left, every call is either done or changes nothing, and the core goes on afterwards. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ModelFile } from '../../../web/src/core/contract/model.js'
import { CoreError } from '../../../web/src/core/core-error.js'
import type { Experiment } from '../../../web/src/core/experiment.js'
import type { Session } from '../../../web/src/core/session.js'
import { loadRawCore, refusalOf } from '../support/raw-core.js'

const { core, memory, module } = await loadRawCore()
const settings = { data: 'circle', network: '2-32-32-2 tanh', samples: 100, epochs: 2, seed: 5 } as const
const plan = { criterion: 'magnitude', amount: 0.5, plan: 'iterative', rounds: 2, retrain: 1 } as const

function trained(): ModelFile {
  const experiment = core.createExperiment(settings)
  while (!experiment.progress.isDone) experiment.advance(1000)
  const model = experiment.saveModel()
  experiment.dispose()
  return model
}
const model = trained()

const carriedOut = (one: Experiment) => JSON.stringify([one.fingerprint, one.planRounds()])

function undisturbed(): string {
  const experiment = core.createExperiment(settings)
  experiment.startPlan(plan)
  while (experiment.advance(5) > 0);
  const outcome = carriedOut(experiment)
  experiment.dispose()
  return outcome
}
const outcome = undisturbed()

/** What a call starts from, and the call. */
const calls: Record<string, [before: (one: Experiment) => unknown, call: (one: Experiment) => unknown]> = {
  advance: [() => {}, (one) => one.advance(40)],
  reset: [(one) => one.advance(9), (one) => one.reset()],
  setMask: [
    (one) => one.advance(9),
    (one) =>
      one.setMask(
        2,
        Array.from({ length: 1024 }, (_, i) => (i % 4 ? 0 : 1)),
      ),
  ],
  loadModel: [(one) => one.advance(9), (one) => one.loadModel(model)],
  'prune weights': [(one) => one.advance(9), (one) => one.prune({ criterion: 'magnitude', amount: 0.7 })],
  'prune units, healed': [
    (one) => one.advance(9),
    (one) => one.prune({ criterion: 'unit-product', amount: 0.5, healing: 'bias-folding' }),
  ],
  retrain: [(one) => one.advance(40), (one) => one.retrain(2)],
  removeLayer: [(one) => one.advance(9), (one) => one.removeLayer(2, 'product')],
  shrink: [(one) => one.prune({ criterion: 'unit-product', amount: 0.5 }), (one) => one.shrink()],
  recordMovement: [(one) => one.advance(9), (one) => one.recordMovement(true)],
  startPlan: [(one) => one.advance(40), (one) => one.startPlan(plan)],
  'startPlan that watches': [(one) => one.advance(40), (one) => one.startPlan({ ...plan, criterion: 'movement' })],
  'advance, a cut': [(one) => one.startPlan(plan), (one) => one.advance(1)],
  undoPlan: [
    (one) => {
      one.startPlan(plan)
      one.advance(1)
    },
    (one) => one.undoPlan(0),
  ],
}

/** All that a change could show in. */
function stateOf(one: Experiment): string {
  const { info, progress, history, fingerprint, planProgress } = one
  return JSON.stringify([info, progress, history, fingerprint, planProgress, one.planRounds(), one.saveModel()])
}

const makeSession = (side: number) =>
  core.createSession({ layers: [side, side], initialisation: 'he-uniform', activation: 'identity' })

/** Adds sessions of `side` x `side` weights, 9 bytes each, until there is no room for another. */
function fill(sessions: Session[], side: number): void {
  while (!refusalOf(() => sessions.push(makeSession(side))));
}

/** All the memory that the tests have, in one piece: 1.2 MB. */
const reserve = makeSession(360)
memory.grow = () => {
  throw new RangeError('no more memory')
}
const ballast: Session[] = []
for (const side of [512, 256, 128, 64, 32]) fill(ballast, side)
reserve.dispose()

/** Sides of the largest piece that is left, of `side` x `side` weights. */
const sides = [4, 12, 20, 28, 36, 45, 55, 70, 90, 110, 140, 170, 200, 250, 300]

/** Does some work while only a piece of that size is left. @returns what it gives; 'no room' when there is no such piece */
function withOnly<T>(side: number, work: () => T): T | 'no room' {
  const fillers: Session[] = []
  let hole: Session | undefined
  if (refusalOf(() => (hole = makeSession(side)))) return 'no room'
  for (const size of [160, 80, 40, 20]) fill(fillers, size)
  hole?.dispose()
  try {
    return work()
  } finally {
    for (const session of fillers) session.dispose()
  }
}

for (const [name, [before, call]] of Object.entries(calls))
  test(`${name} is done, or changes nothing`, () => {
    const one = core.createExperiment(settings)
    before(one)
    const state = stateOf(one)
    const stack = module.stackPointer()
    let refusals = 0
    let isDone = false
    for (const side of sides) {
      const error = withOnly(side, () => refusalOf(() => call(one)))
      assert.equal(module.stackPointer(), stack)
      isDone = !error
      if (isDone || error === 'no room' || !error) break
      refusals += 1
      assert.equal(error.code, 'out-of-memory', error.message)
      assert.equal(stateOf(one), state, `refused with ${side} x ${side} left`)
    }
    if (!isDone)
      assert.equal(
        refusalOf(() => call(one)),
        undefined,
        'with all of the memory it is done',
      )
    // Training takes no memory at all.
    if (name !== 'advance') assert.ok(refusals > 0, 'some hole is too small')
    one.dispose()
    assert.equal(core.liveExperiments, 0)
    assert.equal(core.liveSessions, ballast.length)
  })

test('a plan that finds no memory, again and again, gives the same bits once it has some', () => {
  const one = core.createExperiment(settings)
  one.startPlan(plan)
  let refusals = 0
  while (one.planProgress?.stage !== 'done') {
    for (const side of sides)
      if (withOnly(side, () => refusalOf(() => one.advance(5))) instanceof CoreError) refusals += 1
    one.advance(5)
  }
  assert.ok(refusals > 0)
  assert.equal(carriedOut(one), outcome)
  one.dispose()
})

test('what is asked with little memory is answered, or refused, and nothing is lost', () => {
  const one = core.createExperiment(settings)
  one.advance(9)
  const state = stateOf(one)
  const samples = new Float32Array(2000)
  const questions: (() => unknown)[] = [
    () => one.predict(samples),
    () => one.saveModel(),
    () => one.preview({ criterion: 'obd', amounts: [0.2, 0.5], hasLoss: true, hasMasks: true }),
    () => one.truth({ criteria: ['magnitude'], limit: 20 }),
    () => one.score({ criterion: 'snip' }),
    () => one.report(),
    () => one.storedSizes(),
    () => one.boundary({ left: -1, right: 1, bottom: -1, top: 1, cells: 64 }),
    () => core.createExperiment(settings).dispose(),
    () => core.describe(),
    () => core.workedExample(),
  ]
  for (const side of sides)
    for (const ask of questions) {
      const error = withOnly(side, () => refusalOf(ask))
      assert.ok(!error || error === 'no room' || error.code === 'out-of-memory', String(error))
    }
  assert.equal(stateOf(one), state)
  const previews = () => JSON.stringify(one.preview({ criterion: 'obd', amounts: [0.2, 0.5], hasLoss: true }))
  const again = core.createExperiment(settings)
  again.advance(9)
  assert.equal(previews(), JSON.stringify(again.preview({ criterion: 'obd', amounts: [0.2, 0.5], hasLoss: true })))
  again.dispose()
  one.dispose()
})
