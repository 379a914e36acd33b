/** What `prune` may be given, and what it is when it is not. */

import type { Name } from '../../core/contract/names.js'
import type { PlanSettings } from '../../core/contract/plan.js'
import type { BridgeId, CriterionId } from '../../core/ids.js'
import type { ValueOption } from '../base/options.js'
import type { TrainGiven } from '../request/train-options.js'

/** How to cut: the settings of a plan that are options. */
export interface CutGiven extends Required<Omit<PlanSettings, 'samples' | 'seed' | 'layers'>> {
  /** Samples that are scored on. */
  scored: number
  /** Names of layers, or their places. */
  layers: string[]
  /** For a whole layer. */
  bridge: BridgeId
}

/** What can be cut by this command: the first by a criterion, a layer by its name. */
export const cutGrains = ['weight', 'unit', 'layer'] as const
export type CutGrain = (typeof cutGrains)[number]

/** The criterion of a grain when none is given. */
export const usualCriteria = { weight: 'magnitude', unit: 'unit-product' } as const satisfies Partial<
  Record<CutGrain, CriterionId>
>

export type PruneGiven = Partial<Omit<TrainGiven, 'seeds'>> & Partial<CutGiven> & { grain?: CutGrain }

/** What is not given, where it is something then. */
export const usualCut = {
  criterion: usualCriteria.weight,
  amountKind: 'fraction',
  amount: 0.5,
  groupSize: 4,
  plan: 'one-shot',
  rounds: 5,
  retrain: 2,
  retrainRate: 1,
  restart: 'none',
  rewindTo: 0,
} as const satisfies Partial<CutGiven>

/** An option that `train` does not have. */
export interface CutOption extends ValueOption {
  key: keyof CutGiven | 'grain'
  label: Name
}
