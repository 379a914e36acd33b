import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formulaParts } from '../../../web/src/view/formula.js'

/** A template as its markup, without rows and the kind of a leaf. */
function markup(value: unknown): string {
  if (Array.isArray(value)) return value.map(markup).join('')
  if (value === null || typeof value !== 'object') return String(value)
  const { strings, values } = value as { strings: readonly string[]; values: readonly unknown[] }
  return strings.map((text, i) => text + (i < values.length ? markup(values[i]) : '')).join('')
}

/** Brackets around what has one index, as `<sub>[H]qq</sub>`. */
const set = (text: string) =>
  formulaParts(text)
    .map((part) => (typeof part === 'string' ? part : markup(part)))
    .join('')
    .replaceAll(/<\/?(?:mrow|mi|mn|mo)[^>]*>/g, '')
    .replaceAll('<m', '<')
    .replaceAll('</m', '</')

/** Mathematics as the number of its pieces, words as they are. */
const shape = (text: string) => formulaParts(text).map((part) => (typeof part === 'string' ? part : part.length))

test('letters with indices and powers become mathematics, words stay words', () => {
  assert.deepEqual(shape('|w_ij|'), [1])
  assert.deepEqual(shape('w^2 F / 2, F = mean over samples n of (dL_n/dw)^2'), [
    4,
    ', ',
    2,
    ' mean over samples ',
    1,
    ' of ',
    1,
  ])
})

test('an index or power behind a bracket belongs to all that is in it, and a power may be negative', () => {
  assert.equal(
    set('w_q^2 / (2 [H^-1]_qq)'),
    '<subsup>wq2</subsup>/(2<sub>[<sup>H−1</sup>]qq</sub>)', // and not ]qq alone
  )
  assert.equal(set('||a_i v_i||^2 / ||z||_F'), '<sup>‖<sub>ai</sub><sub>vi</sub>‖2</sup>/<sub>‖z‖F</sub>')
  assert.equal(set('|w_ij| ||X_j||_2'), '|<sub>wij</sub>|<sub>‖<sub>Xj</sub>‖2</sub>')
  assert.equal(set('|w| dR/d|w|'), '|w|<frac>dRd|w|</frac>')
  assert.equal(set('(w dL_n/dw)^2'), '<sup>(w<frac>d<sub>Ln</sub>dw</frac>)2</sup>')
})

test('brackets around words, and brackets that never close, stand as they are', () => {
  assert.deepEqual(shape('L(without unit i) - L'), [2, 'without unit ', 4])
  assert.deepEqual(shape('uniform in [0, 1)'), ['uniform in ', 2, ', ', 2])
})

test('a hyphen between words is no minus, in either language', () => {
  assert.deepEqual(shape('h = diagonal of the Gauss-Newton matrix'), [2, ' diagonal of the Gauss-Newton matrix'])
  assert.deepEqual(shape('h 是高斯-牛顿矩阵的对角元'), [1, ' 是高斯-牛顿矩阵的对角元'])
  assert.deepEqual(shape('a - b'), [3])
  assert.equal(set('-w (H g)'), '−w(Hg)')
})

test('a formula in Chinese keeps its words and signs as text', () => {
  assert.deepEqual(shape('w^2 F / 2，F 是本层的均方根'), [4, '，', 1, ' 是本层的均方根'])
})

test('nothing of a formula is lost, whatever it says', () => {
  for (const text of ['', '^', '_', '||', 'a_', '{', 'x_{', 'dL', '∂', '😀 w_1', '1e9 w'])
    assert.ok(shape(text).length <= text.length)
})
