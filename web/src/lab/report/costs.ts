/** About how much work a question is: what is little is asked at once, what is much waits for a press. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { weightLayers } from '../run/layers.js'
import type { ReportChoice } from './choice.js'
import { compared, healingOf, sweepAmounts } from './choice.js'

/** What the core looks at for scores and for the truth, at most. */
export const mostSamples = 2000
/** Candidates that are removed one at a time, at most. */
export const truthLimit = 256

/** Multiplications that take about half a second. */
const little = 2e8

/** Candidates of a truth: weights that are kept, or hidden units. */
export function candidates(info: ExperimentInfo, grain: ReportChoice['grain']): number {
  const layers = weightLayers(info)
  return grain === 'weight'
    ? layers.reduce((sum, { kept }) => sum + kept, 0)
    : layers.slice(0, -1).reduce((sum, { rows }) => sum + rows, 0)
}

/** A repair sums up the products of all derivatives, two by two, each time. */
export function isTruthQuick(info: ExperimentInfo, choice: ReportChoice): boolean {
  const all = candidates(info, choice.grain)
  const each = healingOf(choice) === 'none' ? info.macs : all ** 2
  return Math.min(truthLimit, all) * Math.min(mostSamples, info.sizes.train) * each < little
}

export function areLinesQuick(info: ExperimentInfo, choice: ReportChoice): boolean {
  const passes = compared(choice).length * sweepAmounts.length
  return passes * (info.sizes.test || info.sizes.train) * info.macs < little
}

/** Every form is run for as long, but making them takes the longer the larger they are. */
export function areTimesQuick(info: ExperimentInfo): boolean {
  return info.parameters < 50_000
}
