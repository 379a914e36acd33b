/** What `prune` may be given, and what it is when it is not. */

import type { Name } from '../../core/contract/names.js'
import type { PlanDefaults, PlanSettings } from '../../core/contract/plan.js'
import type { BridgeId, CriterionId } from '../../core/ids.js'
import type { CutKey } from '../../rules/cut-settings.js'
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
export const cutGrains = ['weight', 'unit', 'input', 'layer'] as const
export type CutGrain = (typeof cutGrains)[number]

/** The criterion of a grain when none is given. */
export const usualCriteria = {
  weight: 'magnitude',
  unit: 'unit-product',
  input: 'input-leave-one-out',
} as const satisfies Record<Exclude<CutGrain, 'layer'>, CriterionId>

export type PruneGiven = Partial<TrainGiven> & Partial<CutGiven> & { grain?: CutGrain }

/** What is not given, where it is something then: as the core has it, but that the amount goes at once. */
export function usualCut(defaults: PlanDefaults) {
  const { samples, seed, damping, temperature, ...usual } = defaults
  return { ...usual, criterion: usualCriteria.weight, plan: 'one-shot' } as const
}
export type UsualCut = ReturnType<typeof usualCut>

/** Amounts that are listed are those of a plan. */
export const impliedPlan = ({ amounts }: PruneGiven): { plan?: 'listed' } => (amounts ? { plan: 'listed' } : {})

/** An option that `train` does not have. */
export interface CutOption extends ValueOption {
  key: keyof CutGiven | 'grain'
  label: Name
  /** What it sets; absent for what is of whole layers. */
  setting?: CutKey
}
