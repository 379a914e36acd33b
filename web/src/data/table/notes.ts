/** What was found in a CSV file, beside its table. */

import type { Task } from '../../core/contract/experiment.js'
import type { DecimalMark } from '../csv-cells.js'
import type { Encoding } from '../csv-encoding.js'
import type { Delimiter } from '../csv-rows.js'
import type { WindowNotes } from '../windows/cut-rows.js'
import type { Layout } from '../windows/window-names.js'
import type { TimeUnit } from './times.js'

/** What a column is taken for; `row-number`: without a name, it counts the rows and is left out of the table. */
export type ColumnRole =
  | 'feature'
  | 'one-hot'
  | 'static'
  | 'label'
  | 'subject'
  | 'part'
  | 'time'
  | 'left-out'
  | 'row-number'

/** A column, and what was found in it. */
export interface ColumnNotes {
  name: string
  role: ColumnRole
  /** Cells of a feature without a value, in the rows that were kept. */
  missing: number
  /** The range of a feature; NaN of what holds names. The same twice when the column is constant. */
  low: number
  high: number
}

/** A column of texts that became one column of 0 and 1 for each of them, named `colour=red`. */
export interface OneHotNotes {
  name: string
  /** In natural order; with the name and `=` before them they are names of features. */
  values: string[]
}

/** How the file is written. */
export interface FileNotes {
  /** Empty for a text, which has none. */
  encoding: Encoding | ''
  delimiter: Delimiter
  /** Whether a row names the columns; else they are named 1, 2, 3. */
  hasHeader: boolean
  /** Lines of comments that were passed over; a line such as `sep=;` is one of them. */
  comments: number
  /** What stands before the decimals; empty when all numbers are whole. */
  decimal: DecimalMark | ''
  /** Rows of data. */
  rows: number
}

/** A second file, whose samples are for testing. */
export interface TestDataNotes
  extends FileNotes,
    Pick<CsvNotes, 'droppedRows' | 'filledCells' | 'samples' | 'windows'> {
  /** Those who are in both files. */
  sharedSubjects: string[]
}

/** What was found, for a person to look over. */
export interface CsvNotes extends FileNotes {
  task: Task
  /** Names of the columns that are no features; empty where there is none. */
  label: string
  subject: string
  part: string
  time: string
  /** What the times are written in; empty without a column of times. */
  timeUnit: TimeUnit | ''
  /** Name of each subject, in the order of the numbers in `Table.subjects`. */
  subjectNames: string[]
  /** Names of those whose rows are the test part. */
  testSubjects: string[]
  oneHot: OneHotNotes[]
  /** In which order the columns of a row that is a window stand; empty when it is none. */
  layout: Layout | ''
  /** How rows were cut into windows; absent when they were not. */
  windows?: WindowNotes
  /** What became of a second file whose rows are the test part; absent without one. */
  testData?: TestDataNotes
  /** All columns, in the order of the file. */
  columns: ColumnNotes[]
  /** Rows that were left out. */
  droppedRows: number
  /** Cells for which a mean stands. */
  filledCells: number
  /** Samples of the table: rows, or windows; with those of a test file. */
  samples: number
}
