import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EpochReport } from '../../../web/src/core/contract/experiment.js'
import { orderOf, ranksOf } from '../../../web/src/core/figures/ranks.js'
import type { Cut, Measure } from '../../../web/src/lab/run/cutting/cuts.js'
import { storyOf } from '../../../web/src/report/figures/story.js'

/** Reports of epochs `from` to `to`; each value is told apart by `base`. */
function reports(from: number, to: number, base: number): EpochReport[] {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const [epoch, loss] = [from + i, base - (from + i) / 100]
    const none = Number.NaN
    return {
      epoch,
      learningRate: 0.1,
      trainLoss: loss,
      trainAccuracy: loss,
      validationLoss: none,
      validationAccuracy: none,
      testLoss: loss + 10,
      testAccuracy: loss + 10,
    }
  })
}

const measured = (loss: number, kept: number): Measure => ({
  part: 'test',
  loss,
  accuracy: loss,
  kept,
  weights: 10,
  sizes: [],
  contributions: [],
})

function cut(history: EpochReport[], before: number, after: number, change: Partial<Cut> = {}): Cut {
  const moment = { history, progress: undefined, removals: [] } as unknown as Cut
  return { ...moment, before: measured(before, 10), after: measured(after, 5), fromEpoch: 0, ...change }
}

const told = (cuts: Cut[], history: EpochReport[]) =>
  storyOf(cuts, history, 'Loss').moments.map(({ epoch, cuts: behind, kind }) => [epoch, behind, kind])

test('without a cut the story is the history', () => {
  assert.deepEqual(told([], reports(0, 2, 1)), [
    [0, 0, 'epoch'],
    [1, 0, 'epoch'],
    [2, 0, 'epoch'],
  ])
  assert.deepEqual(told([], []), [])
})

test('a cut after which nothing was trained is the end of the story, also where R² is NaN', () => {
  const history = reports(0, 2, 1).map((report) => ({ ...report, trainAccuracy: Number.NaN, testAccuracy: Number.NaN }))
  assert.deepEqual(told([cut(history, 11, 12)], history), [
    [0, 0, 'epoch'],
    [1, 0, 'epoch'],
    [2, 0, 'epoch'],
    [2, 0, 'before'],
    [2, 1, 'after'],
  ])
})

test('training that goes on after a cut is told from where it was', () => {
  assert.deepEqual(told([cut(reports(0, 2, 1), 11, 12)], reports(0, 4, 1)), [
    [0, 0, 'epoch'],
    [1, 0, 'epoch'],
    [2, 0, 'epoch'],
    [2, 0, 'before'],
    [2, 1, 'after'],
    [3, 1, 'epoch'],
    [4, 1, 'epoch'],
  ])
})

test('a training that begins anew is counted on, and so is the one after it', () => {
  const first = cut(reports(0, 1, 1), 11, 12, { earlier: [reports(0, 2, 2)] })
  assert.deepEqual(told([first], reports(0, 1, 3)), [
    [0, 0, 'epoch'],
    [1, 0, 'epoch'],
    [1, 0, 'before'],
    [1, 1, 'after'],
    [1, 1, 'epoch'],
    [2, 1, 'epoch'],
    [3, 1, 'epoch'],
    [3, 1, 'epoch'],
    [4, 1, 'epoch'],
  ])
})

test('cuts without training between them stand at one epoch, the share after each', () => {
  const history = reports(0, 1, 1)
  const story = storyOf([cut(history, 11, 12), cut(history, 12, 14)], history, 'Loss')
  assert.deepEqual(
    story.cuts.map(({ epoch, share, before, after, epochs }) => [epoch, share, before, after, epochs]),
    [
      [1, 0.5, 11, 12, 0],
      [1, 0.5, 12, 14, 0],
    ],
  )
  assert.equal(story.part, 'test')
  assert.deepEqual(
    story.moments.slice(-2).map(({ test }) => test),
    [12, 14],
  )
})

test('ranks share the mean of their places, NaN comes last', () => {
  assert.deepEqual(orderOf([3, 1, Number.NaN, 1]), [1, 3, 0, 2])
  assert.deepEqual(ranksOf([3, 1, 7, 1]), [3, 1.5, 4, 1.5])
  assert.deepEqual(ranksOf([]), [])
})

test('a plan is told as the cuts of its rounds, and training after it follows the last one', () => {
  const round = (history: EpochReport[], kept: number) => {
    const [report] = reports(0, 0, kept)
    return { history, kept, before: report, cut: report, retrained: report }
  }
  const rounds = [round(reports(0, 2, 2), 8), round([], 6)]
  const plan = { settings: {}, rounds } as unknown as NonNullable<Cut['plan']>
  const first = [
    [0, 0, 'epoch'],
    [1, 0, 'epoch'],
    [1, 0, 'before'],
    [1, 1, 'after'],
    [1, 1, 'epoch'],
    [2, 1, 'epoch'],
    [3, 1, 'epoch'],
    [3, 1, 'before'],
    [3, 2, 'after'],
  ] // prettier-ignore
  assert.deepEqual(told([cut(reports(0, 1, 1), 11, 12, { plan })], rounds[0]?.history ?? []), first)
  const later = [
    [3, 2, 'epoch'],
    [4, 2, 'epoch'],
  ] // prettier-ignore
  const retrained = cut(reports(0, 1, 1), 11, 12, { plan, earlier: [] })
  assert.deepEqual(told([retrained], reports(0, 1, 5)), [...first, ...later])
  const { cuts } = storyOf([retrained], reports(0, 1, 5), 'Loss')
  assert.deepEqual(
    cuts.map(({ share, epochs }) => [share.toFixed(1), epochs]),
    [
      ['0.2', 2],
      ['0.4', 1],
    ],
  )
})
