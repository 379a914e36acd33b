/** What sentences say of criteria beside each other over several seeds: in the Lab, and first of all in a report. */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { besideSentence } from '../../../web/src/lab/steps/compare/beside-sentence.js'
import type { PageContext } from '../../../web/src/report/page/context.js'
import { sweepLead } from '../../../web/src/report/page/sweep-lead.js'
import type { SweepPoint } from '../../../web/src/sweep/points.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { runReportTexts } from '../../../web/src/words/run-report.js'

before(() => Promise.all([labWords.load('en'), labWords.load('zh')]))

const point = (criterion: SweepPoint['criterion'], seed: number, accuracy: number): SweepPoint => {
  const id = { criterion, amount: 0.5, seed, isRetrained: false }
  return { ...id, gone: 12, total: 24, loss: 1, accuracy, balancedAccuracy: accuracy, part: 'test' }
}
const points = (values: Partial<Record<SweepPoint['criterion'], readonly number[]>>) =>
  Object.entries(values).flatMap(([criterion, list]) =>
    list.map((value, i) => point(criterion as SweepPoint['criterion'], i, value)),
  )

const clear = points({ obd: [0.3, 0.61, 0.9], magnitude: [0.5, 0.3, 0.9], random: [0.2, 0.5, 0.81] })
const lab = (lang: 'en' | 'zh', some: readonly SweepPoint[], amount = 0.5) =>
  besideSentence({ lang, view: { info: { task: 'classification' } } } as never, some, amount, (id) => id)

test('the Lab names those that differ from random cuts with their interval, and those that do not', () => {
  assert.equal(
    lab('en', clear),
    'With 50% gone, less random cuts, paired over 3 seeds: obd +10.0 points, 95% interval [+7.5, +12.5]. No difference that these data can show: magnitude.',
  )
  assert.equal(
    lab('zh', clear),
    '剪去 50% 时，按 3 个种子与随机剪枝逐对相减：obd +10.0 个百分点，95% 区间 [+7.5, +12.5]。这些数据看不出差别的：magnitude。',
  )
})

test('the Lab says where no criterion differs, and nothing of one seed or where nothing is cut', () => {
  const none = points({ magnitude: [0.5, 0.3, 0.9], random: [0.2, 0.5, 0.81] })
  assert.equal(lab('en', none), 'With 50% gone, 3 seeds show no difference to random cuts: magnitude.')
  assert.equal(lab('en', points({ obd: [0.5], random: [0.2] })), '')
  assert.equal(lab('en', clear, 0.25), '')
})

function lead(some: readonly SweepPoint[], lang: 'en' | 'zh' = 'en'): string[] {
  const ids = [...new Set(some.map(({ criterion }) => criterion))]
  const criteria = ids.map((id) => ({ id, name: { zh: id, en: id } }))
  const sweep = { criteria, controls: ['random'], grain: 'weight', seeds: [0, 1, 2], retrain: 0, points: some }
  const info = { task: 'classification' }
  return sweepLead({ report: { sweep }, info, lang, words: runReportTexts[lang] } as unknown as PageContext)
}

test('a report calls the two best alike by their pairs, not by how far seeds spread', () => {
  const near = lead(points({ obd: [0.6, 0.9, 0.7], magnitude: [0.5, 0.95, 0.6], random: [0.2, 0.3, 0.1] }))
  assert.equal(near.length, 4)
  assert.match(
    near[3] ?? '',
    /^Between obd and magnitude, the two best there, these runs show no difference \(\+5\.0 points, 95%/,
  )
  // Seeds spread by 0.3, but each of them puts obd ahead by 0.1.
  const ahead = lead(points({ obd: [0.3, 0.61, 0.9], magnitude: [0.2, 0.5, 0.81], random: [0.1, 0.4, 0.7] }))
  assert.deepEqual(ahead.slice(1), ['', '', ''])
})

test('a report says where the best is no better than random cuts as far as the runs show; of one seed that it may be luck', () => {
  const [, , beside] = lead(points({ obd: [0.6, 0.9, 0.7], random: [0.5, 0.95, 0.6] }), 'zh')
  assert.match(beside ?? '', /^obd和random之间，这些结果看不出差别（相差 \+5\.0 个百分点，95% 区间 \[/)
  assert.deepEqual(lead(points({ obd: [0.6], magnitude: [0.6], random: [0.5] })).slice(1), [
    'One seed may be luck.',
    '',
    '',
  ])
})
