/** What a sweep is asked, and what a point of it is. */

import type { GivenSettings, Part } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'
import type { CriterionId, ScopeId } from '../core/ids.js'
import type { Shard } from './shard.js'

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
  /** Which folds are tested, each in its turn, of the `folds` of the experiment; only the experiment's own when left out. */
  folds?: readonly number[]
  /** What competes with what; each criterion's own when left out. */
  scope?: ScopeId
  /** Of the training part, for scoring; 2000. */
  samples?: number
  /** Every point comes twice then: cut, and cut and retrained. */
  retrain?: { epochs: number; rateFactor?: number }
  /** What loss and accuracy are of; `test`. */
  part?: Part
  /** Which share of the points is computed; all when left out. */
  shard?: Shard
}

/** Which point it is. */
export interface PointId {
  criterion: CriterionId
  amount: number
  seed: number
  isRetrained: boolean
  /** Which one is tested, where several are. */
  fold?: number
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
  /** As in `Evaluation`; NaN for regression. Absent in points of older versions, as are the two below. */
  balancedAccuracy?: number
  macroF1?: number
  /** Recall of the class that is told worst. */
  leastRecall?: number
}

/** What points are compared by. */
export const pointFits = ['loss', 'accuracy', 'balancedAccuracy', 'macroF1', 'leastRecall'] as const
export type PointFit = (typeof pointFits)[number]

/** The same for the same point, and for no other. */
export const keyOf = ({ criterion, amount, seed, isRetrained, fold }: PointId): string =>
  [criterion, amount, seed, isRetrained, ...(fold === undefined ? [] : [fold])].join()
