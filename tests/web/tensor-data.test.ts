/** Arrays of model files: in the smallest form, and back. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromModelTensor, maskFromGaps, toModelTensor } from '../../web/src/core/model/tensor-data.js'

const there = (name: string, values: number[], mask?: number[]) => ({
  name,
  shape: [values.length],
  values: Float32Array.from(values),
  ...(mask ? { mask: Uint8Array.from(mask) } : {}),
})

test('an array comes back as it was, whatever is removed', () => {
  const kept = fc.array(fc.tuple(fc.float({ noNaN: true }), fc.boolean()), { maxLength: 300 })
  fc.assert(
    fc.property(kept, fc.integer({ min: 0, max: 400 }), (entries, gap) => {
      const all = [...entries, ...Array.from({ length: gap }, () => [0, false] as const), [1, true] as const]
      const mask = all.map(([, isKept]) => (isKept ? 1 : 0))
      const tensor = there(
        'w',
        all.map(([value, isKept]) => (isKept ? value : 0)),
        mask,
      )
      assert.deepEqual(fromModelTensor(toModelTensor(tensor), 2), tensor)
    }),
  )
  const whole = there('b', [1, -0, 3.5])
  assert.deepEqual(fromModelTensor(toModelTensor(whole), 2), whole)
})

test('of two forms the shorter one is written: a bit a weight, or a byte or so a kept one', () => {
  const cut = (kept: number) => {
    const mask = Array.from({ length: 6400 }, (_, i) => (i % (6400 / kept) === 0 ? 1 : 0))
    return toModelTensor(there('w', mask, mask))
  }
  const half = cut(3200)
  assert.deepEqual([half.mask?.length, half.gaps, half.data.length], [1068, undefined, 17068])
  const sparse = cut(64)
  assert.deepEqual([sparse.mask, sparse.gaps?.length, sparse.data.length], [undefined, 88, 344])
  assert.deepEqual(Object.keys(toModelTensor(there('w', [1, 2]))), ['name', 'shape', 'data'])
})

test('an array is never larger for being cut', () => {
  const size = (kept: number) => {
    const mask = Array.from({ length: 1000 }, (_, i) => (i < kept ? 1 : 0))
    return JSON.stringify(toModelTensor(there('w', mask, kept === 1000 ? undefined : mask))).length
  }
  const sizes = [1000, 950, 900, 500, 100, 10, 0].map(size)
  assert.deepEqual(
    sizes.toSorted((a, b) => b - a),
    sizes,
  )
})

test('gaps that are none are seen', () => {
  assert.deepEqual(maskFromGaps(Uint8Array.of(1, 0), 4, 2), Uint8Array.of(0, 1, 1, 0))
  assert.deepEqual(maskFromGaps(Uint8Array.of(0x80, 1), 129, 1)?.lastIndexOf(1), 128)
  for (const [bytes, size, kept] of [
    [[1, 0], 4, 1],
    [[1, 2], 4, 2],
    [[4], 4, 1],
    [[0x80], 4, 0],
    [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], 4, 1],
    [[], 4, 1],
  ] as const)
    assert.equal(maskFromGaps(Uint8Array.from(bytes), size, kept), undefined, String(bytes))
})
