/** Laws of the rows of dots: no dot hides behind another. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dotOffsets } from '../../../web/src/view/charts/dot-rows.js'

test('dots apart stay on their row; dots that touch stand one above the other, around it', () => {
  assert.deepEqual(dotOffsets([10, 100, 50]), [0, 0, 0])
  assert.deepEqual(dotOffsets([10, 10]), [-3, 3])
  assert.deepEqual(dotOffsets([100, 10, 103]), [-3, 0, 3])
  assert.deepEqual(dotOffsets([5, 5, 5, 5, 5]), [-8, -4, 0, 4, 8])
  assert.deepEqual(dotOffsets([]), [])
})

test('however many there are, none leaves its row', () => {
  for (const offset of dotOffsets(Array(10).fill(7))) assert.ok(Math.abs(offset) <= 8)
})
