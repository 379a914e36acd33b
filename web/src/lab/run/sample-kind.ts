/** How the samples of an experiment are drawn. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { featuresOf } from '../../core/model/shape.js'

export type SampleKind = 'plane' | 'windows' | 'pictures' | 'table'

/** Square grey pictures come as one step of many channels. */
export function sampleKind(info: ExperimentInfo): SampleKind {
  const { steps, channels, featureNames } = info
  if (featuresOf(info) === 2) return 'plane'
  if (steps > 1) return 'windows'
  const side = Math.round(Math.sqrt(channels))
  return channels >= 64 && side * side === channels && !featureNames.length ? 'pictures' : 'table'
}
