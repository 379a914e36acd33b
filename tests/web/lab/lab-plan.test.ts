import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import type { StoredSize } from '../../../web/src/core/contract/cut.js'
import type { PlanRound, PlanSettings } from '../../../web/src/core/contract/plan.js'
import { amountsText, readAmounts } from '../../../web/src/lab/run/cutting/amounts.js'
import type { Measure, PlanTrace } from '../../../web/src/lab/run/cutting/cuts.js'
import { beyondLab, choiceOf, cutOf, planOf } from '../../../web/src/lab/run/cutting/plan-choice.js'
import { endingText } from '../../../web/src/report/figures/ending.js'
import type { CutState } from '../../../web/src/state/lab-state.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { planTexts } from '../../../web/src/words/lab/plan.js'
import { loadTexts } from '../support/words.js'

await loadTexts(labWords)

const defaults = (await loadCore()).defaultSettings().plan

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
  floorMeasure: 'balanced-accuracy',
  mostBytes: 512,
  mostMacs: 0,
  amountKind: 'fraction',
  size: 1,
  groupSize: 4,
  block: 1,
  layers: '',
  amounts: '',
}

const own = { scope: 'global', healing: 'none' } as const

test('a plan of the Lab comes back from its settings', () => {
  assert.deepEqual(choiceOf(planOf(choice), defaults), choice)
  assert.deepEqual(beyondLab(planOf(choice), own, defaults), [])
  const open: CutState = { ...choice, restart: 'none', rewindTo: 0, floor: 0, floorMeasure: 'accuracy', mostBytes: 0 }
  assert.deepEqual(planOf(open), {
    criterion: 'obd',
    scope: 'layer',
    amount: 0.7,
    plan: 'gradual',
    rounds: 7,
    retrain: 3,
    restart: 'none',
  })
  assert.deepEqual(choiceOf(planOf(open), defaults), open)
})

test('blocks are sent where weights can go in blocks', () => {
  const inBlocks: CutState = { ...choice, block: 4 }
  assert.equal(planOf(inBlocks).block, 4)
  assert.deepEqual(choiceOf(planOf(inBlocks), defaults), inBlocks)
  assert.equal(planOf({ ...inBlocks, amountKind: 'threshold', plan: 'one-shot' }).block, undefined)
})

test('amounts that are listed are sent with their plan alone; one cut takes the share as ever', () => {
  const listed: CutState = { ...choice, plan: 'listed', amounts: '0.5,0.8,0.9' }
  const { plan, amounts, amount, rounds } = planOf(listed)
  assert.deepEqual([plan, amounts, amount, rounds], ['listed', [0.5, 0.8, 0.9], undefined, undefined])
  assert.equal(cutOf(listed).amount, 0.7)
  assert.equal('amounts' in planOf({ ...listed, plan: 'gradual' }), false)
  const back = choiceOf(planOf(listed), defaults)
  assert.deepEqual([back.plan, back.amounts], ['listed', '0.5,0.8,0.9'])
  assert.deepEqual(beyondLab(planOf(listed), own, defaults), [])
  const counted: CutState = { ...listed, amountKind: 'count', amounts: '10,20' }
  assert.deepEqual(beyondLab(planOf(counted), own, defaults), [])
})

test('amounts are read with and without signs, and shown as they were understood', () => {
  const read = (text: string) => readAmounts(text, 'fraction')
  for (const text of ['50%, 80%, 90%', '0.5,0.8,0.9', '50 80 90', '50％，80％，90％', '50、80、90'])
    assert.equal(read(text), '0.5,0.8,0.9', text)
  for (const text of ['', '50%, 0.8', '0.5, 80', '50%, much', '120%', '-0.1', '0.5,,0.8x'])
    assert.equal(read(text), undefined, text)
  assert.equal(amountsText('0.5,0.125,0.9', 'fraction'), '50%, 12.5%, 90%')
  assert.equal(readAmounts('100, 200', 'count'), '100,200')
  assert.equal(readAmounts('100, 20.5', 'count'), undefined)
  assert.equal(readAmounts('50%', 'count'), undefined)
  assert.equal(amountsText('100,200', 'count'), '100, 200')
})

test('what else is set in the Lab is no part of a plan', () => {
  const state = { ...choice, samples: 0, seed: 7, schedule: 'cosine', learningRate: 0.1 }
  assert.deepEqual(planOf(state), planOf(choice))
})

