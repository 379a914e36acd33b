import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanSettings } from '../../web/src/core/plan-types.js'
import { beyondLab, choiceOf, planOf } from '../../web/src/lab/plan/choice.js'
import type { CutState } from '../../web/src/state/lab-state.js'

const choice: CutState = {
  criterion: 'obd',
  scope: 'layer',
  amount: 70,
  plan: 'gradual',
  rounds: 7,
  retrain: 3,
  restart: 'rewind',
  rewindTo: 40,
  floor: 85,
  mostBytes: 512,
}

const own = { scope: 'global', healing: 'none' } as const

test('a plan of the Lab comes back from its settings', () => {
  assert.deepEqual(choiceOf(planOf(choice), own), choice)
  assert.deepEqual(beyondLab(planOf(choice), own), [])
  const open: CutState = { ...choice, restart: 'none', rewindTo: 0, floor: 0, mostBytes: 0 }
  assert.deepEqual(planOf(open), {
    criterion: 'obd',
    scope: 'layer',
    amount: 0.7,
    plan: 'gradual',
    rounds: 7,
    retrain: 3,
    restart: 'none',
  })
  assert.deepEqual(choiceOf(planOf(open), own), open)
})

test('a plan that the Lab has no fields for is named by what is beyond it', () => {
  const beyond = (change: Partial<PlanSettings>) => beyondLab({ ...planOf(choice), ...change }, own)
  assert.deepEqual(beyond({ healing: 'obs-update' }), ['healing'])
  assert.deepEqual(beyond({ amountKind: 'bytes', amount: 300 }), ['amountKind'])
  assert.deepEqual(beyond({ amount: 0.605 }), ['amount'])
  assert.deepEqual(beyond({ restart: 'from-scratch', rewindTo: 0 }), ['restart'])
  assert.deepEqual(beyond({ mostMacs: 10, layers: [0] }), ['mostMacs', 'layers'])
  assert.deepEqual(beyond({ healing: 'none', amountKind: 'fraction', retrainRate: 1 }), [])
})

test('settings that a file leaves out are those of the core', () => {
  assert.deepEqual(beyondLab({ criterion: 'magnitude', amount: 0.5 }, own), [])
  const { plan, rounds, retrain, scope } = choiceOf({ criterion: 'magnitude', amount: 0.5 }, own)
  assert.deepEqual([plan, rounds, retrain, scope], ['iterative', 5, 2, 'global'])
})

test('a criterion brings its scope and its healing', () => {
  const wanda = { scope: 'row', healing: 'none' } as const
  assert.equal(choiceOf({ criterion: 'wanda', amount: 0.5 }, wanda).scope, 'row')
  const surgeon = { scope: 'global', healing: 'obs-update' } as const
  assert.deepEqual(beyondLab({ criterion: 'obs', amount: 0.5, healing: 'obs-update' }, surgeon), [])
  assert.deepEqual(beyondLab({ criterion: 'obs', amount: 0.5 }, surgeon), [])
  assert.deepEqual(beyondLab({ criterion: 'obs', amount: 0.5, healing: 'none' }, surgeon), ['healing'])
})
