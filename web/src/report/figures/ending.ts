/** What a plan came to, in sentences: why it ended, what is gone, and whether it fits into the bytes that were wanted. */

import type { StoredSize } from '../../core/contract/cut.js'
import { removedShare } from '../../lab/run/cutting/cuts.js'
import { percent, plain } from '../../view/format.js'
import type { PlanText } from '../../words/lab/plan.js'
import type { ReportedCut } from '../run-report.js'

/** What bytes of a plan are of: the smallest format with 32 bits a value that holds any mask. */
export function smallestSize(sizes: readonly StoredSize[]): StoredSize | undefined {
  const known = sizes.filter(({ bits, format }) => bits === 32 && format !== 'n-m')
  return known.length ? known.reduce((best, size) => (size.bytes < best.bytes ? size : best)) : undefined
}

/** A plan as far as it has come. */
export type PlanTrace = NonNullable<ReportedCut['plan']>

/** The name of a format in the language of the page. */
export type FormatName = (format: StoredSize['format']) => string

/** The network's bytes as the plan counts them, and how they are stored; a plan of units counts the shrunk network. */
export function bytesOf(
  { rounds }: PlanTrace,
  { after }: Pick<ReportedCut, 'after'>,
  nameOf: FormatName,
  words: PlanText,
): { bytes: number; how: string } | undefined {
  const size = smallestSize(after.sizes)
  const counted = rounds.filter(({ isKept }) => isKept).at(-1)?.bytes ?? size?.bytes
  if (counted === undefined || !size) return undefined
  return { bytes: counted, how: counted === size.bytes ? words.storedAs(nameOf(size.format)) : words.storedShrunk }
}

/** @param end  why it has ended @param floorOf  what the floor is of; empty for accuracy */
export function endingText(
  trace: PlanTrace,
  end: keyof PlanText['ended'],
  cut: Pick<ReportedCut, 'after'>,
  nameOf: FormatName,
  words: PlanText,
  floorOf = '',
): string {
  const { floor, mostBytes } = trace.settings
  const { length } = trace.rounds
  const facts = { rounds: plain(length), isOne: length === 1, floor: percent(floor ?? 0), floorOf }
  const said = [words.ended[end](facts), words.reached(percent(removedShare(cut.after), 1))]
  const size = bytesOf(trace, cut, nameOf, words)
  if (!mostBytes || !size) return said.join(words.space)
  const says = size.bytes <= mostBytes ? words.fits : words.tooLarge
  return [...said, says(plain(size.bytes), size.how, plain(mostBytes))].join(words.space)
}
