/** Laws of the scales of charts. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linearScale, logScale, type Scale, symlogScale } from '../../../web/src/view/scale.js'

const near = (found: number, wanted: number) =>
  assert.ok(Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)), `${found}, ${wanted} wanted`)

const scales: [name: string, scale: Scale, values: readonly number[]][] = [
  ['linear', linearScale({ domain: [-2, 6], range: [100, 20] }), [-2, -1.5, 0, 6]],
  ['logarithmic', logScale({ domain: [0.01, 100], range: [0, 1] }), [0.01, 0.5, 1, 100]],
  ['symmetric logarithmic', symlogScale({ domain: [-50, 7], range: [0, 1] }, 0.5), [-50, -0.1, 0, 0.1, 7]],
]
for (const [name, scale, values] of scales)
  test(`a ${name} scale finds the value of each place that it gives, and has its ends at the ends`, () => {
    for (const value of values) near(scale.invert(scale(value)), value)
    assert.equal(new Set(values.map(scale)).size, values.length)
    near(scale(values[0] ?? 0), scale(scale.domain[0]))
    near(scale(values.at(-1) ?? 0), scale(scale.domain[1]))
  })

test('a linear scale is linear, a logarithmic one has equal steps for equal ratios', () => {
  assert.deepEqual([0, 1, 2, 4].map(linearScale({ domain: [0, 4], range: [10, 30] })), [10, 15, 20, 30])
  const decades = [1, 10, 100].map(logScale({ domain: [1, 100], range: [0, 8] }))
  for (const [i, place] of decades.entries()) near(place, 4 * i)
})

test('what lies beyond an end goes on, or is put on the end', () => {
  const ends = { domain: [0, 1], range: [0, 10] } as const
  assert.deepEqual([-1, 2].map(linearScale(ends)), [-10, 20])
  const clamped = linearScale({ ...ends, isClamped: true })
  assert.deepEqual([-1, 2].map(clamped), [0, 10])
  assert.deepEqual([-10, 20].map(clamped.invert), [0, 1])
})

test('a nice scale has round ends, around the ones it was given; ticks are round and within', () => {
  const scale = linearScale({ domain: [0.13, 9.2], range: [0, 1], niceTicks: 4 })
  assert.deepEqual(scale.domain, [0, 10])
  assert.deepEqual(scale.ticks(4), [0, 2, 4, 6, 8, 10])
})

test('a domain of one value has its place in the middle', () => {
  assert.equal(linearScale({ domain: [3, 3], range: [0, 8] })(3), 4)
})
