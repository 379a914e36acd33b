/** State and results as the network figure takes them. */

import type { WorkedExample } from '../core/contract/example.js'
import type { PartId } from '../core/ids.js'
import { reportOf } from '../state/reports.js'
import type { ExampleState } from '../state/settings.js'
import type { Edge, NetworkModel, Unit } from '../view/network/network-layout.js'

function ghostOf(before: number, after: number): { ghost?: number } {
  return Math.abs(before - after) > 5e-7 ? { ghost: before } : {}
}

function edgesOf(state: ExampleState, example: WorkedExample): Edge[] {
  const scores = reportOf(example.sensitivities, state.reading).scores
  const weights = state.weights.flatMap((row, i) =>
    row.map(
      (weight, j): Edge => ({
        id: `w${i + 1}${j + 1}` as PartId,
        from: [0, j],
        to: [1, i],
        weight,
        isKept: example.mask[i]?.[j] === 1,
        score: scores[i]?.[j] ?? 0,
      }),
    ),
  )
  const outputs = state.outputWeights.map(
    (weight, i): Edge => ({
      id: `v${i + 1}` as PartId,
      from: [1, i],
      to: [2, 0],
      weight,
      isKept: example.outputMask[0]?.[i] === 1,
    }),
  )
  return [...weights, ...outputs]
}

export function networkModel(state: ExampleState, example: WorkedExample): NetworkModel {
  const shares = reportOf(example.contributions, state.contribution).after.values
  const { before, after } = example
  const inputs = state.input.map((value, row): Unit => ({ id: `x${row + 1}`, column: 0, row, value, isCut: false }))
  const hidden = after.outputs.map(
    (value, row): Unit => ({
      id: `o${row + 1}`,
      column: 1,
      row,
      value,
      ...ghostOf(before.outputs[row] ?? 0, value),
      isCut: state.cut.includes(`o${row + 1}` as PartId),
      share: shares[row] ?? 0,
    }),
  )
  const output: Unit = { id: 'y', column: 2, row: 0, value: after.y, ...ghostOf(before.y, after.y), isCut: false }
  return { units: [...inputs, ...hidden, output], edges: edgesOf(state, example), threshold: state.threshold, least: 1 }
}
