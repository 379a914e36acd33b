/** The results of a search as CSV: numbers, ids and canonical networks alone, nothing that a spreadsheet would run. */

import { deviceFormIds } from '../core/ids.js'
import { formatRows } from '../data/to-csv.js'
import { type PieceResult, searchMeasures } from './plan.js'

const pieceKeys = ['network', 'criterion', 'amount', 'seed', 'epochs', 'part', 'kept', 'shrunk'] as const
const formKeys = ['bytes', 'loss', ...searchMeasures] as const

/** A line for each result and each form of its network; what came to nothing has none. */
export function resultsCsv(results: readonly PieceResult[]): string {
  const rows = results.flatMap((result) =>
    deviceFormIds.flatMap((form) => {
      const measured = result.forms?.[form]
      if (!measured) return []
      return [[...pieceKeys.map((key) => result[key] ?? ''), form, ...formKeys.map((key) => measured[key])]]
    }),
  )
  return `${formatRows([[...pieceKeys, 'form', ...formKeys], ...rows])}\n`
}
