/** What a program sets in a network by hand is checked, and what is left out is as usual. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkedChange } from '../../../web/src/hand/checked-change.js'
import { type HandState, stateOf, workedExample } from '../../../web/src/hand/state.js'

const state: HandState = { ...stateOf(workedExample), cut: ['w1.2.3'], focus: 'w1.2.3', thresholdLayers: [0, 1] }

test('bias and activation may be left out; cuts without a part fall away', () => {
  const next = checkedChange(state, { layers: [{ weights: [[1, 2, 3]] }] as never })
  assert.deepEqual(next.layers, [{ weights: [[1, 2, 3]], bias: [0], activation: 'identity' }])
  assert.deepEqual([next.cut, next.focus, next.thresholdLayers], [[], 'w1.1.1', undefined])
})

test('what is not asked for stays', () => {
  assert.deepEqual(checkedChange(state, { threshold: 0.1 }), { ...state, threshold: 0.1 })
  assert.deepEqual(checkedChange(state, { thresholdLayers: undefined }).thresholdLayers, undefined)
})

const refused: readonly (readonly [change: unknown, said: RegExp])[] = [
  [null, /change must be an object/],
  [{ weights: [] }, /unknown setting "weights"/],
  [{ layers: 3 }, /layers must be a list/],
  [{ layers: [{}] }, /layers\[0\] must be an object with the key "weights"/],
  [{ inputs: [[Number.NaN, 0, 1]] }, /inputs\[0\]\[0\] must be a number/],
  [{ threshold: -1 }, /threshold must be a number in \[0, 1000000\], got -1/],
  [{ criterion: 'best' }, /criterion must be one of/],
  [{ cut: ['x'] }, /cut\[0\] must be a part/],
  [{ focus: 'w9.9.9' }, /focus must be a part/],
  [{ sample: 1 }, /sample must be a whole number in \[0, 0\]/],
  [{ lang: 'fr' }, /lang must be one of auto, zh, en/],
]

for (const [change, said] of refused)
  test(`refused: ${JSON.stringify(change)}`, () => {
    assert.throws(() => checkedChange(state, change as never), { name: 'CoreError', message: said })
  })
