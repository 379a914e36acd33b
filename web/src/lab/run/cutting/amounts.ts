/** What is removed after each round of a plan, as it is typed, kept and shown. */

import type { AmountKindId } from '../../../core/ids.js'
import { amountRanges, cutSettings } from '../../../rules/cut-settings.js'
import { isGood } from '../../../rules/value-kinds.js'

/** A share without the dust of binary fractions. */
const shareOf = (percent: number): number => Number((percent / 100).toPrecision(12))

/**
 * Reads `50%, 80%, 90%`, or as the command has it `0.5,0.8,0.9`; shares may be percents without the sign, too.
 *
 * @returns with commas between, shares in [0, 1]; undefined for what are no amounts of that kind
 */
export function readAmounts(text: string, kind: AmountKindId): string | undefined {
  const isShare = kind === 'fraction'
  const parts = text.split(/[\s,，、;；]+/).filter(Boolean)
  const hasSign = isShare && parts.every((part) => /[%％]$/.test(part))
  const bare = hasSign ? parts.map((part) => part.slice(0, -1)) : parts
  const numbers = cutSettings.amounts.read(bare.join())
  if (!numbers?.length) return undefined
  const arePercents = hasSign || (isShare && numbers.every((number) => number > 1))
  const amounts = arePercents ? numbers.map(shareOf) : numbers
  return amounts.every((amount) => isGood(amountRanges[kind], amount)) ? amounts.join() : undefined
}

/** As they stand in their field. */
export function amountsText(amounts: string, kind: AmountKindId): string {
  const parts = amounts ? amounts.split(',') : []
  const shown = kind === 'fraction' ? parts.map((part) => `${Number((100 * Number(part)).toPrecision(12))}%`) : parts
  return shown.join(', ')
}

/** What a plan begins with whose amounts are listed. */
export const firstAmounts = '0.5,0.8,0.9'
