/** Runs a search for the command; when it ends early, what is there is kept. */

import { nodeHomes } from '../../search/node-homes.js'
import { type PieceResult, pieceKey } from '../../search/plan.js'
import { runSearch, type SearchNews } from '../../search/search.js'
import type { Lang } from '../../state/settings.js'
import { writeFiles } from '../request/write-files.js'
import { type SearchHead, stateText } from './files.js'
import type { SearchGiven } from './options.js'
import type { SearchRequest } from './request.js'

export interface SearchJob {
  given: SearchGiven
  request: SearchRequest
  head: SearchHead
  /** Results of `--resume`. */
  known: readonly PieceResult[]
  workers: number
  /** Whether files that are there are written over. */
  force: boolean
  lang: Lang
  onNews: (news: SearchNews) => void
}

/** How a search ended. */
export interface SearchEnd {
  /** Why it ended early; `undefined` when it did not. */
  error: unknown
  results: PieceResult[]
  computed: number
  elapsedMs: number
  /** Whether there is a file of results. */
  isKept: boolean
}

export async function searchAll(job: SearchJob, signal: AbortSignal): Promise<SearchEnd> {
  const { given, request, head, known, workers: size, force, lang, onNews } = job
  const { output, shard } = given
  const there = new Map(known.map((result) => [pieceKey(result), result]))
  let computed = 0
  const onResult = (result: PieceResult) => {
    computed += 1
    there.set(pieceKey(result), result)
  }
  const start = performance.now()
  const error = await runSearch(nodeHomes, request.base, request.plan, {
    size,
    signal,
    known,
    shard,
    onResult,
    onNews,
  }).then(
    () => undefined,
    (error: unknown) => (signal.aborted ? signal.reason : error),
  )
  const elapsedMs = performance.now() - start
  const results = [...there.values()]
  const isKept = output !== undefined && (error === undefined || computed > 0)
  if (isKept) await writeFiles(new Map([[output, stateText(head, results)]]), force, lang)
  return { error, results, computed, elapsedMs, isKept }
}
