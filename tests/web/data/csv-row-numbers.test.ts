/** A first column without a name, as data frames write it, is left out when it only counts the rows. */

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { CsvError, readCsv } from 'pruning-playground/data'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'

const { file } = ownFolder()

const rolesOf = (text: string, options = {}) =>
  readCsv(text, options).notes.columns.map(({ name, role }) => `${name} ${role}`)

test('a first column without a name that counts from 0 or from 1 is left out, and the notes say so', () => {
  for (const [first, second] of [
    [0, 1],
    [1, 2],
  ]) {
    const { table, notes } = readCsv(`,a,b,label\n${first},5,6,x\n${second},7,8,y\n`)
    assert.deepEqual(table.featureNames, ['a', 'b'])
    assert.deepEqual([...table.values], [5, 6, 7, 8])
    assert.deepEqual(
      notes.columns.map(({ name, role }) => [name, role]),
      [
        ['#1', 'row-number'],
        ['a', 'feature'],
        ['b', 'feature'],
        ['label', 'label'],
      ],
    )
  }
  assert.deepEqual(rolesOf('"",0,1,label\n"1",5,6,x\n"2",7,8,y\n')[0], '#1 row-number', 'as R writes it')
})

test('one that counts otherwise is a feature, and one with a name is kept', () => {
  assert.deepEqual(rolesOf(',a,label\n0,5,x\n2,7,y\n'), ['#1 feature', 'a feature', 'label label'])
  assert.deepEqual(rolesOf(',a,label\n1,5,x\n0,7,y\n')[0], '#1 feature')
  assert.deepEqual(rolesOf('id,a,label\n0,5,x\n1,7,y\n')[0], 'id feature')
})

test('rows that are left out count on; windows are what is left; a label or a subject is no number of rows', () => {
  const dropped = readCsv(',a,label\n0,5,x\n1,,y\n2,7,y\n3,8,x\n', { missing: 'drop' })
  assert.deepEqual([[...dropped.table.values], dropped.notes.droppedRows], [[5, 7, 8], 1])
  const filled = readCsv(',a,b,label\n0,5,,x\n1,6,7,y\n', { missing: 'mean' })
  assert.deepEqual([...filled.table.values], [5, Number.NaN, 6, 7])
  assert.equal(readCsv(',a,b,label\n0,5,6,x\n1,7,8,y\n', { steps: 2 }).table.steps, 2)
  assert.throws(() => readCsv(',a,b,c,label\n0,5,6,1,x\n1,7,8,1,y\n', { steps: 2 }), /steps must be a whole number/)
  assert.deepEqual(rolesOf(',a,label\n0,5,x\n1,7,y\n', { subject: '#1' })[0], '#1 subject')
})

test('a table of row numbers alone, a second column without a name, and names of rows are refused', () => {
  const cases: [text: string, message: RegExp][] = [
    [',label\n0,x\n1,y\n', /row 1: at least one feature column is wanted/],
    [',,label\n0,1,x\n1,2,y\n', /row 1, column 2: a column must have a name/],
    [',a,label\nMazda,1,x\nFiat,2,y\n', /row 2, column "?#?1"?: a number such as .* is wanted; got "Mazda"/],
  ]
  for (const [text, message] of cases)
    assert.throws(
      () => readCsv(text),
      (error) => error instanceof CsvError && message.test(error.message),
      String(message),
    )
})

test('the command says in both languages that it is left out, or what it is called', async () => {
  const rows = (first: (i: number) => number) =>
    `,a,label\n${Array.from({ length: 20 }, (_, i) => `${first(i)},${i % 7},${i % 2}\n`).join('')}`
  writeFileSync(
    file('counted.csv'),
    rows((i) => i),
  )
  writeFileSync(
    file('other.csv'),
    rows((i) => i * i),
  )
  for (const [name, lang, text] of [
    ['counted', 'en', /counted\.csv: the first column has no name and only counts the rows; it is left out\. /],
    ['counted', 'zh', /counted\.csv 的第一列没有列名，内容只是行号，已略去；/],
    ['other', 'en', /other\.csv: the first column has no name; it is called #1\.\n/],
    ['other', 'zh', /other\.csv 的第一列没有列名，这里称为 #1。\n/],
  ] as const) {
    const args = ['train', '--data', file(`${name}.csv`), '--epochs', '1', '--lang', lang]
    const { status, stderr } = await runCommand(args)
    assert.equal(status, 0, stderr)
    assert.match(stderr, text)
  }
})
