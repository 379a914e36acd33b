/** What a person does to a network by hand, as functions from state to state. */

import type { Inspection } from '../core/contract/inspection.js'
import { networkLimits } from '../files/network-file.js'
import { hasPart, placeOf, sizesOf, unitId, weightId } from './parts.js'
import type { HandLayer, HandState } from './state.js'

const replaced = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((entry, i) => (i === index ? value : entry))
const without = (list: readonly string[], id: string) => list.filter((other) => other !== id)
const withAlso = (list: readonly string[], id: string) => [...without(list, id), id]

/** A list of exactly so many; what is new is made by `fill`. */
const resized = <T>(list: readonly T[], length: number, fill: (index: number) => T): T[] =>
  Array.from({ length }, (_, i) => (i < list.length ? (list[i] as T) : fill(i)))

/** Cuts and what is looked at stay where their parts are still there. */
function tidied(state: HandState): HandState {
  const there = (id: string) => hasPart(state, id)
  return {
    ...state,
    cut: state.cut.filter(there),
    keep: state.keep.filter(there),
    focus: there(state.focus) ? state.focus : 'w1.1.1',
    sample: Math.min(state.sample, state.inputs.length - 1),
  }
}

export function withLayer(state: HandState, layer: number, change: Partial<HandLayer>): HandState {
  const now = state.layers[layer]
  return now ? { ...state, layers: replaced(state.layers, layer, { ...now, ...change }) } : state
}

export function withWeight(state: HandState, layer: number, unit: number, input: number, value: number): HandState {
  const weights = state.layers[layer]?.weights ?? []
  return withLayer(state, layer, { weights: replaced(weights, unit, replaced(weights[unit] ?? [], input, value)) })
}

export function withBias(state: HandState, layer: number, unit: number, value: number): HandState {
  return withLayer(state, layer, { bias: replaced(state.layers[layer]?.bias ?? [], unit, value) })
}

export function withInput(state: HandState, sample: number, input: number, value: number): HandState {
  return { ...state, inputs: replaced(state.inputs, sample, replaced(state.inputs[sample] ?? [], input, value)) }
}

/** A layer takes so many inputs; a new one has the weight 0 everywhere. */
function taking(layer: HandLayer, inputs: number): HandLayer {
  return { ...layer, weights: layer.weights.map((row) => resized(row, inputs, () => 0)) }
}

/** Another number of units in a column, 0 for the inputs. A new unit gets weights of 1 in, and 1 out. */
export function withSize(state: HandState, column: number, size: number): HandState {
  const sizes = sizesOf(state)
  const layers = state.layers.map((layer, i) => {
    if (i === column - 1) {
      const width = sizes[i] ?? 1
      return {
        ...layer,
        weights: resized(layer.weights, size, () => Array.from({ length: width }, () => 1)),
        bias: resized(layer.bias, size, () => 0),
      }
    }
    return i === column ? { ...layer, weights: layer.weights.map((row) => resized(row, size, () => 1)) } : layer
  })
  const inputs = column === 0 ? state.inputs.map((row) => resized(row, size, () => 0)) : state.inputs
  return tidied({ ...state, layers, inputs })
}

/** One more layer before the last, as wide as the one before it, which passes on what it gets. */
export function withLayerAdded(state: HandState): HandState {
  const at = state.layers.length - 1
  const width = sizesOf(state)[at] ?? 1
  const passing = Array.from({ length: width }, (_, i) => Array.from({ length: width }, (_, j) => (i === j ? 1 : 0)))
  const added: HandLayer = { weights: passing, bias: passing.map(() => 0), activation: 'relu' }
  const shift = (ids: readonly string[]) =>
    ids.map((id) => id.replace(/^w(\d+)/, (all, layer) => (Number(layer) === at + 1 ? `w${at + 2}` : all)))
  const layers = [...state.layers.slice(0, at), added, ...state.layers.slice(at)]
  return tidied({ ...state, layers, thresholdLayers: undefined, cut: shift(state.cut), keep: shift(state.keep) })
}

