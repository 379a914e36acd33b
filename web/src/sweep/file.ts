/** A sweep as a file, so that one that was stopped goes on where it was. */

import { isPlain, mustBe, mustBeOneOf } from '../core/boundary/arguments.js'
import type { ExperimentInfo, Task } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'
import { criterionIds } from '../core/ids.js'
import { largestFile } from '../core/load/file-limit.js'
import { phrase } from '../core/messages.js'
import { Given } from '../core/model/check-json.js'
import { checkSweep } from './check.js'
import { laterKeys, pointKeys } from './csv.js'
import { keyOf, type SweepPoint, type SweepSettings } from './points.js'
import { mostShards, type Shard } from './shard.js'

/** What all points of a sweep have in common; points under other conditions are other points. */
export type SweepConditions = Record<string, string | number>

export interface SweepFile {
  format: 'pruning-playground/sweep'
  version: 1
  conditions: SweepConditions
  points: SweepPoint[]
  /** Of a shard: which one, and of what; `merge` makes the whole of them. */
  shard?: SweepShard
}

export interface SweepShard extends Shard, Pick<SweepSettings, 'criteria' | 'amounts' | 'seeds' | 'folds'> {}

/** What the file of a shard says of it; `undefined` for a whole sweep. */
export function shardOf({ shard, criteria, amounts, seeds, folds }: SweepSettings): SweepShard | undefined {
  return shard && { ...shard, criteria, amounts, seeds, ...(folds ? { folds } : {}) }
}

const fileKeys = [...pointKeys, ...laterKeys]

/** The text of a file; the same points give the same text, wherever they come from. */
export function sweepText({ points, ...head }: Omit<SweepFile, 'format' | 'version'>): string {
  const ordered = points.map((point) =>
    Object.fromEntries(fileKeys.flatMap((key) => (point[key] === undefined ? [] : [[key, point[key]]]))),
  )
  return `${JSON.stringify({ format: 'pruning-playground/sweep', version: 1, ...head, points: ordered })}\n`
}

export const sweepLimits = {
  /** Of a file, in bytes. */
  fileBytes: largestFile,
  points: 500_000,
  conditions: 100,
} as const

/** What a sweep says of points that nobody told the samples of. */
const usualSamples = 2000

/**
 * The conditions of a sweep.
 *
 * @param info       of the experiment, with every choice made
 * @param tableHash  of the table, when the data were brought
 */
export function conditionsOf(info: ExperimentInfo, settings: SweepSettings, tableHash?: string): SweepConditions {
  const place = 'conditionsOf'
  const isInfo = isPlain(info) && isPlain(info.settings) && typeof info.network === 'string'
  mustBe([place, 'info'], phrase('info-of-experiment'), isInfo, info)
  checkSweep(settings)
  mustBe([place, 'tableHash'], phrase('a-text'), tableHash === undefined || typeof tableHash === 'string', tableHash)
  const { seed, splitSeed, folds, fold, classWeights, ...others } = info.settings
  const isOwn = (settings.experiment.splitSeed ?? -1) < 0
  const { model, scope = 'own', samples = usualSamples, retrain } = settings
  return {
    ...others,
    // Files of older versions do not say them.
    ...(isOwn || (model && splitSeed === seed) ? {} : { splitSeed }),
    ...(folds ? { folds, ...(settings.folds ? {} : { fold }) } : {}),
    ...(classWeights === 'none' ? {} : { classWeights }),
    network: info.network,
    ...(tableHash === undefined ? {} : { table: tableHash }),
    ...(model ? { model: model.fingerprint, ...ofData(model), seed } : {}),
    scope,
    scoredSamples: samples,
    ...(retrain ? { retrain: retrain.epochs, retrainRate: retrain.rateFactor ?? 1 } : {}),
  }
}

/** The same weights beside other means are another model. */
const ofData = ({ dataFingerprint }: ModelFile) => (dataFingerprint === undefined ? {} : { modelData: dataFingerprint })

export interface Difference {
  condition: string
  /** `undefined` where there is none. */
  wanted: string | number | undefined
  got: string | number | undefined
}

/** The first condition in which two sweeps differ; `undefined` when they are alike. */
export function differenceOf(wanted: SweepConditions, got: SweepConditions): Difference | undefined {
  const condition = Object.keys({ ...wanted, ...got }).find((key) => wanted[key] !== got[key])
  return condition === undefined ? undefined : { condition, wanted: wanted[condition], got: got[condition] }
}

