/** Rounds of a plan as they are told: what the part that judges says of each, and what is gone. */

import type { EpochReport, ExperimentInfo } from '../../core/contract/experiment.js'
import type { PlanRound, PlanSettings } from '../../core/contract/plan.js'
import { judgeOf } from '../../core/figures/judge.js'

/** Loss and accuracy on the part that judges. */
export interface Fit {
  loss: number
  accuracy: number
}

export function fitOf(report: EpochReport, info: Pick<ExperimentInfo, 'sizes'>): Fit {
  const part = judgeOf(info)
  return { loss: report[`${part}Loss`], accuracy: report[`${part}Accuracy`] }
}

/** Whether the network after a round may be another than right after its cut. */
export const isRetrained = ({ retrain = 0, restart = 'none' }: Partial<PlanSettings>) =>
  retrain > 0 || restart !== 'none'

/** What is gone, of all that there was before the first cut: a restart from scratch takes out what a cut removed. */
export function candidatesGone({ result }: PlanRound, first: PlanRound): { gone: number; total: number } {
  const { total } = first.result
  return { gone: total - (result.total - result.gone), total }
}

/** The names of the layers that have weights, which are what `growth` is of. */
export const weightLayerNames = ({ layers }: ExperimentInfo): string[] =>
  layers.filter(({ weights }) => weights > 0).map(({ name }) => name)
