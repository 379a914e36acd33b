/** What the Lab makes of a search: what is counted before it, what is typed, and what is said after it. */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { askedOf, firstSearch, readNumbers } from '../../../web/src/lab/report/search/choice.js'
import type { Prepared } from '../../../web/src/lab/report/search/preparing.js'
import { readDevice, withDeviceNumber, writeDevice } from '../../../web/src/lab/run/device/device-settings.js'
import { outcomeSentences } from '../../../web/src/lab/steps/compare/search/sentences.js'
import { candidatesOf } from '../../../web/src/search/candidates.js'
import { estimatedMs, plannedRungs } from '../../../web/src/search/cost.js'
import { resultsCsv } from '../../../web/src/search/csv.js'
import type { FinalPoint, Found, Outcome } from '../../../web/src/search/finals.js'
import { rungsOf } from '../../../web/src/search/halving.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { plan, plans, search } from '../support/search-plans.js'
import { loadTexts } from '../support/words.js'

before(() => loadTexts(labWords))

test('no rung trains more than was counted before the search began', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const counted = plannedRungs(plan)
      const rungs = rungsOf(plan, search(plan))
      assert.equal(rungs.length, plan.rungs)
      for (const [i, { pieces, epochs, candidates }] of rungs.entries()) {
        assert.ok(pieces.length <= (counted[i]?.trainings ?? 0))
        assert.ok(candidates.length <= (counted[i]?.candidates ?? 0))
        assert.equal(epochs, counted[i]?.epochs)
      }
      assert.equal(rungs[0]?.pieces.length, candidatesOf(plan).length * plan.seeds.length)
    }),
    { numRuns: 30 },
  )
})

test('the estimate adds up trainings: epochs of the mean network, and what each takes beside them', () => {
  const still = { epochMs: { widest: 0, narrowest: 0 }, besideMs: 10 }
  const trainings = plannedRungs(plan).reduce((sum, rung) => sum + rung.trainings, 0)
  assert.deepEqual(estimatedMs(plan, still), { rungs: 10 * trainings, eachFound: 10 * 9 })
  const even = { epochMs: { widest: 2, narrowest: 2 }, besideMs: 0 }
  const epochs = plannedRungs(plan).reduce((sum, rung) => sum + rung.trainings * rung.epochs, 0)
  assert.deepEqual(estimatedMs(plan, even), { rungs: 2 * epochs, eachFound: 9 * 2 * 8 })
})

test('numbers are read as people part them; what repeats, is odd or out of range will not do', () => {
  assert.deepEqual(readNumbers('widths', '100, 75;50、35 25'), [100, 75, 50, 35, 25])
  for (const text of ['', '0', '101', '50, 50', 'x']) assert.equal(readNumbers('widths', text), undefined)
  assert.equal(readNumbers('epochs', '3'), undefined)
  assert.deepEqual(readNumbers('epochs', '4'), [4])
  assert.equal(readNumbers('rungs', '1, 2'), undefined)
  assert.equal(readNumbers('seeds', '1.5'), undefined)
})

test('shares are asked without the dust of percents, and no budget is a quarter of the network', () => {
  const asked = askedOf({ ...firstSearch, widths: [35], amounts: [0.29, 96] }, 0)
  assert.deepEqual([asked.widths, asked.amounts, asked.budget], [[0.35], [0.0029, 0.96], { share: 0.25 }])
  assert.deepEqual(askedOf(firstSearch, 900).budget, { bytes: 900 })
  assert.equal('epochs' in asked, false)
})

test('a limit that is set here leaves all else that Take away holds as it is', () => {
  const before = writeDevice({ ...readDevice('', undefined), flash: 10, days: 7 })
  assert.equal(withDeviceNumber(`board,stm32f4;${before}`, 'flash', 900), 'board,stm32f4;days,7;flash,900')
  assert.equal(withDeviceNumber('flash,10;days,7', 'flash', 0), 'days,7')
})

test('the CSV has a line for each form of each result, and none for what came to nothing', () => {
  const results = [...search(plan).values()]
  const lines = resultsCsv(results).trim().split('\n')
  assert.equal(lines.length, 1 + 2 * results.filter(({ forms }) => forms).length)
  assert.ok(lines.every((line) => line.split(',').length === 14))
})

const seeds = plan.finalSeeds
const point = (bytes: number, measures: number[]): FinalPoint => ({
  ...{ candidate: { network: '2-8-2', amount: 0 }, form: 'int8', bytes, measures },
})
const found = (bytes: number, measure: number, measures: number[], beside: number[]): Found => {
  const one = point(bytes, measures)
  const chosenBy = { candidate: one.candidate, form: 'int8' as const, bytes, measure }
  return { ...one, chosenBy, dense: point(bytes, beside), random: point(bytes, beside) }
}
const info = { task: 'classification', sizes: { train: 60, validation: 20, test: 20 } }
const of = { plan, info } as unknown as Prepared
const device = { ...readDevice('', undefined), accuracy: 80 }

const said = (outcome: Outcome, lang: 'en' | 'zh' = 'en') => outcomeSentences({ lang, device }, of, outcome).join(' ')

test('a difference is said only where the seeds show one', () => {
  const clear = found(50, 0.9, [0.9, 0.91, 0.9], [0.6, 0.61, 0.6])
  const unclear = found(20, 0.7, [0.7, 0.9, 0.5], [0.6, 0.8, 0.7])
  const text = said({ found: [unclear, clear], whole: [point(90, [0.9, 0.92, 0.89])] })
  assert.match(
    text,
    /^Best by validation: 50 bytes, 90\.3% in the test; beside the network that is not cut these 3 seeds show no difference \(0\.0 points, 95% interval \[/,
  )
  assert.match(text, /Beside the small dense network of as many bytes, of 2: better in 1, no difference shown in 1\./)
  assert.match(text, /Beside the same cut at random, of 2: better in 1, no difference shown in 1\./)
  assert.match(text, /That 50 bytes are better than 20 cannot be shown by these seeds\./)
  assert.match(text, /The smallest whose mean reaches 80\.0% takes 50 bytes\./)
  assert.match(text, /Chosen by accuracy on 20 validation samples alone \(mean of seeds 1, 2\)\. Tested with 3 seeds/)
  assert.equal(seeds.length, 3)
})

test('worse is said to be worse, one seed shows nothing, and nothing found is said', () => {
  const low = found(50, 0.9, [0.5, 0.51, 0.5], [0.6, 0.61, 0.6])
  const text = said({ found: [low], whole: [point(90, [0.9, 0.91, 0.9])] })
  assert.match(text, /that is −40\.0 points beside the network that is not cut/)
  assert.match(text, /of 1: worse in 1\./)
  assert.match(text, /None reaches 80\.0%\./)
  const alone = said({ found: [found(50, 0.9, [0.9], [0.1])], whole: [] })
  assert.match(alone, /^Best by validation: 50 bytes, 90\.0% in the test\. .*of 1: no difference shown in 1\./)
  assert.equal(said({ found: [], whole: [] }), 'No network that was tried fits the budget.')
  assert.match(said({ found: [low], whole: [] }, 'zh'), /^验证集认为最好的占 50 字节，测试为 50\.3%。/)
})
