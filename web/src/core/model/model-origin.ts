/** Which samples a model was trained on, as its file tells. */

import type { ExperimentInfo } from '../contract/experiment.js'
import type { ModelFile, ModelOrigin } from '../contract/model.js'
import { phrase } from '../messages.js'
import type { Given } from './check-json.js'
import { readTableReading } from './table-reading.js'

/** The settings that decide which samples are in which part. */
export const originKeys = [
  'data',
  'seed',
  'samples',
  'noise',
  'validationFraction',
  'testFraction',
  'splitSeed',
  'folds',
  'fold',
] as const satisfies readonly (keyof ModelOrigin)[]

/** That of an experiment's own training. */
export function originOf({ settings }: Pick<ExperimentInfo, 'settings'>): ModelOrigin {
  const { data, seed, samples, noise, validationFraction, testFraction, splitSeed, folds, fold } = settings
  return { data, seed, samples, noise, validationFraction, testFraction, splitSeed, folds, fold }
}

/**
 * What is to be written of a network.
 *
 * @param own     that of the experiment
 * @param loaded  the model that its training went on from; absent when it began with the experiment's own weights
 * @returns `undefined` when the model was trained on other samples, or nobody knows on which
 */
export function keptOrigin(own: ModelOrigin, loaded: Pick<ModelFile, 'origin'> | undefined): ModelOrigin | undefined {
  if (!loaded) return own
  const { origin } = loaded
  return origin && originKeys.every((key) => origin[key] === own[key]) ? origin : undefined
}

/** @throws CoreError that names the field */
export function readOrigin(given: Given): ModelOrigin {
  const { tableHash, reading, splitSeed, folds, fold, ...fields } = given.fields(
    ['data', 'seed', 'samples', 'noise', 'validationFraction', 'testFraction'],
    ['tableHash', 'reading', 'splitSeed', 'folds', 'fold'],
  )
  const seed = fields.seed.whole(0, Number.MAX_SAFE_INTEGER)
  // Models that were saved before there was such a setting were split by their seed and their shares.
  return {
    data: fields.data.text(/^[a-z0-9-]{1,40}$/, phrase('an-id')),
    seed,
    samples: fields.samples.whole(0, 1_000_000_000),
    noise: fields.noise.number(-1, 1),
    validationFraction: fields.validationFraction.number(0, 0.9),
    testFraction: fields.testFraction.number(0, 0.9),
    splitSeed: splitSeed?.whole(0, Number.MAX_SAFE_INTEGER) ?? seed,
    folds: folds?.whole(0, 1_000_000_000) ?? 0,
    fold: fold?.whole(0, 1_000_000_000) ?? 0,
    ...(tableHash ? { tableHash: tableHash.text(/^[0-9a-f]{64}$/, phrase('a-hash')) } : {}),
    ...(reading ? { reading: readTableReading(reading) } : {}),
  }
}
