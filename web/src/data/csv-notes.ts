/** What was found in a CSV file, beside its table. */

import type { Task } from '../core/contract/experiment.js'
import type { DecimalMark } from './csv-cells.js'
import type { Encoding } from './csv-encoding.js'
import type { Delimiter } from './csv-rows.js'

/** A column, and what was found in it. */
export interface ColumnNotes {
  name: string
  /** `row-number`: without a name, it counts the rows and is left out of the table. */
  role: 'feature' | 'label' | 'subject' | 'row-number'
  /** Cells of a feature without a value, in the rows that were kept. */
  missing: number
  /** The range of a feature; NaN of what holds names. The same twice when the column is constant. */
  low: number
  high: number
}

/** What was found, for a person to look over. */
export interface CsvNotes {
  /** Empty for a text, which has none. */
  encoding: Encoding | ''
  delimiter: Delimiter
  /** Whether a row names the columns; else they are named 1, 2, 3. */
  hasHeader: boolean
  /** Lines of comments that were passed over; a line such as `sep=;` is one of them. */
  comments: number
  /** What stands before the decimals; empty when all numbers are whole. */
  decimal: DecimalMark | ''
  task: Task
  /** Names of the columns that are no features; `subject` is empty when nobody is named. */
  label: string
  subject: string
  /** Name of each subject, in the order of the numbers in `Table.subjects`. */
  subjectNames: string[]
  /** All columns, in the order of the file. */
  columns: ColumnNotes[]
  /** Rows of data in the file, and those of them that were left out. */
  rows: number
  droppedRows: number
  /** Cells for which a mean stands. */
  filledCells: number
}
