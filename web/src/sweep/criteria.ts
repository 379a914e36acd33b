/** What a sweep must know of criteria beyond their ids. */

import type { Grain } from '../core/contract/cut.js'
import { criterionGrains, criterionNeeds } from '../core/criteria.js'
import { type CriterionId, criterionIds } from '../core/ids.js'
import { phrase, refusal } from '../core/messages.js'
import type { Value } from '../core/saying.js'

/** What random cuts of each grain are called. */
export const controls: Partial<Record<Grain, CriterionId>> = {
  weight: 'random',
  unit: 'unit-random',
  input: 'input-random',
}

/** Criteria that look at how the network was trained, which no model file holds. */
export const needTraining: readonly CriterionId[] = criterionIds.filter((id) => criterionNeeds[id] === 'training')

export const grainOf = (criterion: CriterionId): Grain => criterionGrains[criterion]

export const isControl = (criterion: CriterionId): boolean => Object.values(controls).includes(criterion)

/** Why a part of a sweep's settings is refused. */
export const bad = (name: string, wanted: Value, given: Value) => refusal('sweep', 'must-be', { name, wanted, given })

/**
 * The criteria, each once, the controls last.
 *
 * @throws CoreError when there is none, or one of layers
 */
export function withControls(criteria: readonly CriterionId[]): CriterionId[] {
  if (!criteria.length) throw bad('criteria', phrase('list-of-some'), phrase('none'))
  const others = criteria.filter((criterion) => !isControl(criterion))
  const own = criteria.map((criterion) => {
    const control = controls[grainOf(criterion)]
    if (!control) throw bad('criteria', phrase('weights-or-units'), criterion)
    return control
  })
  return [...new Set([...others, ...own])]
}
