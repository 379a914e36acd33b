/** The limits of cuts and plans that link, fields and command go by are those of the core: it is asked. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadCore, type PlanSettings } from 'pruning-playground'
import { cutLimits } from '../../web/src/rules/cut-limits.js'
import { errorOf } from './support/error-of.js'

const core = await loadCore()
const experiment = core.createExperiment({ data: 'circle', network: '2-6-2', samples: 60, epochs: 1, seed: 1 })
after(() => experiment.dispose())

const weights = { criterion: 'magnitude', amount: 0.5 } as const
const rounds = { ...weights, plan: 'iterative' } as const

/** A plan in which a number stands for each limit. */
const plans: Record<Exclude<keyof typeof cutLimits, 'rewindTo'>, (value: number) => PlanSettings> = {
  sigma: (amount) => ({ ...weights, plan: 'one-shot', amountKind: 'sigma', amount }),
  cost: (amount) => ({ ...weights, plan: 'one-shot', amountKind: 'bytes', amount }),
  groupSize: (groupSize) => ({ ...weights, plan: 'one-shot', amountKind: 'n-of-m', amount: 1, groupSize }),
  samples: (samples) => ({ ...weights, samples }),
  damping: (damping) => ({ ...weights, criterion: 'obs', damping }),
  temperature: (temperature) => ({ ...weights, criterion: 'grasp', temperature }),
  rounds: (value) => ({ ...rounds, rounds: value }),
  retrain: (retrain) => ({ ...rounds, retrain }),
  retrainRate: (retrainRate) => ({ ...rounds, retrainRate }),
  floor: (floor) => ({ ...rounds, floor }),
  mostBytes: (mostBytes) => ({ ...rounds, mostBytes }),
  mostMacs: (mostMacs) => ({ ...rounds, mostMacs }),
}

for (const [name, planWith] of Object.entries(plans))
  test(`${name}: the core takes both ends, and nothing beyond`, () => {
    const [least, most] = cutLimits[name as keyof typeof plans]
    const step = name === 'temperature' ? 0.005 : 1
    for (const beyond of [least - step, most + step]) {
      const error = errorOf(() => experiment.checkPlan(planWith(beyond)))
      assert.equal(error.code, 'out-of-range', error.message)
      assert.ok(error.message.includes(`must be in [${least}, ${most}], got`), error.message)
    }
    experiment.checkPlan(planWith(most))
    if (name !== 'cost') experiment.checkPlan(planWith(least)) // no network takes as little as nothing
  })

test('rewindTo: the core goes by the mini-batches of the training, which are fewer than the limit', () => {
  const { epochs, stepsPerEpoch } = experiment.progress
  const most = epochs * stepsPerEpoch
  assert.ok(most < cutLimits.rewindTo[1])
  const rewinding = (rewindTo: number): PlanSettings => ({ ...rounds, retrain: 1, restart: 'rewind', rewindTo })
  experiment.checkPlan(rewinding(most))
  assert.match(errorOf(() => experiment.checkPlan(rewinding(most + 1))).message, /rewindTo must be in \[0, \d+\]/)
})