test('a plan that the Lab has no fields for is named by what is beyond it', () => {
  const beyond = (change: Partial<PlanSettings>) => beyondLab({ ...planOf(choice), ...change }, own, defaults)
  assert.deepEqual(beyond({ healing: 'obs-update' }), ['healing'])
  assert.deepEqual(beyond({ amountKind: 'bytes', amount: 300 }), [])
  assert.deepEqual(beyond({ amount: 0.605 }), ['amount'])
  assert.deepEqual(beyond({ restart: 'from-scratch', rewindTo: 0 }), ['restart'])
  assert.deepEqual(beyond({ mostMacs: 10, layers: [0] }), [])
  assert.deepEqual(beyond({ retrainRate: 0.5 }), ['retrainRate'])
  assert.deepEqual(beyond({ healing: 'none', amountKind: 'fraction', retrainRate: 1 }), [])
})

test('settings that a file leaves out are those of the core', () => {
  assert.deepEqual(beyondLab({ criterion: 'magnitude', amount: 0.5 }, own, defaults), [])
  const { plan, rounds, retrain, scope } = choiceOf({ criterion: 'magnitude', amount: 0.5 }, defaults)
  assert.deepEqual([plan, rounds, retrain, scope], ['iterative', 5, 2, 'own'])
})

test('a criterion brings its scope and its healing', () => {
  const wanda = { scope: 'row', healing: 'none' } as const
  assert.equal(choiceOf({ criterion: 'wanda', amount: 0.5 }, defaults).scope, 'own')
  assert.equal('scope' in planOf({ ...choice, scope: 'own' }), false)
  assert.deepEqual(beyondLab({ criterion: 'wanda', amount: 0.5, scope: 'row' }, wanda, defaults), [])
  const surgeon = { scope: 'global', healing: 'obs-one-by-one' } as const
  assert.deepEqual(beyondLab({ criterion: 'obs', amount: 0.5, healing: 'obs-one-by-one' }, surgeon, defaults), [])
  assert.deepEqual(beyondLab({ criterion: 'obs', amount: 0.5 }, surgeon, defaults), [])
  assert.deepEqual(beyondLab({ criterion: 'obs', amount: 0.5, healing: 'none' }, surgeon, defaults), ['healing'])
})

/** A network of 1,000 weights of which `kept` are left; bitmap is its smallest format. */
const after = (kept: number): Measure => ({
  part: 'test',
  loss: 0,
  accuracy: 1,
  kept,
  weights: 1000,
  sizes: [
    { format: 'dense', bits: 32, bytes: 4000, fillers: 0 },
    { format: 'bitmap', bits: 32, bytes: 600, fillers: 0 },
    { format: 'n-m', bits: 32, bytes: 500, fillers: 0 },
    { format: 'bitmap', bits: 8, bytes: 200, fillers: 0 },
  ] as StoredSize[],
  contributions: [],
})

const round = (bytes: number, isKept = true) => ({ bytes, isKept }) as PlanRound
const trace = (settings: Partial<PlanSettings>, ...rounds: PlanRound[]): PlanTrace => ({
  settings: { criterion: 'magnitude', amount: 0.5, ...settings },
  rounds,
})

test('the end of a plan says what was reached, and whether the bytes that were wanted were, in which format', () => {
  const said = (plan: PlanTrace, end: 'rounds' | 'budget' | 'floor', lang: 'en' | 'zh') =>
    endingText(plan, end, { after: after(125) }, (format) => (lang === 'zh' ? '位图' : format), planTexts[lang])
  const missed = trace({ mostBytes: 300 }, round(900), round(600))
  assert.equal(
    said(missed, 'rounds', 'en'),
    'All 2 rounds are done. 87.5% of the weights are gone. It takes 600 bytes stored as bitmap, with 32 bits a value: it does not fit into the 300 that were wanted.',
  )
  assert.equal(
    said(missed, 'rounds', 'zh'),
    '2 轮都剪完了。一共剪去 87.5% 的权重。网络用位图格式、每个数 32 位存储，占 600 字节，还没有小到要求的 300 字节。',
  )
  assert.equal(
    said(trace({ mostBytes: 600 }, round(600)), 'budget', 'en'),
    'There the plan ends, after one round: the network is small enough. 87.5% of the weights are gone. It takes 600 bytes stored as bitmap, with 32 bits a value; 600 were allowed.',
  )
  assert.equal(
    said(trace({ floor: 0.9 }, round(600), round(400, false)), 'floor', 'en'),
    'The last round ended below the floor of 90% and was taken back; there the plan ends. 87.5% of the weights are gone.',
  )
  const ofUnits = trace({ mostBytes: 300 }, round(250))
  assert.match(said(ofUnits, 'budget', 'en'), /It takes 250 bytes shrunk and stored in its smallest format/)
})
