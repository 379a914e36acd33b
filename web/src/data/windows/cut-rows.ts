/** Cuts rows into windows: never across persons, labels, parts or gaps. */

import { CsvError } from '../csv-error.js'
import { csvLimits } from '../csv-limits.js'
import { mostSteps } from './limits.js'
import type { WindowOptions } from './window-options.js'

/** What is known of the rows that were kept. */
export interface RowFacts {
  count: number
  /** Who each row is from; empty when nobody is named. */
  subjects: ArrayLike<number>
  /** What must be the same in all rows of a window: labels, parts. Each has a value a row, or is empty. */
  same: readonly ArrayLike<number>[]
  /** Of each row; empty without a column of times. */
  seconds: ArrayLike<number>
  /** Of each row its place among those of the file, from 1: where some are missing there is a gap. */
  places: ArrayLike<number>
}

/** Windows that were cut, for a person to look over. */
export interface WindowNotes {
  /** In samples. */
  length: number
  hop: number
  /** Seconds from one sample to the next, as most are; 0 without a column of times. */
  interval: number
  windows: number
  /** Stretches of rows without a gap from one person with one label. */
  stretches: number
  /** Where in the rows of one person a time is missing, or rows were left out. */
  gaps: number
  /** Rows that are in no window. */
  leftOver: number
}

/** Where windows are. */
export interface CutWindows {
  /** Rows by person, and each person's as they come. */
  order: Int32Array
  /** Places in `order` at which windows start; in the order in which their first rows stand in the file. */
  starts: Int32Array
  notes: WindowNotes
}

/** A step in time that is so many times the usual one is a gap. */
const gapFactor = 1.5

function orderOf({ count, subjects }: RowFacts): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  // Typed arrays are sorted as they come where they are equal.
  return subjects.length ? order.sort((a, b) => (subjects[a] as number) - (subjects[b] as number) || a - b) : order
}

const isSame = (values: ArrayLike<number>, a: number, b: number) => !values.length || values[a] === values[b]

/** The median step forward in time, of rows that follow each other; 0 when there is none. */
function usualStep({ seconds, subjects }: RowFacts, order: Int32Array): number {
  if (!seconds.length) return 0
  const steps: number[] = []
  for (let i = 1; i < order.length; i += 1) {
    const [a, b] = [order[i - 1] as number, order[i] as number]
    const step = (seconds[b] as number) - (seconds[a] as number)
    if (step > 0 && isSame(subjects, a, b)) steps.push(step)
  }
  const sorted = Float64Array.from(steps).sort()
  return sorted[(sorted.length - 1) >> 1] ?? 0
}

/** Length and hop in samples. @throws CsvError */
function inSamples({ length, hop = length, unit }: WindowOptions, interval: number, hasTime: boolean) {
  if (unit === 'seconds' && !hasTime) throw new CsvError('windows-need-time')
  if (unit === 'seconds' && !interval) throw new CsvError('windows-no-times')
  const samples = (value: number) => (unit === 'seconds' ? Math.round(value / interval) : value)
  const found = { length: samples(length), hop: Math.max(1, samples(hop)) }
  if (found.length < 2 || found.length > mostSteps)
    throw new CsvError('windows-wrong', { given: unit === 'seconds' ? `${length} s = ${found.length}` : length })
  return found
}

/** Places in `order` at which stretches start, and the end; and how many of them start at a gap. */
function stretchesOf(rows: RowFacts, order: Int32Array, interval: number): { bounds: number[]; gaps: number } {
  const { seconds, places, same, subjects } = rows
  const bounds = [0]
  let gaps = 0
  for (let i = 1; i < order.length; i += 1) {
    const [a, b] = [order[i - 1] as number, order[i] as number]
    const step = seconds.length ? (seconds[b] as number) - (seconds[a] as number) : 0
    const isOther = !isSame(subjects, a, b)
    // Rows of others may stand between; what was left out may have been of this person.
    const isGap = step < 0 || step > gapFactor * interval || missingBefore(places, b) !== missingBefore(places, a)
    if (!isOther && isGap) gaps += 1
    if (isOther || isGap || !same.every((values) => isSame(values, a, b))) bounds.push(i)
  }
  return { bounds: [...bounds, order.length], gaps }
}

