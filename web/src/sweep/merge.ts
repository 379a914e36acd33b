/** Shards of a sweep, put together. */

import { allPoints } from './all-points.js'
import { type Difference, differenceOf, type SweepFile, type SweepShard } from './file.js'
import { keyOf, type SweepPoint } from './points.js'
import { type ShardFault, shardFault, shareOf } from './shard.js'
import { networkKey } from './tasks.js'

/** Why files are not the shards of one sweep; places are those of the files. */
export type MergeFault =
  | ShardFault
  | ({ fault: 'other-conditions'; place: number } & Difference)
  | { fault: 'other-points'; place: number; list: string }
  | { fault: 'unfinished'; place: number; index: number; count: number; missing: number }

const lists = ['criteria', 'amounts', 'seeds', 'folds'] as const

/** The first list in which two sweeps differ. */
const otherList = (wanted: SweepShard, got: SweepShard) =>
  lists.find((list) => JSON.stringify(wanted[list]) !== JSON.stringify(got[list]))

/** What keeps a file from being a shard of the same sweep as the first one. */
function faultBeside(first: SweepFile, file: SweepFile, place: number): MergeFault | undefined {
  const difference = differenceOf(first.conditions, file.conditions)
  if (difference) return { fault: 'other-conditions', place, ...difference }
  const list = first.shard && file.shard && otherList(first.shard, file.shard)
  return list && { fault: 'other-points', place, list }
}

/** The points that a shard is to have, of those that it has; a point that it lacks is `undefined`. */
function ownPoints({ shard, conditions, points }: SweepFile): (SweepPoint | undefined)[] {
  if (!shard) return []
  const there = new Map(points.map((point) => [keyOf(point), point]))
  const ids = allPoints({ ...shard, isRetrained: 'retrain' in conditions, hasModel: 'model' in conditions })
  return shareOf(ids, shard, networkKey).map((id) => there.get(keyOf(id)))
}

/**
 * The whole of a sweep from all its shards, in any order: the file that the sweep writes without shards, bit for bit.
 *
 * @returns the file, or why there is none
 */
export function mergeSweeps(files: readonly SweepFile[]): SweepFile | MergeFault {
  const [first] = files
  const count = first?.shard?.count ?? 1
  const faults = files.map((file, place) => first && faultBeside(first, file, place))
  const wrong = faults.find((fault) => fault !== undefined) ?? shardFault(files.map(({ shard }) => shard))
  if (wrong) return wrong
  if (!first?.shard) return { fault: 'no-shard', place: 0 }
  const points = new Map<string, SweepPoint>()
  for (const [place, file] of files.entries()) {
    const own = ownPoints(file)
    const missing = own.filter((point) => point === undefined).length
    if (missing) return { fault: 'unfinished', place, index: file.shard?.index ?? 0, count, missing }
    for (const point of own) if (point) points.set(keyOf(point), point)
  }
  const { shard, format, version, conditions } = first
  const ids = allPoints({ ...shard, isRetrained: 'retrain' in conditions, hasModel: 'model' in conditions })
  return { format, version, conditions, points: ids.flatMap((id) => points.get(keyOf(id)) ?? []) }
}
