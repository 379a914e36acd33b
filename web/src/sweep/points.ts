/** Criteria x amounts x seeds, each point with a random one beside it. */

import type { GivenSettings, ModelFile, Part } from '../core/contract/experiment.js'
import type { CriterionId, ScopeId } from '../core/ids.js'
import { checkSweep } from './check.js'
import { isControl, withControls } from './criteria.js'

export interface SweepSettings {
  /** Data, network and training; its seed counts only when there is a `model`. */
  experiment: GivenSettings
  /** What is cut, in place of a network trained with each seed: seeds then matter to random cuts alone. */
  model?: ModelFile
  /** Of weights or of units; the random control of each is added. */
  criteria: readonly CriterionId[]
  /** Shares of the candidates that go, in [0, 1]. */
  amounts: readonly number[]
  /** Whole, in [0, 2^53 - 1]. */
  seeds: readonly number[]
  /** What competes with what; each criterion's own when left out. */
  scope?: ScopeId
  /** Of the training part, for scoring; 2000. */
  samples?: number
  /** Every point comes twice then: cut, and cut and retrained. */
  retrain?: { epochs: number; rateFactor?: number }
  /** What loss and accuracy are of; `test`. */
  part?: Part
}

/** Which point it is. */
export interface PointId {
  criterion: CriterionId
  amount: number
  seed: number
  isRetrained: boolean
}

export interface SweepPoint extends PointId {
  /** Candidates that are gone, and that there ever were. */
  gone: number
  total: number
  /** NaN when retraining diverged. */
  loss: number
  /** Share of right answers; R^2 for regression. */
  accuracy: number
  part: Part
}

/**
 * All points of a sweep, by criterion (the controls last), cut before retrained, by amount and by seed.
 *
 * With a model a criterion that draws nothing comes with the first seed alone: the others would repeat it.
 *
 * @throws CoreError that names what is no good
 */
export function pointsOf(settings: SweepSettings): PointId[] {
  checkSweep(settings)
  const amounts = [...new Set(settings.amounts)]
  const seeds = [...new Set(settings.seeds)]
  const stages = settings.retrain ? [false, true] : [false]
  return withControls(settings.criteria).flatMap((criterion) => {
    const own = settings.model && !isControl(criterion) ? seeds.slice(0, 1) : seeds
    return stages.flatMap((isRetrained) =>
      amounts.flatMap((amount) => own.map((seed) => ({ criterion, amount, seed, isRetrained }))),
    )
  })
}

/** The same for the same point, and for no other. */
export const keyOf = ({ criterion, amount, seed, isRetrained }: PointId): string =>
  [criterion, amount, seed, isRetrained].join()
