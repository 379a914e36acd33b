/** When one of two rows may be called better: differences paired by seed, and what their spread allows; all pure. */

import { importSource } from '../../../web/build/words.mjs'
import { mean, standardError } from './figures.mjs'

export const { student95 } = await importSource('core/figures/student.ts')

/**
 * How much higher one list is than another, pair by pair.
 *
 * A seed draws the split, the first weights and the mini-batches: what is hard about it is so for both, and drops out.
 *
 * @param {number[]} ours  one number a seed
 * @param {number[]} others  of the same seeds, in the same order
 * @returns {{ mean: number, error: number, seeds: number }} `error`: standard error of the mean; NaN for one seed
 */
export function pairedDifference(ours, others) {
  if (ours.length !== others.length) throw new RangeError(`[verdict] ${ours.length} numbers beside ${others.length}`)
  const differences = ours.map((number, i) => number - others[i])
  return { mean: mean(differences), error: standardError(differences), seeds: differences.length }
}

/**
 * The only words that a table has for a difference.
 *
 * @returns {'better' | 'worse' | 'no difference shown'} one of the first two only when 0 is outside the 95 % interval of
 *   Student's t about the mean; a single seed shows nothing
 */
export function verdict({ mean: value, error, seeds }) {
  if (Number.isNaN(error)) return 'no difference shown'
  const reach = error * student95(seeds - 1)
  if (value > reach) return 'better'
  return value < -reach ? 'worse' : 'no difference shown'
}

const signed = (number, digits) => `${number < 0 ? '-' : '+'}${Math.abs(number).toFixed(digits)}`

function difference(ours, others, digits) {
  const { mean: value, error } = pairedDifference(ours, others)
  return `${signed(value, digits)}${Number.isNaN(error) ? '' : ` ± ${error.toFixed(digits)}`}`
}

/** Such as `+0.12 ± 0.02: better`. */
export const comparison = (ours, others, digits = 2) =>
  `${difference(ours, others, digits)}: ${verdict(pairedDifference(ours, others))}`

/** The same for tables with many columns, where no word means that no difference is shown. */
export function terseComparison(ours, others, digits = 1) {
  const said = verdict(pairedDifference(ours, others))
  return `${difference(ours, others, digits)}${said === 'no difference shown' ? '' : ` ${said}`}`
}
