/** Why files are not the shards of one whole, as sentences. */

import type { SearchMergeFault } from '../../search/merge.js'
import type { Lang } from '../../state/settings.js'
import type { MergeFault } from '../../sweep/merge.js'
import { mergeWords } from '../../words/cli/merge.js'
import { quoted } from '../base/text.js'

export type AnyFault = MergeFault | SearchMergeFault

type Said<Fault extends AnyFault> = { [Key in Fault['fault']]: (fault: Extract<Fault, { fault: Key }>) => string }

/** @param names  of the files, in their order */
export function faultText(fault: AnyFault, names: readonly string[], lang: Lang): string {
  const said = mergeWords[lang].faults
  const at = (place: number) => quoted(names[place] ?? '')
  const texts: Said<AnyFault> = {
    'no-shard': ({ place }) => said.noShard(at(place)),
    'other-count': ({ place, wanted, got }) => said.otherCount(at(place), wanted, got),
    doubled: ({ place, other, index }) => said.doubled(at(place), at(other), index),
    missing: ({ indexes, count }) => said.missing(indexes, count),
    'other-conditions': ({ place, condition, wanted, got }) => said.otherConditions(at(place), condition, wanted, got),
    'other-points': ({ place, list }) => said.otherPoints(at(place), list),
    unfinished: ({ place, index, count, missing }) => said.unfinished(at(place), index, count, missing),
    differs: ({ place, piece }) => said.differs(at(place), piece),
  }
  return (texts[fault.fault] as (fault: AnyFault) => string)(fault)
}
