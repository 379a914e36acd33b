/** From the outcomes of all seeds to the rows that are printed; all are pure. */

import { median } from '../measure.mjs'
import { digits } from '../report.mjs'
import { mean, standardError } from '../reproduce/figures.mjs'
import { pairedDifference, student95 } from '../reproduce/verdict.mjs'

/**
 * @typedef {object} Outcome
 * @property {number[]} times  milliseconds of processor time of each epoch
 * @property {{ accuracy: number, balancedAccuracy?: number, rmse?: number }} measures  of the test part
 *
 * @typedef {{ ours: Outcome, torch: Outcome }} Pair  of one seed
 */

/** What stands in the two places of a row. @type {Record<'classification' | 'regression', ((measures: object) => number)[]>} */
const measuresOf = {
  classification: [({ accuracy }) => 100 * accuracy, ({ balancedAccuracy }) => 100 * balancedAccuracy],
  regression: [({ accuracy }) => 100 * accuracy, ({ rmse }) => rmse],
}

const deviation = (numbers) => standardError(numbers) * Math.sqrt(numbers.length)
const spread = (numbers) => `${mean(numbers).toFixed(2)} ± ${deviation(numbers).toFixed(2)}`
const signed = (number) => `${number < 0 ? '-' : '+'}${Math.abs(number).toFixed(2)}`

/**
 * One measure of both over the seeds.
 *
 * @param {number[]} ours  one number a seed @param {number[]} torch  of the same seeds
 * @returns {{ holds: boolean, differs: boolean, cells: string[] }} whether the means are within one standard deviation,
 *   the smaller of the two; whether 0 is outside the 95 % interval of the paired difference
 */
export function compared(ours, torch) {
  const { mean: difference, error, seeds } = pairedDifference(ours, torch)
  const allowed = Math.min(deviation(ours), deviation(torch))
  const reach = error * student95(seeds - 1)
  const interval = [difference - reach, difference + reach].map(signed).join(' to ')
  const cells = [spread(ours), spread(torch), `${signed(difference)} of ${allowed.toFixed(2)}`, interval]
  return { holds: Math.abs(difference) <= allowed, differs: Math.abs(difference) > reach, cells }
}

/** Medians over all epochs of all seeds. @param {Pair[]} pairs */
function timeCell(pairs) {
  const [ours, torch] = ['ours', 'torch'].map((who) => median(pairs.flatMap((pair) => pair[who].times)))
  return `${digits(ours)}, ${digits(torch)}: ${digits(torch / ours)} x`
}

const measureHeads = (measure) => [`${measure}: ours`, 'PyTorch', 'apart', 'paired, 95 %']
export const heads = [
  'table',
  ...measureHeads('accuracy (R²), %'),
  ...measureHeads('balanced accuracy, % (RMSE)'),
  'mark',
  'ms an epoch: ours, PyTorch',
]

/** @param {Pair[]} pairs @returns {{ marks: ReturnType<typeof compared>[], cells: string[] }} as many cells as heads */
export function rowOf(name, task, pairs) {
  const read = (who, measure) => pairs.map((pair) => measure(pair[who].measures))
  const marks = measuresOf[task].map((measure) => compared(read('ours', measure), read('torch', measure)))
  const verdict = marks.every(({ holds }) => holds) ? 'holds' : 'missed'
  return { marks, cells: [name, ...marks.flatMap(({ cells }) => cells), verdict, timeCell(pairs)] }
}
