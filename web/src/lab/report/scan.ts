/** A scan of the layers: each is cut alone, more and more, while all others stay. */

import type { ExperimentInfo, Part } from '../../core/experiment-types.js'
import type { CriterionId } from '../../core/ids.js'
import type { CutEffect } from '../../core/plan-types.js'
import { weightLayers } from '../layers.js'
import type { Trainer } from '../trainer.js'
import { type ReportChoice, sweepAmounts } from './choice.js'

/** One layer, cut alone. */
export interface LayerScan {
  name: string
  weights: number
  effects: readonly CutEffect[]
}

/** What a layer may lose while the accuracy falls by no more than a point. */
const tolerance = 0.01

/** The criterion that layers are scanned by: the first that is compared. */
export const scanned = ({ criteria }: ReportChoice): CriterionId => criteria.weight[0] ?? 'magnitude'

export async function scanLayers(trainer: Trainer, info: ExperimentInfo, criterion: CriterionId, part: Part) {
  const scans: LayerScan[] = []
  for (const { name, weights, index } of weightLayers(info)) {
    const asked = { criterion, layers: [index], amounts: sweepAmounts, hasLoss: true, part }
    scans.push({ name, weights, effects: await trainer.preview(asked) })
  }
  return scans
}

/** The largest share that goes before the accuracy has fallen by more than the tolerance. */
export function spareOf({ effects }: LayerScan): number {
  const whole = effects[0]?.accuracy ?? Number.NaN
  const beyond = effects.findIndex(({ accuracy }) => (accuracy ?? Number.NaN) < whole - tolerance)
  return effects[(beyond < 0 ? effects.length : beyond) - 1]?.amount ?? 0
}
