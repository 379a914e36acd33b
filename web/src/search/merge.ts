/** Shares of a stage of a search, put together. */

import type { Difference } from '../sweep/file.js'
import { type ShardFault, shardFault } from '../sweep/shard.js'
import { type SearchFile, searchDifference } from './file.js'
import { viewOf } from './finals.js'
import { type PieceResult, pieceKey } from './plan.js'
import { orderedResults, ownPieces } from './search.js'

/** Why files are not the shares of one stage; places are those of the files. */
export type SearchMergeFault =
  | ShardFault
  | ({ fault: 'other-conditions'; place: number } & Difference)
  | { fault: 'unfinished'; place: number; index: number; count: number; missing: number }
  | { fault: 'differs'; place: number; piece: string }

function faultBeside(first: SearchFile, file: SearchFile, place: number): SearchMergeFault | undefined {
  const difference = searchDifference(first, file)
  if (difference) return { fault: 'other-conditions', place, ...difference }
  const [wanted, got] = [first.shard?.stage, file.shard?.stage]
  if (wanted !== undefined && got !== undefined && wanted !== got)
    return { fault: 'other-conditions', place, condition: 'stage', wanted, got }
  return undefined
}

/** All results, each once; a fault where two files disagree. */
function unionOf(files: readonly SearchFile[]): Map<string, PieceResult> | SearchMergeFault {
  const results = new Map<string, PieceResult>()
  for (const [place, file] of files.entries())
    for (const result of file.results) {
      const key = pieceKey(result)
      const known = results.get(key)
      if (known && JSON.stringify(known) !== JSON.stringify(result)) return { fault: 'differs', place, piece: key }
      results.set(key, result)
    }
  return results
}

/** What a share was to compute, and did not. */
function missingOf({ plan, results, shard }: SearchFile): number {
  if (!shard) return 0
  const own = new Map(results.map((result) => [pieceKey(result), result]))
  const view = viewOf(plan, own)
  // A share that is the last to be missing completes its stage: nothing of it is left then.
  return view.stage.name === shard.stage
    ? ownPieces(view, shard).filter((piece) => !own.has(pieceKey(piece))).length
    : 0
}

/**
 * The search after a stage, from all its shares, in any order: the file that the search has after that stage without
 * shares, bit for bit.
 *
 * @returns the file, or why there is none
 */
export function mergeSearches(files: readonly SearchFile[]): SearchFile | SearchMergeFault {
  const [first] = files
  const faults = files.map((file, place) => first && faultBeside(first, file, place))
  const wrong = faults.find((fault) => fault !== undefined) ?? shardFault(files.map(({ shard }) => shard))
  if (wrong) return wrong
  if (!first?.shard) return { fault: 'no-shard', place: 0 }
  for (const [place, file] of files.entries()) {
    const missing = missingOf(file)
    const { index = 0, count = 0 } = file.shard ?? {}
    if (missing) return { fault: 'unfinished', place, index, count, missing }
  }
  const results = unionOf(files)
  if (!(results instanceof Map)) return results
  const { format, version, conditions, plan } = first
  return { format, version, conditions, plan, results: orderedResults(plan, results) }
}
