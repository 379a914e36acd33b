/** What was found in each column. */

import { CsvError } from '../csv-error.js'
import type { Numbers } from '../numbers.js'
import type { Columns } from './columns.js'
import type { ColumnNotes, ColumnRole } from './notes.js'
import { oneRoles } from './roles.js'

const noRange = { low: Number.NaN, high: Number.NaN }

/** Of a column that is no feature. */
function roleOf(place: number, columns: Columns): ColumnRole {
  const role = oneRoles.find((role) => columns[role] === place)
  return role ?? (place === columns.rowNumbers ? 'row-number' : 'left-out')
}

/**
 * Each column with its role, and the range of those that are features.
 *
 * @param values  rows x features; of a column of texts the places of its values
 */
export function columnNotes(columns: Columns, values: Numbers): ColumnNotes[] {
  const { names, features, oneHot, staticFeatures } = columns
  const width = features.length
  const found = features.map(() => ({ missing: 0, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }))
  for (let i = 0, column = 0; i < values.length; i += 1, column = column + 1 === width ? 0 : column + 1) {
    const value = values.at(i)
    const range = found[column] as (typeof found)[number]
    if (Number.isNaN(value)) range.missing += 1
    else {
      if (value < range.low) range.low = value
      if (value > range.high) range.high = value
    }
  }
  const notes = names.map((name, place): ColumnNotes => {
    return { name, role: roleOf(place, columns), missing: 0, ...noRange }
  })
  features.forEach((place, i) => {
    const { missing, low, high } = found[i] as (typeof found)[number]
    const isOneHot = oneHot.includes(place)
    const range = low <= high && !isOneHot ? { low, high } : noRange
    const role = isOneHot ? 'one-hot' : staticFeatures.includes(place) ? 'static' : 'feature'
    notes[place] = { name: names[place] as string, role, missing, ...range }
  })
  return notes
}

/**
 * How many values are missing.
 *
 * @param rows  when every column must have some, to have a mean
 */
export function countGaps(columns: readonly ColumnNotes[], rows?: number): number {
  const empty = columns.find(({ missing }) => missing === rows)
  if (empty) throw new CsvError('column-empty', { column: empty.name })
  return columns.reduce((sum, { missing }) => sum + missing, 0)
}
