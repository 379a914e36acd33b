/** Bytes, times, energies and days as they stand on the page: a range where one is known, one number where both ends are alike. */

import type { Bounds, Excess } from '../../../../core/contract/board.js'
import type { Lang } from '../../../../state/lang.js'
import { fixed, percent, plain } from '../../../../view/format.js'
import { deviceTexts } from '../../../../words/lab/device.js'

type Unit = keyof (typeof deviceTexts)['en']['units']

/** Two or three digits that count. */
function digits(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value)) return plain(value)
  return fixed(value, size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
}

const scaled = ({ low, high }: Bounds, factor: number, unit: Unit, lang: Lang): string =>
  deviceTexts[lang].range(digits(low * factor), digits(high * factor), deviceTexts[lang].units[unit])

/** From this on bytes are told in KiB. */
const manyBytes = 102_400

export function bytesText(bytes: number, lang: Lang): string {
  const { units } = deviceTexts[lang]
  return bytes < manyBytes ? `${plain(Math.round(bytes))} ${units.bytes}` : `${digits(bytes / 1024)} ${units.KiB}`
}

export const timeText = (milliseconds: Bounds, lang: Lang): string =>
  milliseconds.high < 0.1 ? scaled(milliseconds, 1000, 'us', lang) : scaled(milliseconds, 1, 'ms', lang)

export function energyText(microjoules: Bounds, lang: Lang): string {
  if (microjoules.high < 0.1) return scaled(microjoules, 1000, 'nJ', lang)
  return microjoules.low >= 1000 ? scaled(microjoules, 0.001, 'mJ', lang) : scaled(microjoules, 1, 'uJ', lang)
}

/** From two years on in years. */
export const daysText = (days: Bounds, lang: Lang): string =>
  days.low >= 730 ? scaled(days, 1 / 365.25, 'years', lang) : scaled(days, 1, 'days', lang)

const share = ({ low }: Bounds) => percent(low, 1)
const bytes = ({ low }: Bounds, lang: Lang) => bytesText(low, lang)

/** How each limit is written. */
const written: Readonly<Record<Excess['id'], (bounds: Bounds, lang: Lang) => string>> = {
  'board-flash': bytes,
  'board-ram': bytes,
  flashBytes: bytes,
  ramBytes: bytes,
  milliseconds: timeText,
  microjoules: energyText,
  days: daysText,
  accuracy: share,
  recall: share,
}

export const excessText = (id: Excess['id'], bounds: Bounds, lang: Lang): string => written[id](bounds, lang)

/** Large ones in full, of three digits that count. */
const counted = (value: number) => (value < 1e4 ? digits(value) : plain(Number(value.toPrecision(3))))

/** A range without a unit: cycles, picojoules. */
export const boundsText = ({ low, high }: Bounds, lang: Lang): string =>
  deviceTexts[lang].range(counted(low), counted(high), '').trim()