/** One layer less; the one after it takes what the one before gives. */
export function withoutLayer(state: HandState, layer: number): HandState {
  const width = sizesOf(state)[layer] ?? 1
  const layers = state.layers.filter((_, i) => i !== layer).map((one, i) => (i === layer ? taking(one, width) : one))
  const of = (id: string) => placeOf(id)?.layer ?? 0
  const kept = (ids: readonly string[]) => ids.filter((id) => of(id) < layer)
  return tidied({ ...state, layers, thresholdLayers: undefined, cut: kept(state.cut), keep: kept(state.keep) })
}

/** A whole matrix in place of another; units and inputs follow it, and weights that have nowhere to go fall away. */
export function withMatrix(state: HandState, layer: number, weights: number[][]): HandState {
  const inputs = weights[0]?.length ?? 1
  const sized = withSize(withSize(state, layer, inputs), layer + 1, weights.length)
  return withLayer(sized, layer, { weights })
}

export function withInputs(state: HandState, inputs: number[][]): HandState {
  const sized = withSize(state, 0, inputs[0]?.length ?? 1)
  return tidied({ ...sized, inputs })
}

export function withSampleAdded(state: HandState): HandState {
  const last = state.inputs.at(-1) ?? []
  return { ...state, inputs: [...state.inputs, [...last]], sample: state.inputs.length }
}

export function withoutSample(state: HandState, sample: number): HandState {
  return tidied({ ...state, inputs: state.inputs.filter((_, i) => i !== sample) })
}

export const canAddLayer = ({ layers }: HandState) => layers.length < networkLimits.layers

/** Whether the threshold looks at a layer; when nothing is said, all but the last, and the only one of one. */
export function isCompared({ layers, thresholdLayers }: HandState, layer: number): boolean {
  return thresholdLayers?.includes(layer) ?? (layers.length === 1 || layer < layers.length - 1)
}

/** With the threshold looking at a layer, or leaving it alone. */
export function withCompared(state: HandState, layer: number, isWanted: boolean): HandState {
  const all = state.layers.map((_, i) => i)
  const wanted = all.filter((i) => (i === layer ? isWanted : isCompared(state, i)))
  const usual = all.filter((i) => isCompared({ ...state, thresholdLayers: undefined }, i))
  return { ...state, thresholdLayers: String(wanted) === String(usual) ? undefined : wanted }
}

/** With these parts cut, beside those that are. */
export function withCut(state: HandState, ids: readonly string[]): HandState {
  const others = state.cut.filter((id) => !ids.includes(id))
  return { ...state, cut: [...others, ...new Set(ids)], keep: state.keep.filter((id) => !ids.includes(id)) }
}

/** The weights that go with a unit. */
function weightsOf(state: HandState, layer: number, unit: number): string[] {
  const inside = state.layers[layer]?.weights[unit]?.map((_, input) => weightId(layer, unit, input)) ?? []
  const outside = state.layers[layer + 1]?.weights.map((_, next) => weightId(layer + 1, next, unit)) ?? []
  return [...inside, ...outside]
}

/** A unit that is cut becomes the cuts of its weights, so that one of them can come back. */
function unfolded(state: HandState, layer: number, unit: number): HandState {
  const id = unitId(layer, unit)
  if (!state.cut.includes(id)) return state
  const weights = weightsOf(state, layer, unit)
  return { ...state, cut: [...state.cut.filter((other) => other !== id && !weights.includes(other)), ...weights] }
}

/**
 * Cuts a part, or brings it back. An edit by hand is remembered only where it differs from what the threshold does.
 *
 * @param result  what the core computed for `state`
 */
export function toggled(state: HandState, id: string, result: Inspection): HandState {
  const place = placeOf(id)
  if (!place || !hasPart(state, id)) return state
  const { layer, unit, input } = place
  if (input < 0) {
    const isCut = state.cut.includes(id)
    return { ...state, cut: isCut ? without(state.cut, id) : withAlso(state.cut, id) }
  }
  const keep = result.layers[layer]?.mask[unit]?.[input] !== 1
  const score = result.scores[state.criterion]?.[layer]?.[unit]?.[input] ?? 0
  const differs = keep !== (!isCompared(state, layer) || score >= state.threshold)
  const open = keep ? unfolded(unfolded(state, layer, unit), layer - 1, input) : state
  return {
    ...open,
    cut: differs && !keep ? withAlso(open.cut, id) : without(open.cut, id),
    keep: differs && keep ? withAlso(open.keep, id) : without(open.keep, id),
  }
}
