/** What a search found, in numbers: for the table, for JSON, and as models and links. */

import type { ModelFile } from '../../core/contract/model.js'
import { differences, meanInterval, spreadOf } from '../../core/figures/spread.js'
import type { FinalPoint, Found, Outcome } from '../../search/finals.js'
import { candidateKey, type PieceResult } from '../../search/plan.js'

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

/** How much one is more than another, paired by seed, with its 95 % interval. */
function besideJson(one: FinalPoint, other: FinalPoint) {
  const difference = differences(one.measures, other.measures)
  const { low, high } = meanInterval(difference)
  return { mean: difference.mean, interval: [low, high] }
}

const pointJson = ({ candidate, form, bytes, measures }: FinalPoint) => ({
  ...candidate,
  form,
  bytes,
  test: spreadJson(measures),
})

/** A network that was found, beside what it is held against. */
export function foundJson(found: Found, { whole }: Outcome) {
  const { chosenBy, dense, random, form } = found
  const float32 = whole.find((one) => one.form === 'float32') ?? whole.find((one) => one.form === form)
  return {
    ...pointJson(found),
    validation: { mean: chosenBy.measure, bytes: chosenBy.bytes },
    dense: { ...pointJson(dense), difference: besideJson(found, dense) },
    ...(random ? { random: { ...pointJson(random), difference: besideJson(found, random) } } : {}),
    ...(float32 ? { whole: { form: float32.form, difference: besideJson(found, float32) } } : {}),
  }
}

export const wholeJson = ({ whole }: Outcome) => whole.map(pointJson)
