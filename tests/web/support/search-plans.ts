/** Plans of searches, and results that follow from nothing but a piece, so that a search takes no time. */

import fc from 'fast-check'
import type { DeviceFormId } from '../../../web/src/core/ids.js'
import { searchText } from '../../../web/src/search/file.js'
import { viewOf } from '../../../web/src/search/finals.js'
import {
  type DenseNetwork,
  type Piece,
  type PieceResult,
  pieceKey,
  type SearchPlan,
} from '../../../web/src/search/plan.js'
import { orderedResults, ownPieces } from '../../../web/src/search/search.js'

const dense = (units: number): DenseNetwork => {
  const weights = 10 * units
  return { network: `2-${units}-2`, weights, bytes: { float32: 4 * weights, int8: weights + units } }
}

export const ladder = {
  whole: dense(64),
  tried: [64, 32, 16, 8].map(dense),
  fine: [2, 4, 8, 12, 16, 24, 32, 48, 64].map(dense),
}

export const plan: SearchPlan = {
  ladder,
  budget: 200,
  forms: ['float32', 'int8'],
  criteria: ['magnitude', 'unit-taylor'],
  amounts: [0.5, 0.9],
  rungs: 3,
  epochs: 2,
  measure: 'accuracy',
  seeds: [1, 2],
  finalSeeds: [11, 12, 13],
}

/** Plans of any size that small searches have. */
export const plans: fc.Arbitrary<SearchPlan> = fc.record({
  ladder: fc.constant(ladder),
  budget: fc.integer({ min: 1, max: 1000 }),
  forms: fc.constantFrom<DeviceFormId[]>(['float32', 'int8'], ['int8']),
  criteria: fc.constantFrom<SearchPlan['criteria']>(['magnitude'], ['magnitude', 'unit-taylor'], ['unit-product']),
  amounts: fc.constantFrom([0.5], [0.5, 0.9], [0.25, 0.5, 0.8, 0.95]),
  rungs: fc.integer({ min: 1, max: 4 }),
  epochs: fc.constantFrom(2, 6),
  measure: fc.constantFrom('accuracy' as const, 'macroF1' as const),
  seeds: fc.constantFrom([1], [1, 2, 3]),
  finalSeeds: fc.constantFrom([11], [11, 12, 13]),
})

const hashOf = (text: string) =>
  [...text].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16777619) >>> 0, 2166136261)

/** Better with more weights and more epochs; now and then one that comes to nothing. */
export function fakeResult(piece: Piece, noise = ''): PieceResult {
  const chance = hashOf(`${pieceKey(piece)}${noise}`) / 2 ** 32
  const units = Number(/^2-(\d+)/.exec(piece.network)?.[1])
  const kept = Math.round(10 * units * (1 - piece.amount))
  if (chance < 0.02) return { ...piece, kept: 0 }
  const accuracy = Math.min(1, 0.3 + 0.1 * Math.log2(kept) + 0.01 * piece.epochs + 0.05 * chance)
  const form = (bytes: number) => ({
    bytes,
    loss: 1 - accuracy,
    accuracy,
    balancedAccuracy: accuracy,
    macroF1: accuracy / 2,
  })
  const forms = { float32: form(4 * kept + units), int8: form(kept + units) }
  return { ...piece, kept, forms }
}

export type Results = Map<string, PieceResult>

/** Computes what is open, in an order of its own, until nothing is or `most` results are there. */
export function search(
  plan: SearchPlan,
  known: Iterable<PieceResult> = [],
  most = Number.POSITIVE_INFINITY,
  shuffle = 0,
): Results {
  const results: Results = new Map([...known].map((result) => [pieceKey(result), result]))
  for (;;) {
    const open = ownPieces(viewOf(plan, results), undefined).filter((piece) => !results.has(pieceKey(piece)))
    if (!open.length) return results
    const order = open.toSorted(
      (one, other) => (hashOf(`${shuffle} ${pieceKey(one)}`) - hashOf(`${shuffle} ${pieceKey(other)}`)) * shuffle,
    )
    for (const piece of order) {
      if (results.size >= most) return results
      results.set(pieceKey(piece), fakeResult(piece))
    }
  }
}

export const conditions = { data: 'circle' }
export const textOf = (plan: SearchPlan, results: Results): string =>
  searchText({ conditions, plan, results: orderedResults(plan, results) })
