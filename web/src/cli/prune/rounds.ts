/** Rounds of a plan as they are told: what the part that judges says of each, and what is gone. */

import type { EpochReport, ExperimentInfo } from '../../core/contract/experiment.js'
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

/** The names of the layers that have weights, which are what `growth` is of. */
export const weightLayerNames = ({ layers }: ExperimentInfo): string[] =>
  layers.filter(({ weights }) => weights > 0).map(({ name }) => name)
