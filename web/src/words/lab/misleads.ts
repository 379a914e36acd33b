/** When a criterion misleads, in a sentence; those that the core has a note on are told by that. */

import type { CriterionId } from '../../core/ids.js'
import type { InEachLanguage } from '../words.js'
import { labWords } from './lab.js'

/** Of controls there is nothing to say: they promise nothing. */
export const controls: readonly CriterionId[] = ['random', 'unit-random', 'input-random']

export const misleads: InEachLanguage<Partial<Record<CriterionId, string>>> = labWords.part(({ misleads }) => misleads)
