/** The parts of lesson 1's network, for pointer and keys. */

import type { PartId } from '../core/ids.js'
import { numberOf } from '../state/edits.js'
import type { ExampleState } from '../state/settings.js'
import type { FigureParts } from '../view/network/figure-input.js'
import type { Actions } from './context.js'

const grid = [
  ['x1', 'x2', 'x3'],
  ['w11', 'w12', 'w13', 'w21', 'w22', 'w23'],
  ['o1', 'o2'],
  ['v1', 'v2'],
  ['y'],
] as const

export const canBeCut = (id: string): id is PartId => /^[wvo]/.test(id)

export function figureParts(state: ExampleState, actions: Actions): FigureParts {
  return {
    grid,
    largest: 1000,
    canBeCut,
    numberOf: (id) => {
      const number = numberOf(state, id)
      return number && { value: number.value, change: (value, tag) => actions.change(number.with(value), tag) }
    },
    toggle: (id) => actions.toggle(id as PartId),
    hold: (id) => {
      if (id.startsWith('w')) actions.change({ focus: id as PartId })
    },
    settle: actions.settle,
  }
}
