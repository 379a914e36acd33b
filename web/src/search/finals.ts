/** What was found, trained anew with other seeds and measured on the test part, beside what it is held against. */

import { max } from 'd3-array'
import { criterionGrains } from '../core/criteria.js'
import type { CriterionId, DeviceFormId } from '../core/ids.js'
import { controls } from '../sweep/criteria.js'
import { frontOf } from './front.js'
import { isComplete, type Results, type Rung, rungsOf, type SearchPoint } from './halving.js'
import { denseNear } from './ladder.js'
import { type Candidate, candidateKey, type Piece, pieceKey, type SearchPlan } from './plan.js'

/** A network in one form, over the final seeds. */
export interface FinalPoint {
  candidate: Candidate
  form: DeviceFormId
  /** The most that any seed takes. */
  bytes: number
  /** On the test part, one a seed; NaN where one came to nothing. */
  measures: number[]
}

/** A network of the front, and what explains its result without a search. */
export interface Found extends FinalPoint {
  /** What it was chosen by. */
  chosenBy: SearchPoint
  /** The dense network of about as many bytes, trained for as long. */
  dense: FinalPoint
  /** The same network cut at random, as much and trained for as long; of a cut alone. */
  random?: FinalPoint
}

export interface Outcome {
  /** By bytes. */
  found: Found[]
  /** The preset itself, without a cut, in each form. */
  whole: FinalPoint[]
}

/** What a search is at. */
export interface SearchView {
  rungs: Rung[]
  /** Pieces of the rung, or of the finals, that are being computed or will be next; none when all is done. */
  stage: { name: string; pieces: Piece[] }
  outcome?: Outcome
}

interface Member {
  point: SearchPoint
  dense: Candidate
  random?: Candidate
}

/** The cut that looks at nothing, of the same grain. */
function randomOf({ network, criterion, amount }: Candidate): Candidate | undefined {
  const control: CriterionId | undefined = criterion && controls[criterionGrains[criterion]]
  return control && { network, amount, criterion: control }
}

/** The front of the last rung, and what each of its networks is held against. */
function membersOf(plan: SearchPlan, last: Rung): Member[] {
  const points = frontOf(last.points.filter(({ bytes }) => bytes <= plan.budget))
  return points.map((point) => {
    const random = randomOf(point.candidate)
    const dense = { network: denseNear(plan.ladder, point.form, point.bytes).network, amount: 0 }
    return { point, dense, ...(random ? { random } : {}) }
  })
}

/** Each candidate once: what was found, then the rest. */
function finalPieces(plan: SearchPlan, members: readonly Member[], epochs: number): Piece[] {
  const found = new Map(members.map(({ point }) => [candidateKey(point.candidate), point.candidate]))
  const whole = { network: plan.ladder.whole.network, amount: 0 }
  const others = [...members.flatMap(({ dense, random }) => [dense, ...(random ? [random] : [])]), whole]
  const all = new Map([...found, ...others.map((one) => [candidateKey(one), one] as const)])
  return [...all].flatMap(([key, candidate]) =>
    plan.finalSeeds.map((seed, i) => {
      return { ...candidate, seed, epochs, part: 'test' as const, hasModel: i === 0 && found.has(key) }
    }),
  )
}

function finalPoint(
  plan: SearchPlan,
  candidate: Candidate,
  form: DeviceFormId,
  epochs: number,
  results: Results,
): FinalPoint {
  const own = plan.finalSeeds.map(
    (seed) => results.get(pieceKey({ ...candidate, seed, epochs, part: 'test', hasModel: false }))?.forms?.[form],
  )
  const bytes = max(own, (one) => one?.bytes) ?? Number.NaN
  return { candidate, form, bytes, measures: own.map((one) => one?.[plan.measure] ?? Number.NaN) }
}

function outcomeOf(plan: SearchPlan, members: readonly Member[], epochs: number, results: Results): Outcome {
  const at = (candidate: Candidate, form: DeviceFormId) => finalPoint(plan, candidate, form, epochs, results)
  const found = members.map(({ point, dense, random }): Found => {
    const { form } = point
    const beside = { dense: at(dense, form), ...(random ? { random: at(random, form) } : {}) }
    return { ...at(point.candidate, form), chosenBy: point, ...beside }
  })
  const whole = { network: plan.ladder.whole.network, amount: 0 }
  return { found, whole: plan.forms.map((form) => at(whole, form)) }
}

/** Where a search is, from its results alone. */
export function viewOf(plan: SearchPlan, results: Results): SearchView {
  const rungs = rungsOf(plan, results)
  const last = rungs.at(-1)
  if (!last || !isComplete(last, results))
    return { rungs, stage: { name: `rung ${rungs.length}`, pieces: last?.pieces ?? [] } }
  const members = membersOf(plan, last)
  const pieces = finalPieces(plan, members, last.epochs)
  const view = { rungs, stage: { name: 'final', pieces } }
  return isComplete({ pieces }, results)
    ? { rungs, stage: { name: 'done', pieces: [] }, outcome: outcomeOf(plan, members, last.epochs, results) }
    : view
}

/** All pieces so far, in the order of the search. */
export function piecesSoFar(plan: SearchPlan, { rungs, stage }: SearchView, results: Results): Piece[] {
  const last = rungs.at(-1)
  const finals = stage.name.startsWith('rung') || !last ? [] : finalPieces(plan, membersOf(plan, last), last.epochs)
  return [...rungs.flatMap(({ pieces }) => pieces), ...finals].filter((piece) => results.has(pieceKey(piece)))
}
