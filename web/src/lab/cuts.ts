/** What a cut of the network was, and what the network was worth before it, right after it, and trained again. */

import type { EpochReport, ModelFile, Part, Progress } from '../core/experiment-types.js'
import type { CriterionId, ScopeId } from '../core/ids.js'
import type { StoredSize } from '../core/prune-types.js'
import { weightCounts } from '../core/weight-counts.js'
import type { Trainer } from './trainer.js'

/** What is chosen for the next cut. */
export interface CutChoice {
  criterion: CriterionId
  scope: ScopeId
  /** In percent, whole, in [0, 99]. */
  amount: number
  /** Of training afterwards, in [1, 100000]. */
  epochs: number
  /** What was typed for `epochs` and is no such number. */
  badEpochs?: string | undefined
}

export const firstChoice: CutChoice = { criterion: 'magnitude', scope: 'global', amount: 50, epochs: 20 }

/** The most epochs that the core trains. */
export const mostEpochs = 100_000

/** A network as it is at one moment. */
export interface Measure {
  /** What loss and accuracy are of: `test`, or `train` where there is no test part. */
  part: Part
  loss: number
  /** R^2 for regression. */
  accuracy: number
  /** Weights that are kept, and all. */
  kept: number
  weights: number
  sizes: StoredSize[]
}

export interface Cut {
  /** The network from before, and how training stood. */
  model: ModelFile
  history: readonly EpochReport[]
  progress: Progress | undefined
  before: Measure
  after: Measure
  /** Where training stood when the network was cut, or 0 once it is trained anew. */
  fromEpoch: number
  /** After training went on. */
  retrained?: Measure & { epochs: number }
}

export async function measure(trainer: Trainer): Promise<Measure> {
  const part = trainer.info.sizes.test > 0 ? 'test' : 'train'
  const [{ loss, accuracy }, sizes, info] = await Promise.all([
    trainer.evaluate(part),
    trainer.storedSizes(),
    trainer.infoNow(),
  ])
  return { part, loss, accuracy, ...weightCounts(info), sizes }
}

/** The share of the weights that is gone, in [0, 1]. */
export function removedShare({ kept, weights }: Pick<Measure, 'kept' | 'weights'>): number {
  return weights ? 1 - kept / weights : 0
}

/** The network as it was measured last. */
export function latest({ after, retrained }: Cut): Measure {
  return retrained ?? after
}
