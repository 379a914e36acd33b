/** What is seen of the plane holds every sample, at scales that suit its features. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlanePoints, squareAround } from '../../../web/src/view/plane.js'

const points = (...values: number[]): PlanePoints => ({ values, labels: [], targets: [] })
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} for ${b}`)

test('features of like ranges share one scale, and every sample is inside with some room', () => {
  const { left, right, bottom, top } = squareAround(points(10, 1, 30, 7), points(20, 12))
  near(right - left, top - bottom)
  near(right - left, 20 * 1.14)
  assert.ok(left < 10 && right > 30 && bottom < 1 && top > 12)
})

test('a number of rooms beside square metres has a scale of its own', () => {
  const { left, right, bottom, top } = squareAround(points(40, 1, 200, 6))
  near(right - left, 160 * 1.14)
  near(top - bottom, 5 * 1.14)
})

test('a feature that does not vary shares the scale of the other; without samples there is a square around 0', () => {
  const { left, right, bottom, top } = squareAround(points(5, 3, 9, 3))
  near(right - left, top - bottom)
  near((bottom + top) / 2, 3)
  assert.deepEqual(squareAround(points()), { left: -1, right: 1, bottom: -1, top: 1 })
})
