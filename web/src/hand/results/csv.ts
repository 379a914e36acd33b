/** Every part of the network as rows of a table. */

import type { Inspection } from '../../core/contract/inspection.js'
import { unitId, weightId } from '../parts.js'
import { isKept, lossOf } from '../reading.js'
import type { HandState } from '../state.js'

type Cell = string | number

/** A row a weight and a hidden unit: value, every score, kept or not, and what is lost without it. */
export function partRows(state: HandState, result: Inspection): Cell[][] {
  const [criteria, unitCriteria] = [Object.keys(result.scores), Object.keys(result.unitScores)]
  const head = ['part', 'value', 'kept', 'true_change', ...criteria, ...unitCriteria]
  const loss = (id: string) => lossOf(result, state, id)?.value ?? ''
  const weights = state.layers.flatMap(({ weights: rows }, layer) =>
    rows.flatMap((row, unit) =>
      row.map((value, input) => {
        const id = weightId(layer, unit, input)
        const scores = criteria.map((key) => result.scores[key]?.[layer]?.[unit]?.[input] ?? '')
        return [
          id,
          value,
          isKept(result, layer, unit, input) ? 1 : 0,
          loss(id),
          ...scores,
          ...unitCriteria.map(() => ''),
        ]
      }),
    ),
  )
  const units = result.hidden.flatMap((_, layer) =>
    (state.layers[layer]?.weights ?? []).map((_, unit) => {
      const id = unitId(layer, unit)
      const scores = unitCriteria.map((key) => result.unitScores[key]?.[layer]?.[unit] ?? '')
      return [id, '', state.cut.includes(id) ? 0 : 1, loss(id), ...criteria.map(() => ''), ...scores]
    }),
  )
  const outputs = (result.after.at(-1)?.activation ?? []).flatMap((values, sample) =>
    values.map((value, k) => [`y${k + 1} of input ${sample + 1}`, value, '', result.change[sample]?.[k] ?? 0]),
  )
  return [head, ...weights, ...units, ...outputs]
}
