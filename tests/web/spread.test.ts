/** Spread, Student's t and paired shares, against published values. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confusionOf, leastRecall } from '../../web/src/core/figures/judged.js'
import {
  differences,
  meanInterval,
  pairedInterval,
  showsDifference,
  spreadOf,
} from '../../web/src/core/figures/spread.js'
import { student95, studentTails } from '../../web/src/core/figures/student.js'

const isNear = (given: number, wanted: number, most: number) =>
  assert.ok(Math.abs(given - wanted) <= most, `${given} beside ${wanted}`)

test('the 95 % points of Student’s t are those of the tables', () => {
  for (const [freedom, point] of [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [9, 2.262],
    [14, 2.145],
    [29, 2.045],
    [120, 1.98],
  ] as const)
    isNear(student95(freedom), point, 5e-4) // three decimals
  isNear(studentTails(student95(7), 7), 0.05, 1e-12)
})

test('the interval of a mean, by hand: 1, 2 and 3 are 2 ± 4.303 / √3', () => {
  const { low, high } = meanInterval(spreadOf([1, 2, 3]))
  isNear(low, 2 - 4.30265 / Math.sqrt(3), 1e-4)
  isNear(high, 2 + 4.30265 / Math.sqrt(3), 1e-4)
})

test('a single value has no interval, and shows no difference', () => {
  const interval = meanInterval(spreadOf([0.5]))
  assert.ok(Number.isNaN(interval.low) && Number.isNaN(interval.high))
  assert.equal(showsDifference(interval), false)
})

test('paired shares have the interval of Bonett and Price', () => {
  // statpsych 1.8, ci.prop.ps(.05, 12, 4, 26, 6)
  const { low, high } = pairedInterval(4, 26, 48)
  isNear(low, 0.2548067, 5e-8)
  isNear(high, 0.6251933, 5e-8)
  assert.equal(showsDifference({ low, high }), true)
})

test('as many mended as worsened, and no sample at all, show no difference', () => {
  assert.equal(showsDifference(pairedInterval(5, 5, 40)), false)
  assert.equal(showsDifference(pairedInterval(0, 0, 40)), false)
  assert.equal(showsDifference(pairedInterval(0, 0, 0)), false)
})

test('a difference turns with its pairs, and what is dust shows none', () => {
  const [a, b] = [
    [0.9, 0.8, 0.85],
    [0.7, 0.65, 0.6],
  ]
  isNear(differences(a, b).mean, -differences(b, a).mean, 1e-15)
  assert.equal(showsDifference(meanInterval(differences(a, b))), true)
  assert.equal(showsDifference({ low: 1e-17, high: 2e-17 }), false)
})

test('the least recall passes over classes without samples; confusions add up', () => {
  assert.equal(leastRecall({ recall: [0.5, Number.NaN, 0.25] }), 0.25)
  assert.ok(Number.isNaN(leastRecall({ recall: [] })))
  const confusion = [
    [1, 2],
    [3, 4],
  ]
  assert.deepEqual(confusionOf([{ confusion }, { confusion }]), [
    [2, 4],
    [6, 8],
  ])
})
