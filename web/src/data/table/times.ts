/** Times in cells: numbers, dates and times of day. */

import { type DecimalMark, numberOf } from '../csv-cells.js'
import { CsvError } from '../csv-error.js'
import { Numbers } from '../numbers.js'

/** `date`: dates or times of day in words; else what the numbers count. */
export const timeUnits = ['s', 'ms', 'us', 'ns'] as const
export type GivenTimeUnit = (typeof timeUnits)[number]
export type TimeUnit = GivenTimeUnit | 'date'

export const secondsIn: Record<GivenTimeUnit, number> = { s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 }

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`
const zone = String.raw`\s?(Z|[+-]\d{2}:?(?:\d{2})?)?`
const datePattern = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\s?${clock}${zone})?$`, 'i')
const clockPattern = new RegExp(`^${clock}$`)

function secondsOfDay(hours = '0', minutes = '0', seconds = '0', fraction = ''): number {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)]
  if (h > 24 || m > 59 || s > 60) return Number.NaN
  return h * 3600 + m * 60 + s + (fraction ? Number(`0.${fraction}`) : 0)
}

/** Seconds that a place's clock is ahead. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0
}

/** Seconds since 1970, or since midnight, of a date in ISO 8601 or a time of day; NaN for anything else. */
export function secondsOf(cell: string): number {
  if (cell.length > 40) return Number.NaN
  const day = clockPattern.exec(cell)
  if (day) return secondsOfDay(...(day.slice(1) as string[]))
  const date = datePattern.exec(cell)
  if (!date) return Number.NaN
  const [year, , month, dayOfMonth] = date.slice(1, 5)
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth))
  const isReal = new Date(midnight).getUTCDate() === Number(dayOfMonth) && Number(month) <= 12
  return isReal ? midnight / 1000 + secondsOfDay(...date.slice(5, 9)) - offsetOf(date[9]) : Number.NaN
}

/** What names of columns say that their numbers count: `time_ms`, `t (us)`. */
const unitNames: readonly [end: RegExp, unit: GivenTimeUnit][] = [
  [/(?:[^a-z]|^)(?:ms|millis|milliseconds?)\W*$|毫秒/i, 'ms'],
  [/(?:[^a-z]|^)(?:[uµμ]s|micros|microseconds?)\W*$|微秒/i, 'us'],
  [/(?:[^a-z]|^)(?:ns|nanos|nanoseconds?)\W*$|纳秒/i, 'ns'],
  [/(?:[^a-z]|^)(?:s|secs?|seconds?)\W*$|秒/i, 's'],
]

/** Seconds since 1970 are below the last of these until the year 5138, milliseconds below the next, and so on. */
const epochs: readonly [from: number, unit: GivenTimeUnit][] = [
  [1e17, 'ns'],
  [1e14, 'us'],
  [1e11, 'ms'],
]

/**
 * What a column of numbers counts, where nobody says it: by its name, else by the size of times since 1970, else
 * seconds.
 *
 * @param first  of its numbers
 */
export function timeUnitOf(name: string, first: number): GivenTimeUnit {
  const isNamed = unitNames.find(([end]) => end.test(name))?.[1]
  return isNamed ?? epochs.find(([from]) => Math.abs(first) >= from)?.[1] ?? 's'
}

/** The cells of a column of times; the first one tells whether they are numbers. */
export class TimeCells {
  /** Of each row: since 1970, since midnight, or since whatever the file counts from. */
  readonly seconds = new Numbers()
  /** Empty before the first cell. */
  unit: TimeUnit | '' = ''

  /** @param given  what numbers count; else found */
  constructor(
    private readonly column: string,
    private readonly given: GivenTimeUnit | undefined,
    private readonly decimal: DecimalMark | undefined,
  ) {}

  /** @throws CsvError `time-wrong` */
  add(cell: string, row: number): void {
    const value = numberOf(cell, this.decimal)
    if (!this.unit) this.unit = Number.isNaN(value) ? 'date' : (this.given ?? timeUnitOf(this.column, value))
    const seconds = this.unit === 'date' ? secondsOf(cell) : value * secondsIn[this.unit]
    if (!Number.isFinite(seconds)) throw new CsvError('time-wrong', { row, column: this.column, given: cell })
    this.seconds.push(seconds)
  }
}
