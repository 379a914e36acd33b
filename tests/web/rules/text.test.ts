/** Text for a terminal. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { padEnd, padStart, quoted, widthOf, wrap } from '../../../web/src/cli/base/text.js'
import { tableLines } from '../../../web/src/cli/base/text-table.js'

test('a Chinese character and a full-width mark are two columns wide, all others one', () => {
  const widths: [string, number][] = [
    ['', 0],
    ['w_i1', 4],
    ['阈值 0.5', 8],
    ['（，。：、）', 12],
    ['∞ω’', 3],
  ]
  for (const [text, width] of widths) assert.equal(widthOf(text), width, text)
})

test('padding counts columns', () => {
  assert.equal(padEnd('读法', 6), '读法  ')
  assert.equal(padStart('读法', 6), '  读法')
  assert.equal(padStart('too long', 3), 'too long')
})

test('wrap breaks Latin at spaces', () => {
  assert.deepEqual(wrap('one two three', 7), ['one two', 'three'])
  assert.deepEqual(wrap('unbreakable', 4), ['unbreakable'])
})

test('wrap breaks Chinese anywhere, but never before a closing mark nor after an opening one', () => {
  assert.deepEqual(wrap('剪掉这个权重', 6), ['剪掉这', '个权重'])
  assert.deepEqual(wrap('剪掉这，个', 6), ['剪掉', '这，个'])
  assert.deepEqual(wrap('剪掉（这）个', 6), ['剪掉', '（这）', '个'])
})

test('a table aligns each column to its widest cell and leaves no space at the end', () => {
  const rows = [
    ['读法', 'z', ''],
    ['row', '10', 'x'],
  ]
  assert.deepEqual(tableLines(rows, 'lrl'), ['  读法   z', '  row   10  x'])
})

test('a style is laid over the padded cell, so it cannot shift a column', () => {
  const cell = { text: 'a', style: (text: string) => `<${text}>` }
  assert.deepEqual(
    tableLines(
      [
        [cell, 'b'],
        ['wide', 'b'],
      ],
      'rl',
    ),
    ['  <   a>  b', '  wide  b'],
  )
})

test('quoted replaces control and format characters, and of what is long leaves the ends', () => {
  assert.equal(quoted('a\u001b[31m\u009b\u202e\n\ud800b'), 'a\ufffd[31m\ufffd\ufffd\ufffd\ufffdb')
  assert.equal(quoted('剪枝'), '剪枝')
  assert.equal(quoted('x'.repeat(40)), 'x'.repeat(40))
  assert.equal(quoted(`/a/${'x'.repeat(40)}/model.json`), `/a/${'x'.repeat(17)}…${'x'.repeat(9)}/model.json`)
})
