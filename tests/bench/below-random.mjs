/** What a sweep says about defaults: criteria that do worse than cuts at random; pure. */

import { mean } from './reproduce/figures.mjs'
import { pairedDifference } from './reproduce/verdict.mjs'

const controlOf = (criterion) => `${/^(unit|input|layer)-/.exec(criterion)?.[0] ?? ''}random`

/** @returns {number[]} accuracies in percent, by seed */
function accuraciesOf(points, criterion) {
  const own = points.filter((point) => point.criterion === criterion)
  return own.sort((a, b) => a.seed - b.seed).map(({ accuracy }) => 100 * accuracy)
}

/**
 * Every criterion beside random cuts of the same grain and seeds.
 *
 * @param {{ criterion: string, seed: number, accuracy: number }[]} points  of one amount, not retrained
 * @returns {{ criterion: string, accuracy: number, random: number, difference: number, error: number, isBelow: boolean }[]}
 *   in percent and points; `isBelow`: below random by more than one paired standard error, or lost (no number)
 */
export function besideRandom(points) {
  const criteria = new Set(points.map(({ criterion }) => criterion).filter((id) => id !== controlOf(id)))
  return [...criteria].map((criterion) => {
    const [own, control] = [criterion, controlOf(criterion)].map((id) => accuraciesOf(points, id))
    const { mean: difference, error } = pairedDifference(own, control)
    const isBelow = Number.isNaN(difference) || difference < -error
    return { criterion, accuracy: mean(own), random: mean(control), difference, error, isBelow }
  })
}

/** One of them as a row. */
export function besideRandomRow(data, { criterion, accuracy, random, difference, error }) {
  const text = (number) => number.toFixed(1)
  return `| ${data} | ${criterion} | ${text(accuracy)} | ${text(random)} | ${text(difference)} ± ${text(error)} |\n`
}
