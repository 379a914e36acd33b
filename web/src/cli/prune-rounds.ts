/** Rounds of a plan as they are told: what the test part says of each, and what is gone. */

import type { EpochReport, ExperimentInfo } from '../core/experiment-types.js'
import type { PlanRound, PlanSettings } from '../core/plan-types.js'

/** Loss and accuracy on the test part. */
export interface Fit {
  loss: number
  accuracy: number
}

export const fitOf = ({ testLoss, testAccuracy }: EpochReport): Fit => ({ loss: testLoss, accuracy: testAccuracy })

/** Whether the network after a round may be another than right after its cut. */
export const isRetrained = ({ retrain = 2, restart = 'none' }: Partial<PlanSettings>) =>
  retrain > 0 || restart !== 'none'

/** What is gone, of all that there was before the first cut: a restart from scratch takes out what a cut removed. */
export function goneAfter({ result }: PlanRound, first: PlanRound): { gone: number; total: number } {
  const { total } = first.result
  return { gone: total - (result.total - result.gone), total }
}

/** The names of the layers that have weights, which are what `growth` is of. */
export const weightLayers = ({ layers }: ExperimentInfo): string[] =>
  layers.filter(({ weights }) => weights > 0).map(({ name }) => name)
