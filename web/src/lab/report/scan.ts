/** A scan of the layers: each is cut alone, more and more, while all others stay. */

import type { ExperimentInfo, Part } from '../../core/contract/experiment.js'
import type { CutEffect } from '../../core/contract/plan.js'
import type { CriterionId } from '../../core/ids.js'
import { weightLayers } from '../run/layers.js'
import type { LabExperiment } from '../run/workshop.js'
import { type ReportChoice, sweepAmounts } from './choice.js'

/** One layer, cut alone. */
export interface LayerScan {
  name: string
  weights: number
  effects: readonly CutEffect[]
}

/** What a layer may cost of the accuracy, or of R²: a point. */
const tolerance = 0.01

/** The criterion that layers are scanned by: the first that is compared. */
export const scanned = ({ criteria }: ReportChoice): CriterionId => criteria.weight[0] ?? 'magnitude'

export async function scanLayers(experiment: LabExperiment, info: ExperimentInfo, criterion: CriterionId, part: Part) {
  const scans: LayerScan[] = []
  for (const { name, weights, index } of weightLayers(info)) {
    const asked = { criterion, layers: [index], amounts: sweepAmounts, hasLoss: true, part }
    scans.push({ name, weights, effects: await experiment.preview(asked) })
  }
  return scans
}

/** Whether there is a score of the network as it is; of targets that do not differ there is the loss alone. */
export const hasScore = (effects: readonly CutEffect[]): boolean => Number.isFinite(effects[0]?.accuracy)

/** The largest share that goes before the score has fallen by more than the tolerance, or without one the loss has grown. */
export function spareOf({ effects }: LayerScan): number {
  const whole = effects[0]
  const isBeyond = ({ loss = Number.NaN, accuracy = Number.NaN }: CutEffect) =>
    hasScore(effects) ? accuracy < (whole?.accuracy ?? 0) - tolerance : !(loss <= (whole?.loss ?? Number.NaN))
  const beyond = effects.findIndex(isBeyond)
  return effects[(beyond < 0 ? effects.length : beyond) - 1]?.amount ?? 0
}
