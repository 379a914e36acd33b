/** Reads a table from a CSV file. Any bytes give a table or a `CsvError`. */

import type { Table } from '../core/contract/experiment.js'
import { CsvError } from './csv-error.js'
import type { CsvNotes } from './csv-notes.js'
import { type CsvInput, openCsv } from './csv-open.js'
import type { CsvOptions } from './csv-options.js'
import { TableReader } from './csv-table.js'

export type { CsvNotes } from './csv-notes.js'
export { type CsvOptions, type MissingChoice, missingChoices } from './csv-options.js'

/**
 * Reads a table from a CSV file: from its bytes, whose encoding is found, or from its text.
 *
 * Delimiter, decimal mark and whether the first row names the columns are found where they are not given; `notes` has
 * what was found. Each column but the label and the subject is a feature and holds numbers. Blank lines, comments and
 * a first line such as `sep=;` are passed over; spaces around a cell do not count.
 *
 * @throws CsvError  that names the row, the column, what was given and what is wanted; what `onProgress` throws
 */
export function readCsv(input: CsvInput, options: CsvOptions = {}): { table: Table; notes: CsvNotes } {
  const { encoding, format, rows } = openCsv(input, options)
  const reader = new TableReader(options, format)
  try {
    for (let row = rows.next(); row; row = rows.next()) reader.add(row)
    const { table, notes } = reader.finish()
    return { table, notes: { encoding, ...notes } }
  } catch (error) {
    throw error instanceof CsvError ? error.withColumns(reader.names) : error
  }
}
