/** A matrix is read however it is written. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CoreError } from '../../../web/src/core/core-error.js'
import { readMatrix, readVector } from '../../../web/src/files/matrix/read-matrix.js'
import { coreWords } from '../../../web/src/words/core.js'
import { reasonOf } from '../../../web/src/words/refusal.js'
import { loadTexts } from '../support/words.js'

await loadTexts(coreWords)

const limits = { rows: 30, columns: 24 }
const twoByThree = [
  [1, 2, 3],
  [4, 5, 6],
]

const same: readonly [what: string, text: string][] = [
  ['rows with spaces', '1 2 3\n4 5 6'],
  ['rows with many spaces and empty lines', '\n  1   2 3  \n\n 4 5   6\n'],
  ['lines of Windows', '1 2 3\r\n4 5 6\r\n'],
  ['a table with commas', '1,2,3\n4,5,6\n'],
  ['a table with tabs', '1\t2\t3\n4\t5\t6'],
  ['a table with semicolons', '1;2;3\n4;5;6'],
  ['a table with semicolons and decimal commas', '1,0;2,0;3\n4;5;6,0'],
  ['one line with a semicolon', '1 2 3; 4 5 6'],
  ['semicolons at the ends of lines', '1 2 3;\n4 5 6;'],
  ['commas at the ends of rows', '1, 2, 3,\n4, 5, 6,'],
  ['JSON', '[[1,2,3],[4,5,6]]'],
  ['JSON over lines', '[\n  [\n    1,\n    2,\n    3\n  ],\n  [4, 5, 6]\n]'],
  ['rows in brackets without an outer pair', '[1, 2, 3]\n[4, 5, 6]'],
  ['rows in brackets, commas between', '[1,2,3],[4,5,6],'],
  ['NumPy, repr', 'array([[1., 2., 3.],\n       [4., 5., 6.]])'],
  ['NumPy, repr with a type', 'array([[1, 2, 3],\n       [4, 5, 6]], dtype=float32)'],
  ['NumPy, source', 'W = np.array([[1, 2, 3], [4, 5, 6]], dtype=np.float32)'],
  ['NumPy, printed', '[[1. 2. 3.]\n [4. 5. 6.]]'],
  ['NumPy, printed with exponents and broken lines', '[[1.e+00 2.e+00\n  3.e+00]\n [4.e+00 5.e+00 6.e+00]]'],
  ['PyTorch', "tensor([[1., 2., 3.],\n        [4., 5., 6.]], device='cuda:0', requires_grad=True)"],
  ['PyTorch with a function of gradients', 'tensor([[1., 2., 3.],\n [4., 5., 6.]], grad_fn=<AddBackward0>)'],
  ['tuples', '((1, 2, 3), (4, 5, 6))'],
  ['braces', '{{1, 2, 3}, {4, 5, 6}}'],
  ['MATLAB', '[1 2 3; 4 5 6]'],
  ['MATLAB with commas and a name', 'W = [1, 2, 3; 4, 5, 6];'],
  ['MATLAB over lines', '[1 2 3\n 4 5 6]'],
  ['MATLAB with both', '[1 2 3;\n 4 5 6;]'],
  ['Chinese punctuation', '【1，2，3；4，5，6】'],
  ['Chinese commas between', '1、2、3\n4、5、6'],
  ['full-width digits and spaces', '１\u3000２ 3\n４ ５ 6'],
]

for (const [what, text] of same)
  test(`read alike: ${what}`, () => {
    assert.deepEqual(readMatrix(text, limits), twoByThree)
  })

test('signs, points and exponents', () => {
  assert.deepEqual(readMatrix('-1 +2 .5 3. −4 1e-3 －２．５ 0 -0', limits), [[-1, 2, 0.5, 3, -4, 0.001, -2.5, 0, 0]])
})

test('a single number, and a single row', () => {
  assert.deepEqual(readMatrix('7', limits), [[7]])
  assert.deepEqual(readMatrix('[1, 2]', limits), [[1, 2]])
  assert.deepEqual(readMatrix('[[1], [2]]', limits), [[1], [2]])
})

test('a vector is a row or a column', () => {
  for (const text of ['1 2 3', '1,2,3', '[1; 2; 3]', '1\n2\n3', '[1 2 3]', 'array([1., 2., 3.])', '[[1],[2],[3]]'])
    assert.deepEqual(readVector(text, 24), [1, 2, 3], text)
})

const refused: readonly [text: string, english: string, chinese: string][] = [
  ['', 'there must be numbers, got none', '这里一个数也没有'],
  ['[[]]', 'there must be numbers, got none', '这里一个数也没有'],
  [
    '1 2\n3 x',
    'row 2, column 2 must be a number in [-1000000, 1000000], got "x"',
    '第 2 行第 2 个应为 [-1000000, 1000000] 内的数，而不是“x”',
  ],
  [
    '1,,2',
    'row 1, column 2 must be a number in [-1000000, 1000000], got a blank',
    '第 1 行第 2 个应为 [-1000000, 1000000] 内的数，而不是空白',
  ],
  [
    '[[1, nan]]',
    'row 1, column 2 must be a number in [-1000000, 1000000], got "nan"',
    '第 1 行第 2 个应为 [-1000000, 1000000] 内的数，而不是“nan”',
  ],
  ['1 2\n3', 'row 2 must have 2 numbers, as row 1 has, got 1', '第 2 行应和第 1 行一样有 2 个数，却有 1 个'],
  ['[[1, 2], []]', 'row 2 must have 2 numbers, as row 1 has, got 0', '第 2 行应和第 1 行一样有 2 个数，却有 0 个'],
  [
    '[[1, 2], [3, 4]',
    'each bracket must have its other one, got "[" without it in row 2',
    '括号要成对：第 2 行的“[”找不到另一半',
  ],
  [
    '[1 2)',
    'each bracket must have its other one, got ")" without it in row 1',
    '括号要成对：第 1 行的“)”找不到另一半',
  ],
  ['[[[1]]]', 'a matrix must have at most 2 levels of brackets, got 3', '矩阵的括号最多两层，这里有 3 层'],
  [
    '[[1 ... 3]\n [4 ... 6]]',
    'row 1 must be there in full, got "..." in it',
    '第 1 行中间省略成了“...”，要把所有的数都写出来',
  ],
]

const errorOf = (work: () => unknown): CoreError => {
  try {
    work()
  } catch (error) {
    return error as CoreError
  }
  return assert.fail('nothing was refused')
}

for (const [text, english, chinese] of refused)
  test(`refused: ${JSON.stringify(text)}`, () => {
    const error = errorOf(() => readMatrix(text, limits))
    assert.equal(reasonOf(error, 'en'), english)
    assert.equal(reasonOf(error, 'zh'), chinese)
  })

test('more than fits is refused, not cut off', () => {
  assert.match(errorOf(() => readMatrix('1\n2\n3', { rows: 2, columns: 2 })).message, /at most 2 rows here, got 3/)
  assert.match(errorOf(() => readMatrix('1 2 3', { rows: 2, columns: 2 })).message, /at most 2 columns here, got 3/)
  assert.match(errorOf(() => readVector('1 2\n3 4', 24)).message, /one row or one column .* 2 rows of 2/)
  assert.match(errorOf(() => readMatrix('2e6', limits)).message, /must be a number in \[-1000000, 1000000\], got "2e6"/)
})
