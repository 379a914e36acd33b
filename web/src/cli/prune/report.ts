/** Figures of the report after pruning that are put together of others. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { LayerReport, PruningReport } from '../../core/contract/report.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import type { PruneResult } from './result.js'

/** Multiply-accumulates for one sample, those of removed weights left out. */
export const keptMacs = ({ layers }: Pick<PruningReport, 'layers'>): number =>
  layers.reduce((sum, layer) => sum + layer.keptMacs, 0)

/** Accuracy on the training part minus that on the test part, before the first cut and in the end; NaN without a test part. */
export function gapsOf({ rounds, report }: PruneResult): { before: number; after: number } {
  const [train, test] = ['train', 'test'].map((id) => report.parts.find(({ part }) => part === id))
  const after = train && test ? train.accuracy - test.accuracy : Number.NaN
  const first = rounds[0]?.before
  return { before: first ? first.trainAccuracy - first.testAccuracy : after, after }
}

/** The numbers that training changes, without removed weights. */
export function keptParameters(info: ExperimentInfo): number {
  const { kept, weights } = weightCounts(info)
  return info.parameters - (weights - kept)
}

/** The same of a layer beside all of them: the core's report has those that are kept alone. */
export function layerParameters({ weights, kept, parameters }: LayerReport): { kept: number; all: number } {
  return { kept: parameters, all: parameters + weights - kept }
}
