/** What each column of a table of the visitor's own is for: what is suggested, what fits, and how the reader is told. */

import type { CsvOptions } from '../../../data/csv.js'
import { csvLimits } from '../../../data/csv-limits.js'
import type { CsvSurvey, SurveyColumn } from '../../../data/survey/survey.js'
import type { ColumnRole } from '../../../data/table/notes.js'
import { partOf } from '../../../data/table/parts.js'

/** Texts of which so many at most are suggested as columns of 0 and 1. */
const fewTexts = 12

/** Numbers, with or without a text that will be refused. */
const hasNumbers = ({ low, high }: SurveyColumn) => low <= high

/** Whether each cell says training, validation or testing. */
const saysParts = ({ kind, values, missing }: SurveyColumn) =>
  kind === 'text' && !missing && values.length > 0 && values.every(({ value }) => partOf(value) !== undefined)

type Fits = (column: SurveyColumn) => boolean

const fits: Record<ColumnRole, Fits> = {
  feature: hasNumbers,
  static: hasNumbers,
  'one-hot': ({ kind, isMany, distinct }) => kind === 'text' && !isMany && distinct <= csvLimits.oneHotValues,
  label: ({ kind, isMany }) => kind !== 'empty' && !(kind === 'text' && isMany),
  subject: ({ kind, distinct }) => kind !== 'empty' && distinct > 1,
  part: saysParts,
  time: (column) => hasNumbers(column) || column.findings.includes('time'),
  'left-out': () => true,
  'row-number': () => false,
}

/** The roles that there is one column for. */
const singles: readonly ColumnRole[] = ['label', 'subject', 'part', 'time']

/** What a column may be; what it is now is among it. @param isBeside  whether there are windows, which it may be beside */
export function rolesFor(column: SurveyColumn, now: ColumnRole, isBeside: boolean): ColumnRole[] {
  if (column.role === 'row-number') return ['row-number', 'label', 'subject']
  const isOffered = (role: ColumnRole) => fits[role](column) && (role !== 'static' || isBeside)
  return (Object.keys(fits) as ColumnRole[]).filter((role) => role === now || isOffered(role))
}

function suggestedFor(column: SurveyColumn): ColumnRole {
  const { role, findings } = column
  if (role !== 'feature') return role
  if (saysParts(column) && column.distinct > 1) return 'part'
  if (findings.includes('person-like')) return 'subject'
  if (findings.includes('time')) return 'time'
  if (findings.includes('sample-number') || column.kind === 'empty') return 'left-out'
  if (hasNumbers(column)) return 'feature'
  return column.distinct <= fewTexts && !column.isMany ? 'one-hot' : 'left-out'
}

/** Whether columns of this role are looked at by the network. */
export const isFeature = (role: ColumnRole): boolean => role === 'feature' || role === 'one-hot' || role === 'static'

/** What a second column becomes that would be what another one is. */
const second = (column: SurveyColumn): ColumnRole => (column.kind === 'number' ? 'feature' : 'left-out')

/** What each column is suggested for. */
export function suggestedRoles({ columns }: Pick<CsvSurvey, 'columns'>): ColumnRole[] {
  const taken = new Set<ColumnRole>()
  return columns.map((column) => {
    const role = suggestedFor(column)
    if (singles.includes(role) && taken.has(role)) return second(column)
    taken.add(role)
    return role
  })
}

/** Whether the reader takes the columns for the same by itself, with nothing left to choose. */
export const isClear = ({ columns, windows }: CsvSurvey, roles: readonly ColumnRole[]): boolean =>
  !windows && columns.every(({ role }, place) => role === roles[place])

/** Columns that become one role; of a role for one column the one that had it is what it may be else. */
export function withRole(
  { columns }: Pick<CsvSurvey, 'columns'>,
  roles: readonly ColumnRole[],
  places: readonly number[],
  role: ColumnRole,
): ColumnRole[] {
  const isSingle = singles.includes(role)
  const last = places.at(-1)
  return roles.map((before, place) => {
    const column = columns[place] as SurveyColumn
    const isMeant = isSingle ? place === last : places.includes(place)
    if (isMeant) return fits[role](column) ? role : before
    return isSingle && before === role ? (fits.feature(column) ? 'feature' : 'left-out') : before
  })
}

/** The options of the reader. */
export function optionsOf(names: readonly string[], roles: readonly ColumnRole[]): CsvOptions {
  const of = (role: ColumnRole) => names.filter((_, place) => roles[place] === role)
  const one = (role: ColumnRole) => of(role)[0]
  return {
    label: one('label'),
    subject: one('subject'),
    part: one('part'),
    time: one('time'),
    leaveOut: of('left-out'),
    oneHot: of('one-hot'),
    staticFeatures: of('static'),
  }
}
