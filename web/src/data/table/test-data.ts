/** A second file whose samples are for testing. */

import { isPlain, mustBe } from '../../core/boundary/arguments.js'
import { phrase } from '../../core/messages.js'
import { CsvError } from '../csv-error.js'
import type { CsvInput } from '../csv-open.js'
import type { CsvOptions } from '../csv-options.js'
import { checkInterval } from '../windows/cut-rows.js'
import { readRows } from './read-rows.js'
import { type ReadTable, TableReader } from './table-reader.js'
import type { TableWithParts } from './to-table.js'

export type { ReadTable } from './table-reader.js'

/** How the second file is written; its columns are those of the first. */
export type TestDataOptions = Pick<
  CsvOptions,
  'encoding' | 'delimiter' | 'header' | 'decimal' | 'missing' | 'onProgress'
>

function joinFloats(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const joined = new Float64Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

const joinInts = (a: Int32Array, b: Int32Array) =>
  Int32Array.from({ length: a.length + b.length }, (_, i) =>
    i < a.length ? (a[i] as number) : (b[i - a.length] as number),
  )

/** The classes of the second file as those of the first, of which it may lack some. @throws CsvError `classes-other` */
function labelsAs({ table, reading }: ReadTable, test: ReadTable): Int32Array {
  const [given, wanted] = [test.table.classNames, table.classNames]
  const places = given.map((name) => wanted.indexOf(name))
  if (places.includes(-1)) throw new CsvError('classes-other', { column: reading.label, given, wanted })
  return test.table.labels.map((label) => places[label] as number)
}

/** Reads the second file as the first was read. */
function readAs({ reading }: ReadTable, input: CsvInput, options: TestDataOptions): ReadTable {
  const { task, windows, timeUnit } = reading
  const unit = timeUnit === 'date' ? undefined : timeUnit
  const cut = windows && { length: windows.length, hop: windows.hop, unit: 'samples' as const }
  const asked: CsvOptions = { ...options, task, timeUnit: unit, windows: cut }
  const read = readRows(input, asked, (format, share) => new TableReader(asked, format, share, reading))
  if (windows) checkInterval(read.notes.windows?.interval ?? 0, windows.interval)
  return read
}

/**
 * Adds a second file to a table that was read: its columns are found by the names of the first one's, and its samples
 * are the test part, those of the first file the training part.
 *
 * @throws CsvError  when columns are not the same, or it has classes that the first does not know
 */
export function withTestData(read: ReadTable, input: CsvInput, options: TestDataOptions = {}): ReadTable {
  const isRead = isPlain(read) && [read.table, read.notes, read.reading].every(isPlain)
  mustBe(['withTestData', 'read'], phrase('a-read-table'), isRead, read)
  const { table, notes, reading } = read
  if (table.parts) {
    const said = notes.part ? 'part' : notes.testSubjects.length ? 'testSubjects' : 'testData'
    throw new CsvError('choices-clash', { roles: [said, 'testData'] })
  }
  const test = readAs(read, input, options)
  const names = notes.subjectNames
  const sharedSubjects = test.notes.subjectNames.filter((name) => names.includes(name))
  const subjectNames = [...names, ...test.notes.subjectNames.filter((name) => !names.includes(name))]
  const place = test.notes.subjectNames.map((name) => subjectNames.indexOf(name))
  const samples = notes.samples
  const joined: TableWithParts = {
    ...table,
    ...(table.fillsMissing || test.table.fillsMissing ? { fillsMissing: true } : {}),
    values: joinFloats(table.values, test.table.values),
    labels: joinInts(table.labels, labelsAs(read, test)),
    targets: joinFloats(table.targets, test.table.targets),
    subjects: joinInts(
      table.subjects,
      test.table.subjects.map((subject) => place[subject] as number),
    ),
    parts: Int32Array.from({ length: samples + test.notes.samples }, (_, i) => (i < samples ? 0 : 2)),
  }
  const { encoding, delimiter, hasHeader, comments, decimal, rows, droppedRows, filledCells, windows } = test.notes
  const testData = {
    ...{ encoding, delimiter, hasHeader, comments, decimal, rows, droppedRows, filledCells },
    ...(windows ? { windows } : {}),
    samples: test.notes.samples,
    sharedSubjects,
  }
  return { table: joined, notes: { ...notes, subjectNames, samples: joined.parts?.length ?? 0, testData }, reading }
}
