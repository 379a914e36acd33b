/** Parts of a network by hand: a weight `w<layer>.<unit>.<input>`, a unit `n<layer>.<unit>`, an input `x<n>`; all from 1. */

import type { Matrix } from '../core/contract/example.js'

/** Layer, unit and input, from 0; `input` is -1 for a unit. */
export interface Place {
  layer: number
  unit: number
  input: number
}

export const weightId = (layer: number, unit: number, input: number): string => `w${layer + 1}.${unit + 1}.${input + 1}`
export const unitId = (layer: number, unit: number): string => `n${layer + 1}.${unit + 1}`

/** Where a weight or a unit is; undefined for an input, and for what is no part. */
export function placeOf(id: string): Place | undefined {
  const [, kind, layer, unit, input] = /^([wn])(\d+)\.(\d+)(?:\.(\d+))?$/.exec(id) ?? []
  if (kind === undefined || (kind === 'w') !== (input !== undefined)) return undefined
  return { layer: Number(layer) - 1, unit: Number(unit) - 1, input: input === undefined ? -1 : Number(input) - 1 }
}

interface Layered {
  layers: readonly { weights: Matrix }[]
}

/** Whether it can be cut: the units of the last layer are outputs. */
export function hasPart({ layers }: Layered, id: string): boolean {
  const place = placeOf(id)
  const row = place && layers[place.layer]?.weights[place.unit]
  if (!place || !row) return false
  return place.input < 0 ? place.layer < layers.length - 1 : place.input < row.length
}

/** Units of each column, the inputs first. */
export function sizesOf({ layers }: Layered): number[] {
  return [layers[0]?.weights[0]?.length ?? 0, ...layers.map(({ weights }) => weights.length)]
}

const subscripts = '\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089'

/** As it stands beside a unit: `x₁`, `y₁`, and hidden ones by their id. */
export function shortName(id: string): string {
  return /^[xy]/.test(id) ? id.replace(/\d/g, (digit) => subscripts[Number(digit)] ?? digit) : id
}
