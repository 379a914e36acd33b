/** Bytes, times, energies and days as they are told: a range where one is known, one number where its ends are alike. */

import { fixed, plain } from './format.js'

/** Of a figure: the core's `Bounds`. */
interface Bounds {
  low: number
  high: number
}

type Unit = 'us' | 'ms' | 'nJ' | 'uJ' | 'mJ' | 'bytes' | 'KiB' | 'days' | 'years'

export interface QuantityWords {
  units: Readonly<Record<Unit, string>>
  /** `3 to 5 ms`. */
  range: (low: string, high: string, unit: string) => string
}

/** Two or three digits that count. */
function digits(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value)) return plain(value)
  return fixed(value, size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
}

const scaled = ({ low, high }: Bounds, factor: number, unit: Unit, { units, range }: QuantityWords) =>
  range(digits(low * factor), digits(high * factor), units[unit])

/** From this on bytes are told in KiB. */
const manyBytes = 102_400

export const bytesText = (bytes: number, { units }: QuantityWords): string =>
  bytes < manyBytes ? `${plain(Math.round(bytes))} ${units.bytes}` : `${digits(bytes / 1024)} ${units.KiB}`

export const timeText = (milliseconds: Bounds, words: QuantityWords): string =>
  milliseconds.high < 0.1 ? scaled(milliseconds, 1000, 'us', words) : scaled(milliseconds, 1, 'ms', words)

export function energyText(microjoules: Bounds, words: QuantityWords): string {
  if (microjoules.high < 0.1) return scaled(microjoules, 1000, 'nJ', words)
  return microjoules.low >= 1000 ? scaled(microjoules, 0.001, 'mJ', words) : scaled(microjoules, 1, 'uJ', words)
}

/** From two years on in years. */
export const daysText = (days: Bounds, words: QuantityWords): string =>
  days.low >= 730 ? scaled(days, 1 / 365.25, 'years', words) : scaled(days, 1, 'days', words)

/** Three digits that count, of large numbers in full. */
const counted = (value: number) => (value < 1e4 ? digits(value) : plain(Number(value.toPrecision(3))))

/** A range without a unit: cycles, picojoules. */
export const boundsText = (bounds: Bounds, { range }: QuantityWords): string =>
  range(counted(bounds.low), counted(bounds.high), '').trim()
