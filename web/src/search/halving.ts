/**
 * Which networks are trained next, and which were found: successive halving (Jamieson, Talwalkar: Non-stochastic best arm
 * identification and hyperparameter optimization, AISTATS 2016), for two aims at once, by fronts of bytes
 * against the measure as in Schmucker et al.: Multi-objective asynchronous successive halving, 2021.
 *
 * All of it follows from the plan and the results alone: a search that goes on from a file, or in shares on many
 * machines, is the same search.
 */

import { mean } from 'd3-array'
import type { DeviceFormId } from '../core/ids.js'
import { candidatesOf } from './candidates.js'
import { frontNumbers, frontOf } from './front.js'
import { type Candidate, type Piece, type PieceResult, pieceKey, type SearchPlan } from './plan.js'

/** A candidate in one form, over all seeds of the search. */
export interface SearchPoint {
  candidate: Candidate
  form: DeviceFormId
  /** The most that any seed takes. */
  bytes: number
  /** Mean on the validation part. */
  measure: number
}

export interface Rung {
  epochs: number
  candidates: Candidate[]
  pieces: Piece[]
  /** Of those candidates whose results are all there. */
  points: SearchPoint[]
}

/** Results by the keys of their pieces. */
export type Results = ReadonlyMap<string, PieceResult>

/** Epochs of a rung, counted from 0: twice those of the one before. */
const epochsOf = ({ epochs }: SearchPlan, rung: number) => epochs * 2 ** rung

const piecesOf = (candidates: readonly Candidate[], seeds: readonly number[], epochs: number): Piece[] =>
  candidates.flatMap((candidate) =>
    seeds.map((seed) => ({ ...candidate, seed, epochs, part: 'validation' as const, hasModel: false })),
  )

/** The points of a candidate; none while a result is missing, or where a seed came to nothing. */
function pointsOf(candidate: Candidate, epochs: number, plan: SearchPlan, results: Results): SearchPoint[] {
  const own = piecesOf([candidate], plan.seeds, epochs).map((piece) => results.get(pieceKey(piece))?.forms)
  return plan.forms.flatMap((form) => {
    const measured = own.flatMap((forms) => (forms ? [forms[form]] : []))
    const measure = mean(measured, (one) => one[plan.measure]) ?? Number.NaN
    if (measured.length < own.length || Number.isNaN(measure)) return []
    return [{ candidate, form, bytes: Math.max(...measured.map(({ bytes }) => bytes)), measure }]
  })
}

/** Of points, their candidates in an order, each once. */
function candidatesBy(points: readonly SearchPoint[], order: (one: number, other: number) => number): Candidate[] {
  const places = [...points.keys()].sort((one, other) => order(one, other) || one - other)
  return [...new Set(places.flatMap((place) => points[place]?.candidate ?? []))]
}

/**
 * The better half of a rung's candidates, in their order; none that is above the budget in every form. They are taken in
 * turn from those of the highest measure, for the budget may be spent, and from those of the first fronts, for fewer
 * bytes are worth having, too.
 */
export function betterHalf({ candidates, points }: Pick<Rung, 'candidates' | 'points'>, budget: number): Candidate[] {
  const fitting = points.filter(({ bytes }) => bytes <= budget)
  const numbers = frontNumbers(fitting)
  const at = (place: number) => fitting[place] as SearchPoint
  const byMeasure = (one: number, other: number) =>
    at(other).measure - at(one).measure || at(one).bytes - at(other).bytes
  const best = candidatesBy(fitting, byMeasure)
  const fronts = candidatesBy(fitting, (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || byMeasure(a, b))
  const inTurn = new Set(best.flatMap((candidate, i) => [candidate, ...fronts.slice(i, i + 1)]))
  const kept = new Set([...inTurn].slice(0, Math.ceil(candidates.length / 2)))
  return candidates.filter((candidate) => kept.has(candidate))
}

/** Whether all results of a rung are there. */
export const isComplete = ({ pieces }: Pick<Rung, 'pieces'>, results: Results): boolean =>
  pieces.every((piece) => results.has(pieceKey(piece)))

/** The rungs as far as the results lead; the last one may be under way. */
export function rungsOf(plan: SearchPlan, results: Results): Rung[] {
  const rungs: Rung[] = []
  let candidates = candidatesOf(plan)
  for (let rung = 0; rung < plan.rungs; rung += 1) {
    const epochs = epochsOf(plan, rung)
    const pieces = piecesOf(candidates, plan.seeds, epochs)
    const points = candidates.flatMap((candidate) => pointsOf(candidate, epochs, plan, results))
    const next = { epochs, candidates, pieces, points }
    rungs.push(next)
    if (!isComplete(next, results)) break
    candidates = betterHalf(next, plan.budget)
  }
  return rungs
}

/** The front within the budget as it is by now: each candidate by its longest training. */
export function frontSoFar(plan: SearchPlan, rungs: readonly Rung[]): SearchPoint[] {
  const latest = new Map<Candidate, SearchPoint[]>()
  for (const { points } of rungs)
    for (const point of points)
      latest.set(
        point.candidate,
        points.filter(({ candidate }) => candidate === point.candidate),
      )
  return frontOf([...latest.values()].flat().filter(({ bytes }) => bytes <= plan.budget))
}
