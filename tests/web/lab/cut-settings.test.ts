/** The table of the settings of cuts and plans is that of the core: it is asked for ranges, choices and defaults. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type AmountKindId, amountKindIds, loadCore, type PlanSettings } from 'pruning-playground'
import {
  amountRange,
  blockKinds,
  type CutKey,
  cutKeys,
  cutSettings,
  isForGrain,
  plansOfRounds,
  rankedKinds,
} from '../../../web/src/rules/cut-settings.js'
import { anyNumber, isGood, type NumberKind } from '../../../web/src/rules/value-kinds.js'
import { conditionsOf } from '../../../web/src/sweep/file.js'
import { errorOf } from '../support/error-of.js'

const core = await loadCore()
const experiment = core.createExperiment({ data: 'circle', network: '2-6-2', samples: 60, epochs: 1, seed: 1 })
after(() => experiment.dispose())

const { plan: defaults } = core.defaultSettings()
const weights = { criterion: 'magnitude', amount: 0.5 } as const
const rounds = { ...weights, plan: 'iterative' } as const
const oneShot = { ...weights, plan: 'one-shot' } as const

const numbers = cutKeys.filter((key) => ['number', 'whole'].includes(cutSettings[key].kind))
const rangeOf = (key: CutKey) => cutSettings[key] as NumberKind

/** Beside what a number is checked. */
const beside: Partial<Record<CutKey, Partial<PlanSettings>>> = {
  damping: { criterion: 'obs' },
  temperature: { criterion: 'grasp' },
  groupSize: { plan: 'one-shot', amountKind: 'n-of-m', amount: 1 },
}

function refuses(plan: PlanSettings, { low, high }: NumberKind, value: number): void {
  const error = errorOf(() => experiment.checkPlan(plan))
  assert.equal(error.code, 'out-of-range', error.message)
  assert.ok(error.message.includes(`must be in [${low}, ${high}], got`), `${value}: ${error.message}`)
}

const little = ({ low, high }: NumberKind) => (low > 0 && low < 1 ? low / 2 : high > 2 ** 50 ? 2 : 1)

for (const key of numbers.filter((name) => name !== 'rewindTo' && name !== 'amount'))
  test(`${key}: the core takes both ends, and nothing beyond`, () => {
    const range = rangeOf(key)
    const planWith = (value: number): PlanSettings => ({ ...rounds, ...beside[key], [key]: value })
    for (const beyond of [range.low - little(range), range.high + little(range)]) {
      refuses(planWith(beyond), range, beyond)
      assert.equal(isGood(range, beyond), false)
    }
    for (const end of [range.low, range.high]) {
      experiment.checkPlan(planWith(end))
      assert.equal(range.read(String(end)), end)
    }
  })

test('rewindTo: the core goes by the mini-batches of the training, which are fewer than the limit', () => {
  const { epochs, stepsPerEpoch } = experiment.progress
  const most = epochs * stepsPerEpoch
  assert.ok(most < rangeOf('rewindTo').high)
  const rewinding = (rewindTo: number): PlanSettings => ({ ...rounds, retrain: 1, restart: 'rewind', rewindTo })
  experiment.checkPlan(rewinding(most))
  assert.match(errorOf(() => experiment.checkPlan(rewinding(most + 1))).message, /rewindTo must be in \[0, \d+\]/)
})

/** Kinds whose amount the core refuses by what the network has. */
const byNetwork: readonly AmountKindId[] = ['count']

for (const amountKind of amountKindIds.filter((kind) => !byNetwork.includes(kind)))
  test(`amount of ${amountKind}: the core takes nothing beyond its range`, () => {
    const range = amountRange(amountKind, defaults.groupSize)
    const beyond = range === anyNumber ? [] : [range.low - 1, range.high + 1]
    for (const amount of beyond) refuses({ ...oneShot, amountKind, amount }, range, amount)
    experiment.checkPlan({ ...oneShot, amountKind, amount: range === anyNumber ? 0 : range.high })
  })

