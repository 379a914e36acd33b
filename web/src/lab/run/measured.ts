/** What was measured of a network, and on how many samples: all that sentences about how good it is are made of. */

import type { EpochReport, ExperimentInfo, Part, Task } from '../../core/contract/experiment.js'

export interface PartFit {
  part: Part
  /** At least 1. */
  samples: number
  loss: number
  /** Share of right answers; R^2 for regression, NaN where the targets do not differ. */
  accuracy: number
}

export interface Measured {
  task: Task
  /** Complete epochs of training. */
  epoch: number
  /** Those that have samples, in the order of `partIds`. */
  parts: readonly PartFit[]
  /** Whether the test samples took no part in training; false when that is not known, as of some loaded models. */
  isTestNew: boolean
  /** Whether the epochs of training went on from a network that was loaded. */
  isLoaded?: boolean
  /** Classes that the test part has samples of, where they were counted. */
  testClasses?: number
}

export const partIds = ['train', 'validation', 'test'] as const satisfies readonly Part[]

type Sizes = Pick<ExperimentInfo, 'sizes'>

/** The parts of a report that have samples. */
export function fitsOf(report: EpochReport, { sizes }: Sizes): PartFit[] {
  return partIds
    .filter((part) => sizes[part] > 0)
    .map((part) => ({
      part,
      samples: sizes[part],
      loss: report[`${part}Loss`],
      accuracy: report[`${part}Accuracy`],
    }))
}

export const fitOn = ({ parts }: Pick<Measured, 'parts'>, part: Part): PartFit | undefined =>
  parts.find((fit) => fit.part === part)

/** The part that is judged by. */
export const judged = (measured: Pick<Measured, 'parts'>): PartFit | undefined =>
  fitOn(measured, 'test') ?? fitOn(measured, 'train')

/** Below so many samples a share would feign more than is known: right answers are counted. */
const few = 20

export const isFew = (samples: number): boolean => samples < few
