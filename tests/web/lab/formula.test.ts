import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formulaParts } from '../../../web/src/view/formula.js'

/** Mathematics as the number of its pieces, words as they are. */
const shape = (text: string) => formulaParts(text).map((part) => (typeof part === 'string' ? part : part.length))

test('letters with indices and powers become mathematics, words stay words', () => {
  assert.deepEqual(shape('|w_ij|'), [3])
  assert.deepEqual(shape('w^2 F / 2, F = mean over samples n of (dL_n/dw)^2'), [
    4,
    ', ',
    2,
    ' mean over samples ',
    1,
    ' of ',
    3,
  ])
})

test('a formula in Chinese keeps its words and signs as text', () => {
  assert.deepEqual(shape('w^2 F / 2，F 是本层的均方根'), [4, '，', 1, ' 是本层的均方根'])
})

test('nothing of a formula is lost, whatever it says', () => {
  for (const text of ['', '^', '_', '||', 'a_', '{', 'x_{', 'dL', '∂', '😀 w_1', '1e9 w'])
    assert.ok(shape(text).length <= text.length)
})
