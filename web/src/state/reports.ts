/** Finding one's way in what the core computed. */

import type { Matrix } from '../core/contract/example.js'
import type { PartId } from '../core/ids.js'

/** The report of a reading or an activation; the core gives one for each id. */
export function reportOf<Report extends { id: string }>(reports: readonly Report[], id: Report['id']): Report {
  const found = reports.find((report) => report.id === id)
  if (!found) throw new Error(`[reports] the core gives no "${id}"`)
  return found
}

/** Ids of the weights of W that a mask removes. */
export function removedBy(mask: Matrix): PartId[] {
  return mask.flatMap((row, i) => row.flatMap((kept, j) => (kept === 1 ? [] : [`w${i + 1}${j + 1}` as PartId])))
}
