/** When a criterion misleads, in a sentence, in English; those that the core has a note on are told by that. */

import type { CriterionId } from '../../../core/ids.js'

export const misleadsEn = {
  magnitude: 'Misleads when inputs differ in size, or layers do: a small weight on a large input says much.',
  row: 'Misleads where a whole neuron is weak: within its row something always looks large.',
  column: 'Misleads where an input carries nothing: within its column something always looks large.',
  matrix: 'Misleads between layers of different size: in a large matrix every share is small.',
  'magnitude-max': 'Misleads in a layer with one outlier: beside it all others look small.',
  lamp: 'Still looks at sizes alone: inputs of different scale mislead it as they do magnitude.',
  wanda: 'Cuts the same share of every neuron, needed or not; what inputs do together it does not see.',
  obd: 'Misleads where weights stand in for each other: each looks expensive alone, and curvature between them is left out.',
  'unit-taylor-abs': 'First order: it misleads where taking a neuron out is no small step.',
} satisfies Partial<Record<CriterionId, string>>
