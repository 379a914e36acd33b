/** What the core found of single parts, in the words of the page. */

import type { Inspection, RemovalChanges } from '../core/contract/inspection.js'
import { isCompared } from './edits.js'
import { placeOf } from './parts.js'
import type { HandState } from './state.js'

export const isKept = ({ layers }: Inspection, layer: number, unit: number, input: number): boolean =>
  layers[layer]?.mask[unit]?.[input] === 1

/** By the chosen criterion, of a weight in any layer. */
export function scoreOf({ scores }: Inspection, { criterion }: HandState, id: string): number | undefined {
  const place = placeOf(id)
  if (!place || place.input < 0) return undefined
  return scores[criterion]?.[place.layer]?.[place.unit]?.[place.input]
}

/** The same where the threshold looks at it. */
export function comparedScore(result: Inspection, state: HandState, id: string): number | undefined {
  const place = placeOf(id)
  return place && isCompared(state, place.layer) ? scoreOf(result, state, id) : undefined
}

/** What the outputs lose without one part: with its sign where there is one output, else its size. */
export interface Loss {
  value: number
  size: number
  isSigned: boolean
}

function lossAt({ mean, size }: RemovalChanges, at: number): Loss {
  const changes = mean[at] ?? []
  const isSigned = changes.length === 1
  return { value: isSigned ? (changes[0] ?? 0) : (size[at] ?? 0), size: size[at] ?? 0, isSigned }
}

/** Whether a loss has a sign: there is one output. */
export const isSignedIn = ({ layers }: HandState): boolean => layers.at(-1)?.weights.length === 1

/** Whether what single parts cost is there. */
export const isMeasured = ({ layers }: Inspection): boolean => layers.some(({ removal }) => removal.size.length > 0)

/** Of a weight or a hidden unit that is taken out of the whole network alone; undefined until it is measured. */
export function lossOf(result: Inspection, state: HandState, id: string): Loss | undefined {
  const place = placeOf(id)
  if (!place) return undefined
  const { layer, unit, input } = place
  const removal = input < 0 ? result.hidden[layer]?.removal : result.layers[layer]?.removal
  const width = state.layers[layer]?.weights[0]?.length ?? 0
  if (!removal?.size.length) return undefined // not measured yet
  return lossAt(removal, input < 0 ? unit : unit * width + input)
}

/** Of the outputs, over all inputs: the largest size of a change. */
export const largestChange = ({ change }: Inspection): number =>
  change.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** Too small to be seen in any figure that is shown. */
export const isNothing = (change: number): boolean => Math.abs(change) < 5e-7
