/** Laws of lesson 5: what is pruned keeps trained weights; the listing's second model has none of them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fewEnough, practice } from '../../../web/src/lessons/practice/lesson.js'
import { PracticeRun } from '../../../web/src/lessons/practice/run.js'
import { texts } from '../../../web/src/lessons/practice/texts.js'
import * as work from '../../../web/src/lessons/practice/work.js'
import { tools } from '../support/lesson-tools.js'
import { loadTexts } from '../support/words.js'

await loadTexts(practice.speech)

const never = new AbortController().signal
const first = Object.fromEntries(practice.settings.map(({ key, first }) => [key, first]))

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

test('done right: what stays is what was trained, bit for bit, and what is gone is below the threshold', async () => {
  const { first, cut, second } = await work.doItRight(tools, 1, never)
  assert.equal(first.losses.length, work.epochs + 1)
  assert.equal(second.losses.length, work.epochs + 1)
  assert.equal(cut.total, 17)
  assert.equal(second.losses[0], cut.loss)
  const { same, kept } = work.inCommon(first.matrices, cut.matrices)
  assert.equal(kept, cut.total - cut.removed)
  assert.equal(same, kept)
  for (const [i, { rows, columns, weights }] of first.matrices.entries())
    for (let row = 0; row < rows; row += 1) {
      const own = weights.slice(row * columns, (row + 1) * columns)
      const norm = Math.sqrt(sum(own.map((weight) => weight ** 2)))
      own.forEach((weight, column) => {
        const share = Math.abs(weight) / norm
        if (Math.abs(share - work.threshold) < 1e-6) return // rounding decides
        assert.equal(cut.matrices[i]!.mask[row * columns + column], share < work.threshold ? 0 : 1)
      })
    }
  for (const [i, { mask }] of second.matrices.entries()) assert.deepEqual(mask, cut.matrices[i]!.mask)
})

test('the listing: one ratio of two norms, never below 1/√3, and a second model without a trained weight', async () => {
  for (const seed of [1, 2, 3]) {
    const { first, ratio, oneNorm, twoNorm, drawn } = await work.runListing(tools, seed, never)
    const { rows, columns, weights } = first.matrices[0]!
    const rowSums = Array.from({ length: rows }, (_, row) =>
      sum(weights.slice(row * columns, (row + 1) * columns).map(Math.abs)),
    )
    assert.ok(Math.abs(oneNorm - Math.max(...rowSums)) < 1e-6) // the weights are floats
    assert.ok(Math.abs(ratio - oneNorm / twoNorm) < 1e-12)
    assert.ok(ratio >= 1 / Math.sqrt(3) - 1e-9 && ratio > work.threshold)
    assert.deepEqual(work.inCommon(first.matrices, drawn), { same: 0, kept: 8 })
  }
})

test('with the same seed both ways begin with the same trained network', async () => {
  const right = await work.doItRight(tools, 4, never)
  const listing = await work.runListing(tools, 4, never)
  assert.deepEqual(listing.first, right.first)
})

test('always the mean has the variance of the targets as its loss', async () => {
  const experiment = await tools.createExperiment({ data: 'practice', testFraction: 0, seed: 3 })
  const { targets } = await experiment.samples('train', 100)
  await experiment.dispose()
  const mean = sum(targets) / targets.length
  const variance = sum(targets.map((target) => (target - mean) ** 2)) / targets.length
  assert.ok(Math.abs((await work.meanLoss(tools, 3)) - variance) < 1e-6)
})

test('a training is so short that the weights stay near the random ones', async () => {
  const { first } = await work.doItRight(tools, 1, never)
  const experiment = await tools.createExperiment({ ...work.common, network: work.networks.whole, seed: 1 })
  const begun = await experiment.copyWeights(0)
  const { sizes } = await experiment.info()
  await experiment.dispose()
  const { batchSize, learningRate } = work.common
  assert.equal(work.stepsPerEpoch, Math.ceil(sizes.train / batchSize))
  const farthest = work.epochs * work.stepsPerEpoch * learningRate
  for (const [i, weight] of first.matrices[0]!.weights.entries())
    assert.ok(Math.abs(weight - begun[i]!) < 1.5 * farthest, `weight ${i}`) // Adam's steps may be somewhat longer
})

test('kept weights that make no path from input to output are told apart from those that do', async () => {
  const matrix = (rows: number, columns: number, ...mask: number[]) => ({ rows, columns, mask: Uint8Array.from(mask) })
  assert.equal(work.leadsThrough([matrix(2, 2, 0, 1, 0, 0), matrix(1, 2, 1, 0)]), true)
  assert.equal(work.leadsThrough([matrix(2, 2, 0, 1, 0, 0), matrix(1, 2, 0, 1)]), false)
  const none = await work.runFew(tools, 1, 2, never)
  assert.equal(none.leadsThrough, false) // two weights cannot cross three matrices
  assert.equal(none.few, (await work.runFew(tools, 1, 1, never)).few)
  assert.equal((await work.runFew(tools, 1, 17, never)).leadsThrough, true)
})

test('the lines say nothing of the second model before it is answered, and one weight is no “weights”', () => {
  for (const { listing, few, seen } of Object.values(texts)) {
    assert.doesNotMatch(JSON.stringify(listing), /new|drawn|another|另|新|随机/)
    assert.doesNotMatch([few.few('1'), few.table('1'), seen.few('1', '0', '0')].join(), /1 weights/)
  }
  const keys = (lang: 'en' | 'zh', id: 'right' | 'listing') =>
    texts[lang][id].code.map(({ value, depth }) => [value, depth])
  for (const id of ['right', 'listing'] as const) assert.deepEqual(keys('zh', id), keys('en', id))
})

test('each step is done by its own act, and says so in both languages', async () => {
  const open = practice.open(tools, first)
  const run = open.run as PracticeRun
  await run.reset()
  const done = () => open.steps.filter(({ isDone }) => isDone()).map(({ id }) => id)
  assert.deepEqual(done(), [])
  await run.choose({ ...first, answer: 'new' })
  assert.deepEqual(done(), []) // nothing was compared yet
  await run.choose(first)
  await run.runRight()
  assert.deepEqual(done(), ['right'])
  await run.runListing()
  assert.deepEqual(done(), ['right', 'listing'])
  await run.choose({ ...first, answer: 'cut' })
  assert.deepEqual(done(), ['right', 'listing'])
  await run.choose({ ...first, answer: 'new' })
  assert.deepEqual(done(), ['right', 'listing', 'compare'])
  await run.trySeeds()
  assert.equal(run.seeds?.length, work.seedCount)
  await run.tryFew()
  assert.equal(run.few?.kept, 10)
  assert.equal(done().includes('few'), false) // ten weights are not few
  const reached: number[] = []
  for (let kept = 0; kept <= fewEnough; kept += 1) {
    await run.choose({ ...first, answer: 'new', kept: String(kept) })
    await run.tryFew()
    if (done().includes('few')) reached.push(kept)
  }
  assert.ok(reached.length > 0, 'the goal can be reached')
  for (const { seen } of open.steps) for (const lang of ['en', 'zh'] as const) assert.ok(seen(lang).length > 10)
  run.dispose()
})

test('another seed is begun anew; a task that is cancelled leaves nothing', async () => {
  const run = new PracticeRun(tools, first)
  await run.reset()
  await run.runRight()
  await run.choose({ ...first, kept: '2' })
  assert.ok(run.right)
  await run.choose({ ...first, seed: '2' })
  assert.equal(run.right, undefined)
  const long = run.trySeeds()
  run.cancel()
  await long
  assert.equal(run.seeds, undefined)
  assert.equal(run.failure, undefined)
  run.dispose()
})

test('both languages say the same things, a step each', () => {
  assert.equal(practice.words.en.steps.length, practice.words.zh.steps.length)
  assert.equal(practice.words.en.steps.length, practice.open(tools, first).steps.length)
  const keysOf = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? keysOf(inner).map((below) => `${key}.${below}`) : [key],
    )
  assert.deepEqual(keysOf(texts.zh), keysOf(texts.en))
})
