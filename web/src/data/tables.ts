/** What the package has for tables, in pages and in Node. */

export type { TableReading } from '../core/contract/table-reading.js'
export type {
  ColumnNotes,
  ColumnRole,
  CsvInput,
  CsvNotes,
  CsvOptions,
  FileNotes,
  MissingChoice,
  OneHotNotes,
} from './csv.js'
export { readCsv } from './csv.js'
export { CsvError, csvErrorText } from './csv-error.js'
export { csvLimits } from './csv-limits.js'
export { type Answer, evaluateTable, type ModelTableNotes, predictTable } from './model/answers.js'
export type { ModelTableOptions } from './model/model-table.js'
export {
  type CsvSurvey,
  type Finding,
  type Layout,
  type SurveyColumn,
  surveyCsv,
  type WindowNames,
} from './survey/survey.js'
export { type ReadTable, type TestDataOptions, withTestData } from './table/test-data.js'
export { toCsv } from './to-csv.js'
export type { WindowNotes } from './windows/cut-rows.js'
export type { WindowOptions } from './windows/window-options.js'