test('whole numbers are whole for the core, too, but for bytes and MACs, which only a person writes whole', () => {
  const wholes = numbers.filter((key) => rangeOf(key).kind === 'whole' && !['mostBytes', 'mostMacs'].includes(key))
  for (const key of wholes) {
    const plan: PlanSettings = { ...rounds, ...beside[key], [key]: rangeOf(key).low + 0.5 }
    assert.match(errorOf(() => experiment.checkPlan(plan)).message, new RegExp(`${key} must be .*got`), key)
  }
})

test('each setting stands once, with the keys that the core takes', () => {
  const refusal = errorOf(() => experiment.checkPlan({ ...weights, nothing: 1 } as PlanSettings)).message
  for (const key of cutKeys) assert.ok(new RegExp(`\\b${key}\\b`).test(refusal), `${key}: ${refusal}`)
  assert.equal(new Set(cutKeys.map((key) => cutSettings[key].urlKey)).size, cutKeys.length)
})

test('the defaults are the core’s own: a plan without a word does what one does that says them all', () => {
  assert.deepEqual(
    Object.keys(defaults),
    cutKeys.filter((key) => !['scope', 'layers', 'healing', 'amounts', 'floor', 'mostBytes', 'mostMacs'].includes(key)),
  )
  const fingerprintAfter = (plan: PlanSettings) => {
    using made = core.createExperiment({ data: 'circle', network: '2-6-2', samples: 60, epochs: 1, seed: 1 })
    made.startPlan(plan)
    while (made.advance(100) > 0);
    return [made.fingerprint, made.planRounds().length]
  }
  assert.deepEqual(fingerprintAfter(defaults), fingerprintAfter({ criterion: defaults.criterion }))
  for (const key of numbers.filter((name) => name in defaults))
    assert.ok(isGood(rangeOf(key), defaults[key as keyof typeof defaults] as number), key)
})

test('a sweep that nobody told the samples of names as many as the core takes', () => {
  const settings = { experiment: { data: 'circle' }, criteria: ['magnitude'], amounts: [0.5], seeds: [1] } as const
  assert.equal(conditionsOf(experiment.info, settings).scoredSamples, defaults.samples)
})

test('rounds come to the kinds of amount that the table says, and to no other', () => {
  for (const amountKind of amountKindIds) {
    const amount = amountKind === 'bytes' || amountKind === 'macs' ? 1e6 : amountKind === 'fraction' ? 0.5 : 1
    for (const plan of plansOfRounds.filter((id) => id !== 'layer-by-layer' && id !== 'listed')) {
      const check = () => experiment.checkPlan({ ...weights, amountKind, amount, plan })
      if (rankedKinds.includes(amountKind)) check()
      else assert.match(errorOf(check).message, /amountKind must be fraction, count, bytes or macs/)
    }
  }
})

test('blocks go by the kinds of amount that the table says, and by no other', () => {
  for (const amountKind of amountKindIds) {
    const amount = amountKind === 'bytes' || amountKind === 'macs' ? 1e6 : amountKind === 'fraction' ? 0.5 : 1
    const check = () => experiment.checkPlan({ ...oneShot, amountKind, amount, block: 2 })
    if (blockKinds.includes(amountKind)) check()
    else assert.match(errorOf(check).message, /block/, amountKind)
  }
})

test('rows and groups are for weights, shrinking is for units: the core says so', () => {
  const checks = [
    { of: 'row', plan: { scope: 'row' } },
    { of: 'n-of-m', plan: { plan: 'one-shot', amountKind: 'n-of-m', amount: 1 } },
    { of: 'from-scratch', plan: { restart: 'from-scratch' } },
    { of: 'reinitialise', plan: { restart: 'reinitialise' } },
    { of: 'layer', plan: { scope: 'layer' } },
  ] as const
  for (const { of, plan } of checks)
    for (const [grain, criterion] of [
      ['weight', 'magnitude'],
      ['unit', 'unit-product'],
      ['input', 'input-l2'],
    ] as const) {
      const check = () => experiment.checkPlan({ ...weights, criterion, ...plan })
      if (isForGrain(of, grain)) check()
      else assert.equal(errorOf(check).code, 'invalid-argument', `${of} ${grain}`)
    }
})
