/** What a sweep must know of criteria beyond their ids. */

import type { Grain } from '../core/contract/cut.js'
import type { CriterionId } from '../core/ids.js'
import { phrase, refusal } from '../core/messages.js'
import type { Value } from '../core/saying.js'

/** What random cuts of each grain are called. */
export const controls: Partial<Record<Grain, CriterionId>> = { weight: 'random', unit: 'unit-random' }

/** Criteria that look at how the network was trained, which no model file holds. */
export const needTraining: readonly CriterionId[] = ['movement']

/** Ids begin with what they score; weights with nothing. */
export function grainOf(criterion: CriterionId): Grain {
  if (criterion.startsWith('unit-')) return 'unit'
  return criterion.startsWith('layer-') ? 'layer' : 'weight'
}

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
