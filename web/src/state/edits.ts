/** What a person does to the example, as functions from state to state. */

import type { WorkedExample } from '../core/contract/example.js'
import type { PartId } from '../core/ids.js'
import { reportOf } from './reports.js'
import type { ExampleState } from './settings.js'

/** Where a part is: `w12` is row 0, column 1 of W; `v2` is entry 1 of v; `o1` is hidden neuron 0. */
export interface Place {
  kind: 'weight' | 'output-weight' | 'neuron'
  row: number
  column: number
}

const kinds = { w: 'weight', v: 'output-weight', o: 'neuron' } as const

export function placeOf(id: PartId): Place {
  const digits = [...id.slice(1)].map((digit) => Number(digit) - 1)
  return { kind: kinds[id[0] as keyof typeof kinds], row: digits[0] ?? 0, column: digits[1] ?? 0 }
}

function replaced<T>(list: readonly T[], index: number, value: T): T[] {
  return list.map((entry, i) => (i === index ? value : entry))
}

export function withWeight(state: ExampleState, row: number, column: number, value: number): ExampleState {
  const changed = replaced(state.weights[row] ?? [], column, value)
  return { ...state, weights: replaced(state.weights, row, changed) }
}

export function withInput(state: ExampleState, index: number, value: number): ExampleState {
  return { ...state, input: replaced(state.input, index, value) }
}

export function withOutputWeight(state: ExampleState, index: number, value: number): ExampleState {
  return { ...state, outputWeights: replaced(state.outputWeights, index, value) }
}

/** A number that belongs to a part: its value now, and the state with another one. */
export function numberOf(
  state: ExampleState,
  id: string,
): { value: number; with: (value: number) => ExampleState } | undefined {
  const index = Number(id[1]) - 1
  if (id.startsWith('x')) return { value: state.input[index] ?? 0, with: (value) => withInput(state, index, value) }
  if (id.startsWith('v'))
    return { value: state.outputWeights[index] ?? 0, with: (value) => withOutputWeight(state, index, value) }
  if (!id.startsWith('w')) return undefined
  const { row, column } = placeOf(id as PartId)
  return { value: state.weights[row]?.[column] ?? 0, with: (value) => withWeight(state, row, column, value) }
}

const without = (list: readonly PartId[], id: PartId) => list.filter((other) => other !== id)
const withAlso = (list: readonly PartId[], id: PartId) => [...without(list, id), id]

/** The neuron that a connection enters or leaves. */
function neuronOf(id: PartId): PartId {
  return `o${placeOf(id).row + 1}` as PartId
}

/** The connections that go when a neuron is cut. */
function connectionsOf(neuron: PartId): PartId[] {
  const i = neuron.slice(1)
  return [`w${i}1`, `w${i}2`, `w${i}3`, `v${i}`] as PartId[]
}

/** A cut neuron becomes the cuts of its connections, so that one of them can come back. */
function unfolded(state: ExampleState, neuron: PartId): ExampleState {
  if (!state.cut.includes(neuron)) return state
  const connections = connectionsOf(neuron)
  return { ...state, cut: [...without(state.cut, neuron).filter((id) => !connections.includes(id)), ...connections] }
}

function toggledNeuron(state: ExampleState, id: PartId): ExampleState {
  const isCut = state.cut.includes(id)
  return { ...state, cut: isCut ? without(state.cut, id) : withAlso(state.cut, id) }
}

/** With these parts cut, beside those that are. */
export function withCut(state: ExampleState, ids: readonly PartId[]): ExampleState {
  const others = state.cut.filter((id) => !ids.includes(id))
  return { ...state, cut: [...others, ...new Set(ids)], keep: state.keep.filter((id) => !ids.includes(id)) }
}

function isKept(id: PartId, masks: Pick<WorkedExample, 'mask' | 'outputMask'>): boolean {
  const { kind, row, column } = placeOf(id)
  return (kind === 'weight' ? masks.mask[row]?.[column] : masks.outputMask[0]?.[row]) === 1
}

/** What the threshold alone would do with a connection. */
function isKeptByThreshold(id: PartId, example: WorkedExample, state: ExampleState): boolean {
  const { kind, row, column } = placeOf(id)
  if (kind !== 'weight') return true
  return reportOf(example.sensitivities, state.reading).mask[row]?.[column] === 1
}

/**
 * Cuts a part, or brings it back. An edit by hand is remembered only where it differs from what the threshold does.
 *
 * @param example  what the core computed for `state`
 */
export function toggled(state: ExampleState, id: PartId, example: WorkedExample): ExampleState {
  if (placeOf(id).kind === 'neuron') return toggledNeuron(state, id)
  const keep = !isKept(id, example)
  const open = keep ? unfolded(state, neuronOf(id)) : state
  const differs = keep !== isKeptByThreshold(id, example, state)
  return {
    ...open,
    cut: differs && !keep ? withAlso(open.cut, id) : without(open.cut, id),
    keep: differs && keep ? withAlso(open.keep, id) : without(open.keep, id),
  }
}
