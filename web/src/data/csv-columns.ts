/** The names of the columns, and what each column is for. */

import { CsvError } from './csv-error.js'
import { byteLength, csvLimits } from './csv-limits.js'
import { unnamedFirst } from './csv-row-numbers.js'
import type { Row } from './csv-rows.js'

/** Names of the columns, and the places of those that are not features. */
export interface Columns {
  names: string[]
  /** Places of the features, in the order of the file. */
  features: number[]
  label: number
  subject: number | undefined
}

/** What a caller may say about the columns. */
export interface ColumnOptions {
  /** Name of the label column; the last one that is not the subject when left out. */
  label?: string | undefined
  /** Name of the column that says who a row is from; nobody when left out. */
  subject?: string | undefined
}

/** @throws CsvError `name-too-long` */
export function checkName(name: string, row: number, column: string): void {
  const bytes = byteLength(name)
  if (bytes > csvLimits.nameBytes) throw new CsvError('name-too-long', { row, column, given: bytes })
}

function checkNames(names: readonly string[], row: number): void {
  const seen = new Set<string>()
  names.forEach((name, i) => {
    if (!name) throw new CsvError('name-missing', { row, column: `#${i + 1}` })
    checkName(name, row, `#${i + 1}`)
    if (seen.has(name)) throw new CsvError('name-twice', { row, column: name, given: name })
    seen.add(name)
  })
}

function placeOf(name: string, names: string[]): number {
  const place = names.indexOf(name.trim())
  if (place < 0) throw new CsvError('column-unknown', { given: name, wanted: names })
  return place
}

/** The names in a header; a first one after a mark, as NumPy writes it, is without the mark, and may be absent alone. */
export function namesOf({ cells, isMarked, line }: Row): string[] {
  const names = cells.map((cell) => cell.trim())
  const [first = ''] = names
  if (isMarked) names[0] = first.replace(/^[#%/]+\s*/, '') || first
  if (!names[0] && names.length > 1) names[0] = unnamedFirst
  checkNames(names, line)
  return names
}

/** Where nothing names the columns, they are counted from 1. */
export const countedNames = (width: number): string[] => Array.from({ length: width }, (_, i) => String(i + 1))

/**
 * What each column is for.
 *
 * @param row  the line on which the names stand
 * @throws CsvError
 */
export function chooseColumns(names: string[], row: number, { label, subject }: ColumnOptions): Columns {
  const subjectPlace = subject === undefined ? undefined : placeOf(subject, names)
  const last = names.length - (subjectPlace === names.length - 1 ? 2 : 1)
  const labelPlace = label === undefined ? last : placeOf(label, names)
  if (labelPlace === subjectPlace) throw new CsvError('column-twice', { column: names[labelPlace] })
  const features = names.map((_, i) => i).filter((i) => i !== labelPlace && i !== subjectPlace)
  if (!features.length) throw new CsvError('columns-too-few', { row, given: names.length })
  return { names, features, label: labelPlace, subject: subjectPlace }
}
