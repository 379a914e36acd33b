/** The names of the columns, and what each column is for. */

import { CsvError } from '../csv-error.js'
import { byteLength, csvLimits } from '../csv-limits.js'
import type { Cells } from './cells.js'
import { listRoles, oneRoles, type Role } from './roles.js'
import { unnamedFirst } from './row-numbers.js'

/** Names of the columns, and the places of each kind. */
export interface Columns {
  names: readonly string[]
  /** In the order of the file, the static ones last; those of `oneHot` are among them. */
  features: number[]
  oneHot: number[]
  /** Single values beside a window. */
  staticFeatures: number[]
  /** -1 when nothing is left for it. */
  label: number
  subject: number | undefined
  part: number | undefined
  time: number | undefined
  /** Place of a column without a name that counts the rows; found in the end. */
  rowNumbers?: number
}

/** What a caller may say about the columns: their names as the file has them, spaces around them do not count. */
export interface ColumnOptions {
  /** Name of the label column; the last one of which nothing is said when left out. */
  label?: string | undefined
  /** Name of the column that says who a row is from; nobody when left out. */
  subject?: string | undefined
  /** Name of the column that says whether a row is for training, validation or testing. */
  part?: string | undefined
  /** Name of the column of times: numbers, dates or times of day. It is no feature. */
  time?: string | undefined
  /** Names of the features; all columns that are nothing else when left out. */
  columns?: readonly string[] | undefined
  /** Names of columns that are not used. */
  leaveOut?: readonly string[] | undefined
  /** Names of columns of texts, each of which becomes one column of 0 and 1 for each of its values. */
  oneHot?: readonly string[] | undefined
  /**
   * Names of features that are single values beside a window, such as the interval to the last beat. Of windows that are
   * cut from rows (option `windows`) such a value is the mean of the column over the window's rows.
   */
  staticFeatures?: readonly string[] | undefined
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

function placeOf(name: string, names: readonly string[]): number {
  const place = names.indexOf(name.trim())
  if (place < 0) throw new CsvError('column-unknown', { given: name, wanted: names })
  return place
}

/** The names in a header; a first one after a mark, as NumPy writes it, is without the mark, and may be absent alone. */
export function namesOf(cells: Cells): string[] {
  const { isMarked, line } = cells
  const names = cells.all().map((cell) => cell.trim())
  const [first = ''] = names
  if (isMarked) names[0] = first.replace(/^[#%/]+\s*/, '') || first
  if (!names[0] && names.length > 1) names[0] = unnamedFirst
  checkNames(names, line)
  return names
}

/** Where nothing names the columns, they are counted from 1. */
export const countedNames = (width: number): string[] => Array.from({ length: width }, (_, i) => String(i + 1))

/** What is said of each column, by its place. @throws CsvError `column-unknown`, `column-twice` */
function saidRoles(names: readonly string[], options: ColumnOptions): Map<number, Role> {
  const said = new Map<number, Role>()
  const say = (name: string, role: Role) => {
    const place = placeOf(name, names)
    const other = said.get(place)
    // A feature that is one-hot or static is a feature.
    const isSame = other === role || (other === 'columns' && (role === 'oneHot' || role === 'staticFeatures'))
    if (other && !isSame) throw new CsvError('column-twice', { column: names[place], roles: [other, role] })
    said.set(place, role)
  }
  for (const role of oneRoles) {
    const name = options[role]
    if (name !== undefined) say(name, role)
  }
  for (const role of listRoles) for (const name of options[role] ?? []) say(name, role)
  return said
}

/**
 * What each column is for.
 *
 * @throws CsvError  when a column is not there, or is to be two things
 */
export function chooseColumns(names: readonly string[], options: ColumnOptions): Columns {
  const said = saidRoles(names, options)
  const placeFor = (role: Role) => [...said].find(([, other]) => other === role)?.[0]
  const label = placeFor('label') ?? names.findLastIndex((_, place) => !said.has(place))
  const isFeature = (place: number) => {
    const role = said.get(place)
    return role ? role === 'columns' || role === 'oneHot' : options.columns === undefined && place !== label
  }
  const places = names.map((_, place) => place)
  const staticFeatures = places.filter((place) => said.get(place) === 'staticFeatures')
  const features = [...places.filter(isFeature), ...staticFeatures]
  return {
    names,
    features,
    oneHot: features.filter((place) => said.get(place) === 'oneHot'),
    staticFeatures,
    label,
    subject: placeFor('subject'),
    part: placeFor('part'),
    time: placeFor('time'),
  }
}
