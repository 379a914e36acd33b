/** Chosen columns of a CSV file: read as `readCsv` reads all of them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv } from '../../../web/src/data/csv.js'
import { CsvError } from '../../../web/src/data/csv-error.js'
import { readChosen } from '../../../web/src/data/model/chosen.js'
import { nearlyCsv, nearlyTables } from '../support/csv-text.js'

const classes = { task: 'classification', needsLabel: true } as const
const ofNames =
  (...wanted: string[]) =>
  (names: readonly string[]) => ({
    sources: wanted.map((column) => ({ place: names.indexOf(column), column })),
    label: names.indexOf('label'),
  })

test('chosen columns are read in the order asked for; the others may hold anything', () => {
  const { values, labels, places, notes } = readChosen(
    'note;b;label;a\nhm, "x";0,5;u;1\n;2;v;3\n',
    classes,
    ofNames('a', 'b'),
  )
  assert.deepEqual(
    [[...values], labels, places],
    [
      [1, 0.5, 3, 2],
      ['u', 'v'],
      [1, 2],
    ],
  )
  assert.deepEqual([notes.delimiter, notes.decimal, notes.rows], [';', ',', 2])
})

test('missing values are refused, dropped with their place, or kept as NaN; labels only where they are needed', () => {
  const text = 'a,b,label\n1,NA,u\n3,4,v\n5,6,\n'
  const choose = ofNames('a', 'b')
  const refused = (options: object) => {
    try {
      readChosen(text, { ...classes, ...options }, choose)
    } catch (error) {
      if (error instanceof CsvError) return [error.code, error.row, error.column]
    }
    return undefined
  }
  assert.deepEqual(refused({}), ['value-missing', 2, 'b'])
  assert.deepEqual(refused({ missing: 'mean' }), ['label-missing', 4, 'label'])
  const dropped = readChosen(text, { ...classes, missing: 'drop' }, choose)
  assert.deepEqual(
    [[...dropped.values], dropped.labels, dropped.places, dropped.notes.droppedRows],
    [[3, 4], ['v'], [2], 2],
  )
  const filled = readChosen(text, { ...classes, missing: 'mean', needsLabel: false }, choose)
  assert.deepEqual(
    [[...filled.values], filled.labels],
    [
      [1, Number.NaN, 3, 4, 5, 6],
      ['u', 'v', ''],
    ],
  )
  assert.equal(filled.notes.filledCells, 1)
})

test('numbers as labels are read as the file writes them', () => {
  const options = { task: 'regression', needsLabel: true } as const
  const { targets } = readChosen('a;label\n1,5;2,25\n2;-3\n', options, ofNames('a'))
  assert.deepEqual([...targets], [2.25, -3])
  assert.throws(
    () => readChosen('a;label\n1,5;2,25\n2;far\n', options, ofNames('a')),
    (error: unknown) => error instanceof CsvError && error.code === 'label-no-number' && error.row === 3,
  )
})

/** What reading comes to: a value, or the code of the error. */
function outcome<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    assert.ok(error instanceof CsvError, String(error))
    return error.code
  }
}

test('any text gives a table or a CsvError', () => {
  const first = { ...classes, needsLabel: false }
  fc.assert(
    fc.property(nearlyCsv, fc.constantFrom('refuse', 'drop', 'mean'), (text, missing) => {
      const read = outcome(() =>
        readChosen(text, { ...first, missing }, () => ({ sources: [{ place: 0, column: 'a' }] })),
      )
      if (typeof read !== 'string') assert.equal(read.values.length, read.places.length)
    }),
  )
})

test('all columns of a table give the values that readCsv gives, and the same rows go', () => {
  fc.assert(
    fc.property(nearlyTables, fc.constantFrom('refuse', 'drop', 'mean'), (text, missing) => {
      const whole = outcome(() => readCsv(text, { missing, task: 'classification' }))
      if (typeof whole === 'string') return
      const read = readChosen(text, { ...classes, missing }, ofNames('a', 'b'))
      assert.deepEqual(read.values, whole.table.values)
      assert.deepEqual(
        [read.notes.rows, read.notes.droppedRows, read.notes.filledCells],
        [whole.notes.rows, whole.notes.droppedRows, whole.notes.filledCells],
      )
    }),
  )
})
