/** How rows are cut into windows, as a caller says it. */

import { isPlain, shownText } from '../../core/boundary/arguments.js'
import { CsvError } from '../csv-error.js'

export const windowUnits = ['samples', 'seconds'] as const

/** Rows in a file, one sample of each channel each, become windows. */
export interface WindowOptions {
  /** Of a window: whole samples, from 2 to 4096, or seconds. */
  length: number
  /** From the start of one window to that of the next; as long as a window when left out. */
  hop?: number | undefined
  unit: (typeof windowUnits)[number]
}

const isLong = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= least

/** @throws CsvError `windows-wrong` */
export function checkWindows(windows: unknown): void {
  const refuse = (given: unknown) => {
    throw new CsvError('windows-wrong', { given: typeof given === 'number' ? given : shownText(given) })
  }
  if (windows === undefined) return
  if (!isPlain(windows)) refuse(windows)
  const { length, hop, unit } = windows as Partial<Record<keyof WindowOptions, unknown>>
  if (unit !== 'samples' && unit !== 'seconds') refuse(unit)
  const least = unit === 'samples' ? 1 : Number.MIN_VALUE
  for (const value of [length, ...(hop === undefined ? [] : [hop])])
    if (!isLong(value, least) || (unit === 'samples' && !Number.isInteger(value))) refuse(value)
}
