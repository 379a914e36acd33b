/** Reads a table from a CSV file. Any bytes give a table or a `CsvError`. */

import type { CsvInput } from './csv-open.js'
import type { CsvOptions } from './csv-options.js'
import { readRows } from './table/read-rows.js'
import { type ReadTable, TableReader } from './table/table-reader.js'

export type { CsvInput } from './csv-open.js'
export { type CsvOptions, type MissingChoice, missingChoices } from './csv-options.js'
export type { ColumnNotes, ColumnRole, CsvNotes, FileNotes, OneHotNotes } from './table/notes.js'

/**
 * Reads a table from a CSV file: from its bytes, whose encoding is found, or from its text.
 *
 * Delimiter, decimal mark and whether the first row names the columns are found where they are not given; `notes` has
 * what was found. Each column of which nothing else is said is a feature and holds numbers. Blank lines, comments and
 * a first line such as `sep=;` are passed over; spaces around a cell do not count.
 *
 * @throws CsvError  that names the row, the column, what was given and what is wanted; what `onProgress` throws
 */
export function readCsv(input: CsvInput, options: CsvOptions = {}): ReadTable {
  return readRows(input, options, (format, share) => new TableReader(options, format, share))
}
