/** What a search found, in numbers: for the table, for JSON, and as models and links. */

import type { Interval } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'
import { differences, meanInterval, spreadOf } from '../core/figures/spread.js'
import type { FinalPoint, Found, Outcome } from './finals.js'
import { candidateKey, type PieceResult } from './plan.js'

/** The result whose model was kept, of a network that was found. */
export function resultOf({ candidate }: Found, results: readonly PieceResult[]): PieceResult | undefined {
  const key = candidateKey(candidate)
  return results.find((result) => result.model && candidateKey(result) === key)
}

export interface FoundModel {
  model: ModelFile
  /** Of its training. */
  seed: number
  /** In its canonical text, without the units that were taken out. */
  network: string
}

export function modelOf(found: Found, results: readonly PieceResult[]): FoundModel | undefined {
  const result = resultOf(found, results)
  return result?.model && { model: result.model, seed: result.seed, network: result.shrunk ?? result.network }
}

/** Over the final seeds. */
function spreadJson(measures: readonly number[]) {
  const { n, mean, deviation } = spreadOf(measures)
  return { mean, deviation: n > 1 ? deviation : Number.NaN, values: measures }
}

export interface Beside {
  mean: number
  interval: Interval
}

/** How much one is more than another, paired by seed, with its 95 % interval. */
export function besideOf(one: FinalPoint, other: FinalPoint): Beside {
  const difference = differences(one.measures, other.measures)
  return { mean: difference.mean, interval: meanInterval(difference) }
}

function besideJson(one: FinalPoint, other: FinalPoint) {
  const { mean, interval } = besideOf(one, other)
  return { mean, interval: [interval.low, interval.high] }
}

const pointJson = ({ candidate, form, bytes, measures }: FinalPoint) => ({
  ...candidate,
  form,
  bytes,
  test: spreadJson(measures),
})

/** The whole network that others are held against: in float32, where that was looked at. */
export const wholeBeside = (whole: Outcome['whole'], form: FinalPoint['form']): FinalPoint | undefined =>
  whole.find((one) => one.form === 'float32') ?? whole.find((one) => one.form === form)

/** A network that was found, beside what it is held against. */
export function foundJson(found: Found, { whole }: Outcome) {
  const { chosenBy, dense, random, form } = found
  const float32 = wholeBeside(whole, form)
  return {
    ...pointJson(found),
    validation: { mean: chosenBy.measure, bytes: chosenBy.bytes },
    dense: { ...pointJson(dense), difference: besideJson(found, dense) },
    ...(random ? { random: { ...pointJson(random), difference: besideJson(found, random) } } : {}),
    ...(float32 ? { whole: { form: float32.form, difference: besideJson(found, float32) } } : {}),
  }
}

export const wholeJson = ({ whole }: Outcome) => whole.map(pointJson)
