/** What a plan is refused for, it is refused for before it begins. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type ErrorCode, loadCore, type PlanSettings } from 'pruning-playground'
import { errorOf } from './support/error-of.js'

const core = await loadCore()
after(() => assert.equal(core.liveExperiments, 0))

const data = { data: 'circle', samples: 60, epochs: 1, seed: 1 } as const
const cut = { criterion: 'magnitude', amount: 0.5 } as const

const refused: [network: string, changes: Partial<PlanSettings>, code: ErrorCode, message: RegExp][] = [
  [
    '2-6-softmax-2',
    { criterion: 'unit-apoz' },
    'invalid-argument',
    /outputs can be exactly 0, such as relu, got softmax/,
  ],
  ['2-6-2 tanh', { criterion: 'unit-apoz' }, 'invalid-argument', /such as relu, got tanh/],
  ['2-2049-2', { criterion: 'obs' }, 'out-of-range', /columns of weight layer 1 must be in \[1, 2048\], got 2049/],
  ['2-6-2', { samples: 0 }, 'out-of-range', /samples must be in \[1, 500000\], got 0/],
  ['2-6-2', { samples: 1.5 }, 'invalid-argument', /samples must be a whole number, got 1.5/],
  ['2-6-2', { seed: -1 }, 'out-of-range', /seed must be in/],
  ['2-6-2', { damping: -1 }, 'out-of-range', /damping must be in/],
  ['2-6-2', { criterion: 'grasp', temperature: 0 }, 'out-of-range', /temperature must be in \[0.01, 10000\], got 0/],
  [
    '2-6-2-relu',
    { criterion: 'grasp', temperature: 200 },
    'invalid-argument',
    /temperature must be 1 for a network whose last layer has no weights, got 200/,
  ],
  [
    '2-6-2',
    { plan: 'one-shot', amountKind: 'n-of-m', amount: 2, groupSize: 1 },
    'out-of-range',
    /groupSize must be in \[2, 64\], got 1/,
  ],
  [
    '2-6-2',
    { plan: 'one-shot', amountKind: 'n-of-m', amount: 5, groupSize: 4 },
    'out-of-range',
    /amount must be in \[1, 4\], got 5/,
  ],
  [
    '2-6-2',
    { plan: 'one-shot', amountKind: 'sigma', amount: -1 },
    'out-of-range',
    /amount must be in \[0, 1000\], got -1/,
  ],
  [
    '2-6-2',
    { plan: 'one-shot', amountKind: 'threshold', amount: Number.NaN },
    'invalid-argument',
    /amount must be a finite number/,
  ],
]

for (const [network, changes, code, message] of refused)
  test(`a plan of ${JSON.stringify(changes)} on ${network} does not begin`, () => {
    using experiment = core.createExperiment({ ...data, network })
    const settings = { ...cut, ...changes } as PlanSettings
    for (const call of [() => experiment.checkPlan(settings), () => experiment.startPlan(settings)]) {
      const error = errorOf(call)
      assert.equal(error.code, code, error.message)
      assert.match(error.message, message)
    }
    assert.equal(experiment.planProgress, undefined)
  })

test('a plan carried out piece by piece gives the same bits as in one go', () => {
  const settings: PlanSettings = { ...cut, plan: 'iterative', rounds: 3, retrain: 2 }
  const outcome = (steps: number, hasPatience: boolean) => {
    const patience = hasPatience ? { patience: 2, validationFraction: 0.2, epochs: 5 } : {}
    using experiment = core.createExperiment({ ...data, network: '2-32-32-2 tanh', ...patience, optimiser: 'adam' })
    experiment.advance(3)
    experiment.startPlan(settings)
    while (experiment.advance(steps) > 0);
    return [experiment.fingerprint, JSON.stringify(experiment.planRounds())]
  }
  for (const hasPatience of [false, true]) assert.deepEqual(outcome(1, hasPatience), outcome(1000, hasPatience))
})
