/** Data files in browsers. */

import { assetLoaderFor, fetchAsset } from './load-asset.js'

/** Loads the bytes of a data file, inflated. @throws CoreError `load-failed` */
export const loadAsset = assetLoaderFor(fetchAsset)

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
export {
  type CsvSurvey,
  type Finding,
  type Layout,
  type SurveyColumn,
  surveyCsv,
  type WindowNames,
} from './survey/survey.js'
export { toCsv } from './to-csv.js'
