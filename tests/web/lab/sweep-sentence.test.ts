import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leastDifference, widest } from '../../../web/src/lab/steps/compare/sweep-sentence.js'

const line = (id: string, ...ys: number[]) => ({
  id,
  kind: '',
  label: id,
  points: ys.map((y, i) => ({ x: i / 10, y })),
})

test('criteria are compared where they are furthest apart, the best first; of equal places the first', () => {
  const place = widest([line('a', 1, 0.9, 0.5), line('b', 1, 0.6, 0.8)])
  assert.deepEqual([place?.amount, place?.values.map(({ id }) => id)], [0.1, ['a', 'b']])
  assert.equal(widest([line('a', 1, 0.75, 0.5), line('b', 1, 0.5, 0.75)])?.amount, 0.1)
})

test('an amount at which a criterion was not measured is no place to compare', () => {
  assert.equal(widest([line('a', 1, 0.9), line('b', 0.9, Number.NaN)])?.amount, 0)
  assert.equal(widest([line('a', Number.NaN), line('b', 1)]), undefined)
})

test('the least difference is two standard errors of a difference of two shares: the fewer samples, the more', () => {
  assert.ok(Math.abs(leastDifference(200) - 0.1) < 1e-12) // 2 sqrt((0.25 + 0.25) / 200)
  assert.ok(leastDifference(1) > 1, 'one sample shows nothing')
  assert.ok(leastDifference(0) > 1)
})
