/** What lesson 8 makes of figures: means and spreads, what they show, and what is answered. No experiment is made. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chanceOf, compared, differences, margin, spreadOf, verdictOf } from '../../../web/src/lessons/paired.js'
import * as everyNetwork from '../../../web/src/lessons/questions/experiments/every-network.js'
import * as everyUse from '../../../web/src/lessons/questions/experiments/every-use.js'
import * as generalises from '../../../web/src/lessons/questions/experiments/generalises.js'
import * as hurts from '../../../web/src/lessons/questions/experiments/hurts.js'
import * as mustRetrain from '../../../web/src/lessons/questions/experiments/must-retrain.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('the spread of constant values is 0, whatever they are', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 2, max: 10 }), (value, n) => {
      assert.deepEqual(spreadOf(Array(n).fill(value)), { n, mean: value, deviation: 0, error: 0 })
    }),
  )
})

test('mean and standard error are those of the textbook', () => {
  const { mean, deviation, error } = spreadOf([1, 2, 3, 6])
  assert.equal(mean, 3)
  assert.ok(Math.abs(deviation - Math.sqrt(14 / 3)) < 1e-12)
  assert.ok(Math.abs(error - Math.sqrt(14 / 12)) < 1e-12)
})

test('what a seed does to both is no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share), { minLength: 3, maxLength: 10 }), share, (pairs, shift) => {
      const [a, b] = [0, 1].map((place) => pairs.map((pair) => pair[place] ?? 0)) as [number[], number[]]
      const shifts = pairs.map((_, i) => shift * i)
      const [plain, shifted] = [
        differences(a, b),
        differences(
          a.map((x, i) => x + (shifts[i] ?? 0)),
          b.map((x, i) => x + (shifts[i] ?? 0)),
        ),
      ]
      assert.ok(Math.abs(plain.mean - shifted.mean) < 1e-9)
      assert.ok(Math.abs(plain.error - shifted.error) < 1e-9)
    }),
  )
})

test('two standard errors decide, and what is within the margin is none', () => {
  const edges: [mean: number, error: number, verdict: string][] = [
    [0, 0, 'none'],
    [0.01, 0, 'none'],
    [-0.01, 0, 'none'],
    [0.011, 0, 'more'],
    [-0.011, 0, 'less'],
    [0.0, 0.005, 'none'],
    [0.0, 0.0051, 'unknown'],
    [0.02, 0.01, 'unknown'],
    [0.0201, 0.01, 'more'],
    [-0.02, 0.01, 'unknown'],
    [-0.0201, 0.01, 'less'],
    [Number.NaN, 0, 'unknown'],
    [0, Number.NaN, 'unknown'],
    [0.5, Number.POSITIVE_INFINITY, 'unknown'],
  ]
  for (const [mean, error, verdict] of edges)
    assert.equal(verdictOf({ mean, error }, 0.01), verdict, `${mean} ± ${error}`)
})

test('chance alone goes beyond two standard errors as often as Student’s t says', () => {
  // Two degrees of freedom have a closed form; the others are from a table of t.
  assert.ok(Math.abs(chanceOf(3) - (1 - 2 / Math.sqrt(6))) < 1e-12)
  for (const [seeds, chance] of [
    [2, 0.2952],
    [4, 0.1393],
    [5, 0.1161],
    [10, 0.0766],
    [31, 0.0546],
  ] as const)
    assert.ok(Math.abs(chanceOf(seeds) - chance) < 5e-5, `${seeds} seeds: ${chanceOf(seeds)}`) // four decimals
})

test('one point is too little to matter in every question that speaks of accuracy or recall', () => {
  const row = (id: string, value: number) => ({ id, values: [value, value, value] })
  const stages = (figure: string, retrained: number) => [
    row(`${figure}-before`, 1),
    row(`${figure}-cut`, 1),
    row(`${figure}-retrained`, retrained),
  ]
  const judged = (lost: number) =>
    everyUse.everyUse.judge(
      {
        seeds: [1, 2, 3],
        rows: ['accuracy', 'common', 'rare'].flatMap((figure) => stages(figure, 1 - lost)),
        curves: [],
        counts: {},
      },
      {} as never,
    ).compared
  assert.equal(judged(margin).accuracy?.verdict, 'none')
  assert.equal(judged(0.013).accuracy?.verdict, 'more') // 1.3 points were once called nothing here
  assert.equal(judged(0.013).rare?.verdict, 'more')
})

test('a verdict turns with the difference', () => {
  const turned = { more: 'less', less: 'more', none: 'none', unknown: 'unknown' }
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share), { minLength: 3, maxLength: 10 }), (pairs) => {
      const [a, b] = [0, 1].map((place) => pairs.map((pair) => pair[place] ?? 0)) as [number[], number[]]
      assert.equal(compared(b, a, 0.01).verdict, turned[compared(a, b, 0.01).verdict])
    }),
  )
})

test('a single seed, and a row that lacks one, show nothing', () => {
  assert.equal(compared([1, 1, 1], [0, 0], 0.01).verdict, 'unknown')
  assert.equal(compared([], [], 0.01).verdict, 'unknown')
})

test('it hurts when both are hurt, and depends when one is', () => {
  assert.equal(hurts.answerOf('more', 'more'), 'yes')
  assert.equal(hurts.answerOf('more', 'none'), 'depends')
  assert.equal(hurts.answerOf('none', 'more'), 'depends')
  assert.equal(hurts.answerOf('none', 'less'), 'no')
  assert.equal(hurts.answerOf('more', 'unknown'), 'open')
  assert.equal(hurts.answerOf('unknown', 'none'), 'open')
})

test('a network breaks at the first share that costs more than is borne', () => {
  assert.equal(everyNetwork.breakOf(1, [1, 0.96, 0.94, 1]), 0.15)
  assert.equal(everyNetwork.breakOf(0.9, [0.85, 0.849]), 0.1)
  assert.equal(everyNetwork.breakOf(1, [1, 1]), 1)
  assert.deepEqual((['more', 'less', 'none', 'unknown'] as const).map(everyNetwork.answerOf), [
    'no', // one can lose more than the other: not every network the same share
    'no',
    'yes',
    'open',
  ])
})

test('only better than the control is better', () => {
  assert.deepEqual((['more', 'less', 'none', 'unknown'] as const).map(generalises.answerOf), [
    'yes',
    'no',
    'no',
    'open',
  ])
})

test('it is right for every use only when no class pays', () => {
  assert.equal(everyUse.answerOf('more', 'none'), 'no')
  assert.equal(everyUse.answerOf('none', 'none'), 'yes')
  assert.equal(everyUse.answerOf('none', 'more'), 'depends')
  assert.equal(everyUse.answerOf('less', 'none'), 'depends')
  assert.equal(everyUse.answerOf('unknown', 'none'), 'open')
})

test('one must retrain when the cut costs and training brings it back', () => {
  assert.equal(mustRetrain.answerOf('none', 'more'), 'no')
  assert.equal(mustRetrain.answerOf('more', 'more'), 'yes')
  assert.equal(mustRetrain.answerOf('more', 'none'), 'depends')
  assert.equal(mustRetrain.answerOf('more', 'unknown'), 'open')
  assert.equal(mustRetrain.answerOf('unknown', 'more'), 'open')
})

test('a new network has about as many weights as are left', () => {
  for (let kept = 1; kept < 1200; kept += 7) {
    const units = mustRetrain.unitsFor(kept)
    const weights = (n: number) => n * n + 4 * n
    assert.ok(units >= 1)
    for (const other of [units - 1, units + 1].filter((n) => n > 0))
      assert.ok(
        Math.abs(Math.sqrt(weights(units) + 4) - Math.sqrt(kept + 4)) <=
          Math.abs(Math.sqrt(weights(other) + 4) - Math.sqrt(kept + 4)) + 1e-9,
      )
  }
})
