/** The criterion that is chosen, and what it cuts. */

import type { CriterionChoice, Grain } from '../../../core/contract/cut.js'
import type { LabContext } from '../../shell/context.js'

/** What is cut by its scores. */
export const cutGrains = ['weight', 'unit', 'input'] as const satisfies readonly Grain[]
export type CutGrain = (typeof cutGrains)[number]

export function chosen({ catalogue, cutChoice }: LabContext): CriterionChoice | undefined {
  return catalogue.criteria.find(({ id }) => id === cutChoice.criterion)
}

export const grainOf = (context: LabContext): CutGrain =>
  cutGrains.find((grain) => grain === chosen(context)?.grain) ?? 'weight'
