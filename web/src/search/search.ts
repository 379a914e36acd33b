/** A search over a pool of workers. */

import { group } from 'd3-array'
import type { GivenSettings } from '../core/contract/experiment.js'
import { type Shard, shareOf } from '../sweep/shard.js'
import type { CoreWorker } from '../worker/client.js'
import type { WorkerHome } from '../worker/connection.js'
import type { PoolOptions } from '../worker/options.js'
import { mostTries, runQueue } from '../worker/pool.js'
import { Bench } from './bench.js'
import { piecesSoFar, type SearchView, viewOf } from './finals.js'
import { frontSoFar, type SearchPoint } from './halving.js'
import { type Piece, type PieceResult, pieceKey, type SearchPlan, trainingKey } from './plan.js'

/** Where its workers come from. */
export interface SearchHomes {
  core: WorkerHome
  deploy: WorkerHome
}

export interface SearchNews {
  /** `rung 1`, `rung 2`, ..., `final`. */
  stage: string
  /** Pieces of the stage that are there, and all of it (of its share, with a shard). */
  done: number
  total: number
  /** The networks worth having so far, by the validation part. */
  front: SearchPoint[]
}

/** `size` workers at most; a signal stops all at once, and the search is rejected with its reason. */
export interface SearchOptions extends PoolOptions {
  /** Results of the same search that are there: they are not computed again. */
  known?: readonly PieceResult[]
  /** Which share of one stage is computed; the search ends then, for the next stage follows from all shares. */
  shard?: Shard | undefined
  /** Called with each result that is computed, as it comes, in an order that depends on the workers. */
  onResult?: (result: PieceResult) => void
  onNews?: (news: SearchNews) => void
}

/** Pieces that one worker computes in one go, from one training. */
interface Task {
  pieces: Piece[]
}

/** So that many workers have something to do; a worker goes on with its own training where it can. */
const mostPieces = 4

function tasksOf(pieces: readonly Piece[]): Task[] {
  return [...group(pieces, trainingKey).values()].flatMap((own) =>
    Array.from({ length: Math.ceil(own.length / mostPieces) }, (_, i) => ({
      pieces: own.slice(i * mostPieces, (i + 1) * mostPieces),
    })),
  )
}

/** The results of a search in its own order; others are left out. */
export function orderedResults(plan: SearchPlan, results: ReadonlyMap<string, PieceResult>): PieceResult[] {
  const pieces = piecesSoFar(plan, viewOf(plan, results), results)
  return pieces.flatMap((piece) => results.get(pieceKey(piece)) ?? [])
}

/** Of a stage, what a shard computes; all of it without one. */
export function ownPieces({ stage }: SearchView, shard: Shard | undefined): Piece[] {
  return shard ? shareOf(stage.pieces, shard, trainingKey) : stage.pieces
}

/**
 * Searches to the end, or computes a share of the next stage. A result is the same, bit for bit, whatever the number of
 * workers and whatever was known.
 *
 * @param base  the settings of the experiments; the plan has networks, seeds and epochs
 * @returns the results in the order of the search
 * @throws the signal's reason when that stops it
 */
export async function runSearch(
  homes: SearchHomes,
  base: GivenSettings,
  plan: SearchPlan,
  { size, signal, known = [], shard, onResult, onNews }: SearchOptions,
): Promise<PieceResult[]> {
  const results = new Map(known.map((result) => [pieceKey(result), result]))
  const benches = new Map<CoreWorker, Bench>()
  const benchOf = (worker: CoreWorker) => {
    const bench = benches.get(worker) ?? new Bench(base, worker, homes.deploy)
    benches.set(worker, bench)
    return bench
  }
  /** Computes a piece, with another worker for devices where one dies. */
  const attempt = async (worker: CoreWorker, piece: Piece) => {
    for (let tries = 1; ; tries += 1) {
      const bench = benchOf(worker)
      try {
        return await bench.compute(piece)
      } catch (error) {
        if (!bench.isLost || tries === mostTries) throw error
        benches.delete(worker)
      }
    }
  }
  const compute = async (own: readonly Piece[], stage: string) => {
    const news = () => {
      const { rungs } = viewOf(plan, results)
      const done = own.filter((piece) => results.has(pieceKey(piece))).length
      onNews?.({ stage, done, total: own.length, front: frontSoFar(plan, rungs) })
    }
    const work = async (worker: CoreWorker, { pieces }: Task) => {
      for (const piece of pieces) {
        const result = await attempt(worker, piece)
        results.set(pieceKey(piece), result)
        onResult?.(result)
        if (!signal?.aborted) news()
      }
    }
    const suits = (worker: CoreWorker, { pieces: [first] }: Task) =>
      first !== undefined && benches.get(worker)?.trained === trainingKey(first)
    news()
    await runQueue(homes.core, tasksOf(own.filter((piece) => !results.has(pieceKey(piece)))), work, {
      size,
      signal,
      suits,
    })
  }
  try {
    for (;;) {
      const view = viewOf(plan, results)
      const own = ownPieces(view, shard)
      if (own.every((piece) => results.has(pieceKey(piece)))) break
      await compute(own, view.stage.name)
      for (const bench of benches.values()) bench.dispose()
      benches.clear()
      if (shard) break
    }
  } finally {
    for (const bench of benches.values()) bench.dispose()
  }
  return orderedResults(plan, results)
}
