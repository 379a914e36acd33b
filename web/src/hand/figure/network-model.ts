/** The state and its numbers as the network figure takes them, for one of the inputs. */

import type { Inspection } from '../../core/contract/inspection.js'
import type { Edge, NetworkModel, Unit } from '../../view/network/network-layout.js'
import { sizesOf, unitId, weightId } from '../parts.js'
import { comparedScore, isKept, isNothing } from '../reading.js'
import type { HandState } from '../state.js'

function edgesOf(state: HandState, result: Inspection): Edge[] {
  return state.layers.flatMap(({ weights }, layer) =>
    weights.flatMap((row, unit) =>
      row.map((weight, input): Edge => {
        const id = weightId(layer, unit, input)
        const score = comparedScore(result, state, id)
        return {
          id,
          from: [layer, input],
          to: [layer + 1, unit],
          weight,
          isKept: isKept(result, layer, unit, input),
          ...(score === undefined ? {} : { score }),
        }
      }),
    ),
  )
}

/** Of a layer, for the input that is shown. */
function unitsOf(state: HandState, result: Inspection, layer: number): Unit[] {
  const before = result.before[layer]?.activation[state.sample] ?? []
  const after = result.after[layer]?.activation[state.sample] ?? []
  const isLast = layer === state.layers.length - 1
  const shares = result.hidden[layer]?.after[state.contribution] ?? []
  return after.map((value, row): Unit => {
    const ghost = before[row] ?? 0
    const share = shares[row] ?? 0
    return {
      id: isLast ? `y${row + 1}` : unitId(layer, row),
      column: layer + 1,
      row,
      value,
      ...(isNothing(ghost - value) ? {} : { ghost }),
      isCut: !isLast && state.cut.includes(unitId(layer, row)),
      ...(isLast ? {} : { share: Number.isFinite(share) ? share : 0 }),
    }
  })
}

export function networkModel(state: HandState, result: Inspection): NetworkModel {
  const sample = state.inputs[state.sample] ?? []
  const inputs = sample.map((value, row): Unit => ({ id: `x${row + 1}`, column: 0, row, value, isCut: false }))
  const units = state.layers.flatMap((_, layer) => unitsOf(state, result, layer))
  return { units: [...inputs, ...units], edges: edgesOf(state, result), threshold: state.threshold, least: 1e-9 }
}

/** The parts as the arrow keys meet them: columns of units and of edges in turn. */
export function partsGrid(state: HandState): string[][] {
  const sizes = sizesOf(state)
  const last = sizes.length - 1
  const column = (size: number, at: number) =>
    Array.from({ length: size }, (_, row) => {
      if (at === 0) return `x${row + 1}`
      return at === last ? `y${row + 1}` : unitId(at - 1, row)
    })
  return sizes.flatMap((size, at) => {
    const layer = state.layers[at]
    const edges = layer?.weights.flatMap((row, unit) => row.map((_, input) => weightId(at, unit, input)))
    return edges ? [column(size, at), edges] : [column(size, at)]
  })
}
