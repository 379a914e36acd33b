/** Criteria beside random cuts, pair by pair. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besideControls, pairedDifference } from '../../../web/src/sweep/beside.js'
import type { SweepPoint } from '../../../web/src/sweep/points.js'

type Changes = Partial<SweepPoint>

function point(criterion: SweepPoint['criterion'], seed: number, accuracy: number, changes: Changes = {}): SweepPoint {
  const id = { criterion, amount: 0.5, seed, isRetrained: false }
  return { ...id, gone: 12, total: 24, loss: 1, accuracy, balancedAccuracy: accuracy, part: 'test', ...changes }
}

const isNear = (given: number | undefined, wanted: number) =>
  assert.ok(Math.abs((given ?? Number.NaN) - wanted) <= 1e-4, `${given} beside ${wanted}`) // t to four decimals

const obd = (...values: number[]) => values.map((value, i) => point('obd', i + 1, value))
const random = (...values: number[]) => values.map((value, i) => point('random', i + 1, value))

test('mean and interval of the differences, by hand: 0.1, 0.2 and 0.3 are 0.2 ± 4.303 × 0.1 / √3, which shows none', () => {
  const [beside, ...others] = besideControls([...obd(0.6, 0.9, 0.7), ...random(0.5, 0.7, 0.4)])
  assert.deepEqual(others, [])
  assert.deepEqual(
    [beside?.criterion, beside?.control, beside?.amount, beside?.isRetrained],
    ['obd', 'random', 0.5, false],
  )
  const reach = (4.30265 * 0.1) / Math.sqrt(3)
  for (const fit of ['accuracy', 'balancedAccuracy'] as const) {
    assert.equal(beside?.[fit].n, 3)
    isNear(beside?.[fit].mean, 0.2)
    isNear(beside?.[fit].interval.low, 0.2 - reach)
    isNear(beside?.[fit].interval.high, 0.2 + reach)
    assert.equal(beside?.[fit].isShown, false)
  }
})

test('pairs show what two spreads hide: each seed moves both alike', () => {
  const [beside] = besideControls([...obd(0.3, 0.61, 0.9), ...random(0.2, 0.5, 0.81)])
  isNear(beside?.accuracy.mean, 0.1)
  assert.equal(beside?.accuracy.isShown, true)
})

test('pairs are of one seed, in whatever order points come; a seed without its partner is none', () => {
  const points = [...obd(0.6, 0.9, 0.7), ...random(0.5, 0.7)]
  const [beside] = besideControls(points)
  assert.equal(beside?.accuracy.n, 2)
  assert.deepEqual(besideControls([...points].reverse()), [beside])
})

test('one seed has no interval, and nothing is said of it', () => {
  assert.deepEqual(besideControls([...obd(0.6), ...random(0.5)]), [])
  assert.deepEqual(besideControls(obd(0.6, 0.7)), [])
  assert.deepEqual(besideControls([]), [])
  assert.equal(pairedDifference(obd(0.6), random(0.5), 'accuracy'), undefined)
})

test('amounts and stages stand apart, and each grain beside its own random cuts', () => {
  const unit = (criterion: 'unit-taylor' | 'unit-random', value: number) =>
    [1, 2].map((seed) => point(criterion, seed, value, { amount: 0.25, isRetrained: true }))
  const points = [...obd(0.6, 0.6), ...unit('unit-taylor', 0.4), ...random(0.5, 0.5), ...unit('unit-random', 0.5)]
  assert.deepEqual(
    besideControls(points).map(({ criterion, control, amount, isRetrained, accuracy }) => [
      [criterion, control, amount, isRetrained],
      Number(accuracy.mean.toFixed(6)),
    ]),
    [
      [['obd', 'random', 0.5, false], 0.1],
      [['unit-taylor', 'unit-random', 0.25, true], -0.1],
    ],
  )
})

test('of several folds each counts once, by the mean of its seeds; of a single one its seeds count', () => {
  const folded = (criterion: 'obd' | 'random', values: readonly number[], fold: number) =>
    values.map((value, i) => point(criterion, i + 1, value, { fold }))
  const first = [...folded('obd', [0.6, 0.8], 0), ...folded('random', [0.5, 0.5], 0)]
  const second = [...folded('obd', [0.9, 0.9], 1), ...folded('random', [0.5, 0.5], 1)]
  const both = besideControls([...first, ...second])[0]?.accuracy
  assert.equal(both?.n, 2)
  isNear(both?.mean, 0.3)
  isNear(both?.deviation, 0.2 / Math.SQRT2)
  assert.equal(besideControls(first)[0]?.accuracy.n, 2)
})

test('of a saved network the one cut of a criterion stands beside each random one', () => {
  const points = [...obd(0.6), ...random(0.5, 0.4, 0.3)]
  assert.deepEqual(besideControls(points), [])
  const [beside] = besideControls(points, true)
  assert.equal(beside?.accuracy.n, 3)
  isNear(beside?.accuracy.mean, 0.2)
})

test('a lost network leaves no difference, and numbers have no balanced accuracy', () => {
  const nan = Number.NaN
  const [lost] = besideControls([...obd(0.6, nan), ...random(0.5, 0.5)])
  assert.deepEqual([lost?.accuracy.n, lost?.accuracy.mean, lost?.accuracy.isShown], [2, nan, false])
  const numbers = [...obd(0.6, 0.7), ...random(0.5, 0.5)].map((one) => ({ ...one, balancedAccuracy: nan }))
  const [beside] = besideControls(numbers)
  isNear(beside?.accuracy.mean, 0.15)
  assert.deepEqual([beside?.balancedAccuracy.mean, beside?.balancedAccuracy.isShown], [nan, false])
})

test('the two best are held against each other in the same way', () => {
  assert.equal(pairedDifference(obd(0.3, 0.61, 0.9), random(0.2, 0.5, 0.81), 'accuracy')?.isShown, true)
  assert.equal(pairedDifference(obd(0.6, 0.9, 0.7), random(0.5, 0.7, 0.4), 'accuracy')?.isShown, false)
})

test('what is no flag is refused', () => {
  assert.throws(() => besideControls([], 1 as never), {
    name: 'CoreError',
    message: '[besideControls] hasModel must be true or false, got 1',
  })
})
