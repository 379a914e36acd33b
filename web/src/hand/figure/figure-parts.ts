/** The parts of a network by hand, for pointer and keys. */

import { largestEntry } from '../../files/matrix/read-matrix.js'
import type { FigureParts } from '../../view/network/figure-input.js'
import type { Actions } from '../context.js'
import { withInput, withWeight } from '../edits.js'
import { hasPart, placeOf } from '../parts.js'
import type { HandState } from '../state.js'
import { partsGrid } from './network-model.js'

/** A number that stands behind a part: an input of the sample that is shown, or a weight. */
export function numberOf(
  state: HandState,
  id: string,
): { value: number; with: (value: number) => (state: HandState) => HandState } | undefined {
  const { sample } = state
  if (id.startsWith('x')) {
    const input = Number(id.slice(1)) - 1
    const value = state.inputs[sample]?.[input]
    return value === undefined ? undefined : { value, with: (next) => (now) => withInput(now, sample, input, next) }
  }
  const place = placeOf(id)
  if (!place || place.input < 0) return undefined
  const { layer, unit, input } = place
  const value = state.layers[layer]?.weights[unit]?.[input]
  return value === undefined ? undefined : { value, with: (next) => (now) => withWeight(now, layer, unit, input, next) }
}

export function figureParts(state: HandState, actions: Actions): FigureParts {
  return {
    grid: partsGrid(state),
    canBeCut: (id) => hasPart(state, id),
    numberOf: (id) => {
      const number = numberOf(state, id)
      return number && { value: number.value, change: (value, tag) => actions.edit(number.with(value), tag) }
    },
    largest: largestEntry,
    toggle: actions.toggle,
    hold: (id) => {
      if (id.startsWith('w')) actions.change({ focus: id })
    },
    settle: actions.settle,
  }
}
