/** Bytes, times, energies and days as they stand in the Lab. */

import type { Bounds, Excess } from '../../../../core/contract/board.js'
import type { Lang } from '../../../../state/lang.js'
import { percent } from '../../../../view/format.js'
import * as quantities from '../../../../view/quantities.js'
import { deviceTexts } from '../../../../words/lab/device.js'

export const bytesText = (bytes: number, lang: Lang): string => quantities.bytesText(bytes, deviceTexts[lang])
export const timeText = (milliseconds: Bounds, lang: Lang): string =>
  quantities.timeText(milliseconds, deviceTexts[lang])
export const energyText = (microjoules: Bounds, lang: Lang): string =>
  quantities.energyText(microjoules, deviceTexts[lang])
export const daysText = (days: Bounds, lang: Lang): string => quantities.daysText(days, deviceTexts[lang])
/** A range without a unit: cycles, picojoules. */
export const boundsText = (bounds: Bounds, lang: Lang): string => quantities.boundsText(bounds, deviceTexts[lang])

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