function readConditions(given: Given): SweepConditions {
  const { value } = given
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (keys.length > sweepLimits.conditions) given.refuse(phrase('object-of-keys', { most: sweepLimits.conditions }))
  const fields = given.fields(keys)
  const entries = keys.map((key) => {
    const field = fields[key] as Given
    return [
      key,
      typeof field.value === 'number' ? field.number() : field.text(/^[^\p{C}]{0,1000}$/u, phrase('short-text')),
    ]
  })
  return Object.fromEntries(entries)
}

function readFlag(given: Given): boolean {
  return typeof given.value === 'boolean' ? given.value : given.refuse(phrase('true-or-false'))
}

/** The least that an accuracy can be; R^2 of numbers has none. */
const leastAccuracy: Record<Task, number> = { classification: 0, regression: Number.NEGATIVE_INFINITY }

function readPoint(given: Given, task: Task): SweepPoint {
  const fields = given.fields(pointKeys, laterKeys)
  const { balancedAccuracy, macroF1, leastRecall, fold } = fields
  const total = fields.total.whole(0, Number.MAX_SAFE_INTEGER)
  return {
    criterion: fields.criterion.oneOf(criterionIds),
    amount: fields.amount.number(0, 1),
    seed: fields.seed.whole(0, Number.MAX_SAFE_INTEGER),
    isRetrained: readFlag(fields.isRetrained),
    gone: fields.gone.whole(0, total),
    total,
    loss: fields.loss.numberOrNone(),
    accuracy: fields.accuracy.numberOrNone(leastAccuracy[task], 1),
    part: fields.part.oneOf(['train', 'validation', 'test']),
    ...(balancedAccuracy ? { balancedAccuracy: balancedAccuracy.numberOrNone(0, 1) } : {}),
    ...(macroF1 ? { macroF1: macroF1.numberOrNone(0, 1) } : {}),
    ...(leastRecall ? { leastRecall: leastRecall.numberOrNone(0, 1) } : {}),
    ...(fold ? { fold: fold.whole(0, Number.MAX_SAFE_INTEGER) } : {}),
  }
}

/** The points, each once. */
function readPoints(given: Given, task: Task): SweepPoint[] {
  const places = new Map<string, number>()
  return given.list(sweepLimits.points).map((entry, i) => {
    const point = readPoint(entry, task)
    const { criterion, amount, seed, isRetrained, part } = point
    const key = `${keyOf(point)},${part}`
    const place = places.get(key)
    const name = `${criterion}, amount ${amount}, seed ${seed}, ${isRetrained ? 'retrained' : 'cut'}`
    if (place !== undefined) entry.refuse(phrase('point-once'), phrase('again-point', { place, point: name }))
    places.set(key, i)
    return point
  })
}

/** Entries of a list of a shard's at most. */
const mostListed = 1000

function readShard(given: Given): SweepShard {
  const fields = given.fields(['index', 'count', 'criteria', 'amounts', 'seeds'], ['folds'])
  const count = fields.count.whole(1, mostShards)
  const wholes = (list: Given) => list.list(mostListed).map((entry) => entry.whole(0, Number.MAX_SAFE_INTEGER))
  return {
    index: fields.index.whole(1, count),
    count,
    criteria: fields.criteria.list(mostListed).map((entry) => entry.oneOf(criterionIds)),
    amounts: fields.amounts.list(mostListed).map((entry) => entry.number(0, 1)),
    seeds: wholes(fields.seeds),
    ...(fields.folds ? { folds: wholes(fields.folds) } : {}),
  }
}

/**
 * Checks every field of what a sweep file holds.
 *
 * @param value  what `JSON.parse` gave; null stands for NaN
 * @param task   of the sweep that is to go on: an accuracy is in [0, 1] for classes, at most 1 for numbers
 * @throws CoreError that names the field, what is wanted and what was there
 */
export function readSweep(value: unknown, task: Task = 'regression'): SweepFile {
  mustBeOneOf(['readSweep', 'task'], Object.keys(leastAccuracy), task)
  const fields = new Given('sweep', value).fields(['format', 'version', 'conditions', 'points'], ['shard'])
  return {
    format: fields.format.exactly('pruning-playground/sweep'),
    version: fields.version.exactly(1),
    conditions: readConditions(fields.conditions),
    points: readPoints(fields.points, task),
    ...(fields.shard ? { shard: readShard(fields.shard) } : {}),
  }
}
