/** The files of `search`. */

import { CoreError } from '../../core/core-error.js'
import { largestFile } from '../../core/load/file-limit.js'
import { readSearch, type SearchFile, searchDifference, searchText } from '../../search/file.js'
import { type PieceResult, pieceKey } from '../../search/plan.js'
import { orderedResults } from '../../search/search.js'
import type { Lang } from '../../state/settings.js'
import { searchWords } from '../../words/cli/search.js'
import { trainWords } from '../../words/cli/train.js'
import { quoted } from '../base/text.js'
import { coreReason } from '../request/core-reason.js'
import { readJson } from '../request/files.js'

export type SearchHead = Omit<SearchFile, 'format' | 'version' | 'results'>

/** The file of a search as far as it is, in its own order. */
export function stateText(head: SearchHead, results: readonly PieceResult[]): string {
  const there = new Map(results.map((result) => [pieceKey(result), result]))
  return searchText({ ...head, results: orderedResults(head.plan, there) })
}

/** The results of `--resume`. @throws Error with a sentence when they are of another search */
export async function readResults(name: string, head: SearchHead, lang: Lang): Promise<PieceResult[]> {
  const { otherSearch, isShard } = searchWords[lang].errors
  const value = await readJson(name, largestFile, lang)
  try {
    const file = readSearch(value)
    const difference = searchDifference(head, file)
    const shown = (one: string | number | undefined) => (one === undefined ? undefined : quoted(String(one)))
    if (difference) {
      const { condition, wanted, got } = difference
      throw new Error(otherSearch(quoted(name), quoted(condition), shown(wanted), shown(got)))
    }
    if (file.shard && JSON.stringify(file.shard) !== JSON.stringify({ ...head.shard, stage: file.shard.stage }))
      throw new Error(isShard(quoted(name)))
    return file.results
  } catch (error) {
    if (error instanceof CoreError)
      throw new Error(trainWords[lang].files.inFile(quoted(name), coreReason(error, lang)), { cause: error })
    throw error
  }
}
