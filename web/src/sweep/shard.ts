/** A share of a sweep, so that many machines do one each. */

import { group } from 'd3-array'

/** Which share: the third of ten is `{ index: 3, count: 10 }`. */
export interface Shard {
  /** From 1 to `count`. */
  index: number
  count: number
}

export const mostShards = 10_000

/**
 * The entries of one shard, in their order. All shards together have each entry once, and differ by one entry at most.
 *
 * @param keyOf  entries of one key stay together as far as that goes: what they have in common is computed by few shards
 */
export function shareOf<Entry>(
  entries: readonly Entry[],
  { index, count }: Shard,
  keyOf: (entry: Entry) => string,
): Entry[] {
  const groups = group(entries.entries(), ([, entry]) => keyOf(entry))
  const places = [...groups.values()].flat().map(([place]) => place)
  const border = (shards: number) => Math.floor((shards * places.length) / count)
  const own = new Set(places.slice(border(index - 1), border(index)))
  return entries.filter((_, place) => own.has(place))
}

/** Why shards are not the whole; places are those of the files. */
export type ShardFault =
  | { fault: 'no-shard'; place: number }
  | { fault: 'other-count'; place: number; wanted: number; got: number }
  | { fault: 'doubled'; place: number; other: number; index: number }
  | { fault: 'missing'; indexes: number[]; count: number }

/** The first fault of what should be all shards of one count, in any order; `undefined` when they are. */
export function shardFault(shards: readonly (Shard | undefined)[]): ShardFault | undefined {
  const count = shards[0]?.count ?? 0
  const places = new Map<number, number>()
  for (const [place, shard] of shards.entries()) {
    if (!shard) return { fault: 'no-shard', place }
    if (shard.count !== count) return { fault: 'other-count', place, wanted: count, got: shard.count }
    const other = places.get(shard.index)
    if (other !== undefined) return { fault: 'doubled', place, other, index: shard.index }
    places.set(shard.index, place)
  }
  const indexes = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !places.has(index))
  return indexes.length ? { fault: 'missing', indexes, count } : undefined
}