/** Rows of the file before this one that were left out. */
const missingBefore = (places: ArrayLike<number>, row: number) => (places[row] as number) - row

/**
 * Finds the windows.
 *
 * @throws CsvError  when there are none, or too many; or seconds are given where no times are
 */
export function cutRows(rows: RowFacts, options: WindowOptions): CutWindows {
  const order = orderOf(rows)
  const interval = usualStep(rows, order)
  const { length, hop } = inSamples(options, interval, rows.seconds.length > 0)
  const { bounds, gaps } = stretchesOf(rows, order, interval)
  const starts: number[] = []
  let used = 0
  let longest = 0
  for (let i = 1; i < bounds.length; i += 1) {
    const [from, end] = [bounds[i - 1] as number, bounds[i] as number]
    longest = Math.max(longest, end - from)
    let covered = from
    for (let start = from; start + length <= end; start += hop) {
      used += start + length - Math.max(covered, start)
      covered = start + length
      starts.push(start)
    }
  }
  if (!starts.length) throw new CsvError('windows-none', { given: longest, wanted: length })
  if (starts.length > csvLimits.rows) throw new CsvError('windows-too-many', { given: starts.length })
  const inFile = Int32Array.from(starts).sort((a, b) => (order[a] as number) - (order[b] as number))
  const stretches = bounds.length - 1
  const notes = { length, hop, interval, windows: starts.length, stretches, gaps, leftOver: rows.count - used }
  return { order, starts: inFile, notes }
}

/** The first row of each window: its label, person and part are those of all its rows. */
export const firstRows = ({ order, starts }: CutWindows): Int32Array => starts.map((start) => order[start] as number)

/** The last row of each window. */
export const lastRows = ({ order, starts, notes }: CutWindows): Int32Array =>
  starts.map((start) => order[start + notes.length - 1] as number)

/** The mean of a column in a window; exact where all are alike, of those that are there where some are missing, else NaN. */
function meanIn(values: Float64Array, width: number, column: number, rows: Int32Array): number {
  let [sum, count, low, high] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const value = values[row * width + column] as number
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (!count) return Number.NaN
  return low === high ? low : sum / count
}

/**
 * Values of windows, time-major; behind each the single values beside it, which are means over its rows.
 *
 * @param values   rows x width
 * @param width    columns of a row, the static ones last
 * @param statics  how many of them are single values beside the window
 * @throws CsvError `windows-too-many`
 */
export function windowValues(
  values: Float64Array,
  width: number,
  statics: number,
  cut: CutWindows,
): Float64Array<ArrayBuffer> {
  const { order, starts, notes } = cut
  const channels = width - statics
  const size = notes.length * channels + statics
  if (starts.length * size > csvLimits.values) throw new CsvError('windows-too-many', { given: starts.length })
  const result = new Float64Array(starts.length * size)
  starts.forEach((start, window) => {
    const rows = order.subarray(start, start + notes.length)
    rows.forEach((row, step) => {
      result.set(values.subarray(row * width, row * width + channels), window * size + step * channels)
    })
    for (let i = 0; i < statics; i += 1)
      result[(window + 1) * size - statics + i] = meanIn(values, width, channels + i, rows)
  })
  return result
}

/** Two intervals of sampling that differ by more than this share are not the same. */
const rateTolerance = 0.1

/** @throws CsvError `windows-other-rate`  where both are known and differ */
export function checkInterval(given: number, wanted: number): void {
  if (!given || !wanted || Math.abs(given - wanted) <= rateTolerance * wanted) return
  const shown = (value: number) => Number(value.toPrecision(4))
  throw new CsvError('windows-other-rate', { given: shown(given), wanted: shown(wanted) })
}
