/** Hostile CSV files: no text does harm. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CsvOptions, readCsv } from '../../../web/src/data/csv.js'
import { CsvError, csvErrorText } from '../../../web/src/data/csv-error.js'
import { csvErrorOf, csvOptions, nearlyCsv, nearlyTables } from '../support/csv-text.js'

/** Reads a text; what comes out is a table that fits together, or a `CsvError` with words in both languages. */
function assertSafe(text: string | Uint8Array, options: CsvOptions): void {
  try {
    const { table, notes } = readCsv(text, options)
    const kept = notes.rows - notes.droppedRows
    const width = table.values.length / kept
    assert.ok([width, width / table.steps].includes(table.featureNames.length))
    // A missing value is NaN where the core is to fill in the mean.
    const isSound = (value: number) =>
      Number.isFinite(Math.fround(value)) || (table.fillsMissing && Number.isNaN(value))
    assert.ok(kept > 0 && table.values.every(isSound))
    const isClasses = notes.task === 'classification'
    assert.deepEqual([table.labels.length, table.targets.length], isClasses ? [kept, 0] : [0, kept])
    assert.ok(table.labels.every((label) => label >= 0 && label < table.classNames.length))
    assert.equal(table.subjects.length, options.subject === undefined ? 0 : kept)
    assert.equal(width % table.steps, 0)
    assert.equal(table.parts?.length, options.part === undefined ? undefined : kept)
    assert.ok(table.parts?.every((part) => part <= 2) ?? true)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    for (const lang of ['en', 'zh'] as const)
      for (const place of ['call', 'command', 'lab'] as const)
        assert.doesNotMatch(csvErrorText(error, lang, place), /undefined|NaN,|\[object/)
  }
}

test('any text gives a sound table or a CsvError', () => {
  const bytes = nearlyTables.map((text) => new TextEncoder().encode(text))
  for (const text of [fc.string({ unit: 'binary', maxLength: 200 }), nearlyCsv, nearlyTables, bytes, fc.uint8Array()])
    fc.assert(fc.property(text, csvOptions, assertSafe), { numRuns: 1500 })
})

test('every prefix of a file and every file with one letter changed give a table or a CsvError', () => {
  const text = '"a ""1""",b;c,who\r\n1,"2\n",p\r\n3,4.5,q\r\n'
  for (let i = 0; i <= text.length; i += 1) {
    assertSafe(text.slice(0, i), {})
    for (const letter of ['"', ',', '\n', '\r', '', 'x', '1']) {
      assertSafe(text.slice(0, i) + letter + text.slice(i + 1), { subject: 'who', missing: 'drop' })
    }
  }
})

test('long texts of one letter, and cells that nearly are numbers, end in an error and not in a hang', () => {
  const length = 1_000_000
  for (const letter of ['"', ',', '\n', '\r', '1', ' ', 'a', '\t'])
    for (const end of ['', 'x']) assertSafe(`a,b\n${letter.repeat(length)}${end}`, {})
  // A pattern that tries the square of so many letters would be at it for hours.
  for (const cell of ['1', '.1', '1e', '-', ' 1', '0.0', 'na', '1 '])
    assert.equal(csvErrorOf(`a,b\n${cell.repeat(4 * length)}x,x`).code, 'number-wanted')
})
