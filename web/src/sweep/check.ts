/** What a sweep is asked, looked at before anything is trained: JavaScript has no types. */

import { type ArgumentPlace, isFunction, isPlain, mustBe, mustBeEach, shown } from '../core/boundary/arguments.js'
import type { Part } from '../core/contract/experiment.js'
import { criterionIds, scopeIds } from '../core/ids.js'
import { phrase, refusal } from '../core/messages.js'
import type { Value } from '../core/saying.js'
import { amountRanges, cutSettings, isForGrain } from '../rules/cut-settings.js'
import { isGood, type NumberKind, whole } from '../rules/value-kinds.js'
import { bad, grainOf, needTraining } from './criteria.js'
import type { SweepPoint, SweepSettings } from './points.js'
import { mostShards, type Shard } from './shard.js'

const keys: Record<keyof SweepSettings, true> = {
  experiment: true,
  model: true,
  criteria: true,
  amounts: true,
  seeds: true,
  folds: true,
  scope: true,
  samples: true,
  retrain: true,
  part: true,
  shard: true,
}
const retrainKeys: Record<keyof NonNullable<SweepSettings['retrain']>, true> = { epochs: true, rateFactor: true }

const shardKeys: Record<keyof Shard, true> = { index: true, count: true }

const parts: readonly Part[] = ['train', 'validation', 'test']

const isIn = (range: NumberKind, value: unknown) => typeof value === 'number' && isGood(range, value)
const isShare = (value: unknown) => isIn(amountRanges.fraction, value)

/** Epochs after each cut: without any, nothing is retrained. */
const epochsRange = whole(1, cutSettings.retrain.high)

function checkNumber(what: string, range: NumberKind, value: number): void {
  if (isIn(range, value)) return
  const { kind, low, high } = range
  throw bad(what, phrase(kind === 'whole' ? 'whole-and-in' : 'in-range', { low, high }), shown(value))
}

/** @throws CoreError for null, lists, promises and whatever else is no plain object */
export function checkObject(what: string, value: unknown): void {
  mustBe(['sweep', what], phrase('an-object'), isPlain(value), value)
}

function checkKeys(what: string, value: object, known: object): void {
  checkObject(what, value)
  const foreign = Object.keys(value).find((key) => !Object.hasOwn(known, key))
  if (foreign !== undefined)
    throw refusal('sweep', 'must-hold-only', { name: what, keys: Object.keys(known), given: shown(foreign) })
}

function checkList<T>(what: string, list: readonly T[], wanted: Value, isGood: (entry: T) => boolean): void {
  if (!Array.isArray(list) || !list.length) throw bad(what, phrase('list-of-some'), phrase('none'))
  const place = list.findIndex((entry) => !isGood(entry))
  if (place >= 0) throw bad(what, wanted, shown(list[place]))
}

function checkCriteria({ criteria, scope, model }: SweepSettings): void {
  checkList('criteria', criteria, phrase('of-ids', { ids: criterionIds }), (id) => criterionIds.includes(id))
  if (scope !== undefined && !scopeIds.includes(scope))
    throw bad('scope', phrase('one-of', { ids: scopeIds }), shown(scope))
  const without = criteria.find((id) => !isForGrain(scope, grainOf(id)))
  if (without) throw refusal('sweep', 'row-scope-of-unit', { criterion: without })
  const own = criteria.find((id) => needTraining.includes(id))
  if (model && own) throw refusal('sweep', 'training-criterion-of-model', { criterion: own })
}

/** The most of a list, and the most points of a sweep: each is a cut, and a network measured. */
const mostListed = 1000
const mostPoints = 100_000

/** Refuses what would never end. */
function checkWork({ criteria, amounts, seeds, folds = [0], retrain }: SweepSettings): void {
  for (const [what, list] of Object.entries({ criteria, amounts, seeds, folds }))
    if (list.length > mostListed)
      throw refusal('sweep', 'too-many-listed', { name: what, most: mostListed, given: list.length })
  const points = criteria.length * amounts.length * seeds.length * folds.length * (retrain ? 2 : 1)
  if (points > mostPoints) throw refusal('sweep', 'too-many-points', { most: mostPoints, given: points })
}

/** Whether it has what a point has, as far as a sweep uses it. */
function isPoint(point: Partial<SweepPoint> | null | undefined): boolean {
  if (typeof point !== 'object' || point === null) return false
  const { criterion, amount, seed, isRetrained, gone, total, part, loss, accuracy, fold = 0 } = point
  const numbers = [gone, total, loss, accuracy].every((value) => typeof value === 'number')
  const isNamed = criterionIds.some((id) => id === criterion) && isShare(amount) && typeof isRetrained === 'boolean'
  const later = [point.balancedAccuracy, point.macroF1, point.leastRecall].every(
    (value = 0) => typeof value === 'number',
  )
  return isNamed && numbers && later && [seed, fold].every(Number.isSafeInteger) && parts.some((id) => id === part)
}

/** @throws CoreError when points of a sweep are none */
export function checkPoints(place: ArgumentPlace, points: readonly SweepPoint[]): void {
  mustBeEach(place, [phrase('list-of-points'), phrase('sweep-point')], (point) => isPoint(point as SweepPoint), points)
}

/** @throws CoreError when signal or callbacks are none */
export function checkOptions({ signal, onPoint, onNews }: Record<'signal' | 'onPoint' | 'onNews', unknown>): void {
  mustBe(['sweep', 'signal'], phrase('abort-signal'), signal === undefined || signal instanceof AbortSignal, signal)
  for (const [name, call] of Object.entries({ onPoint, onNews }))
    mustBe(['sweep', name], phrase('a-function'), call === undefined || isFunction(call), call)
}

function checkShard(shard: Shard): void {
  checkKeys('shard', shard, shardKeys)
  checkNumber('shard.count', whole(1, mostShards), shard.count)
  checkNumber('shard.index', whole(1, shard.count), shard.index)
}

/** @throws CoreError that names what is no good */
export function checkSweep(settings: SweepSettings): void {
  checkKeys('settings', settings, keys)
  const { amounts, seeds, retrain, part, samples, experiment, model, shard } = settings
  checkObject('experiment', experiment)
  if (model !== undefined) checkObject('model', model)
  checkCriteria(settings)
  checkList('amounts', amounts, phrase('in-range', { low: 0, high: 1 }), isShare)
  checkList('seeds', seeds, phrase('a-seed'), (seed) => Number.isSafeInteger(seed) && seed >= 0)
  if (settings.folds)
    checkList(
      'folds',
      settings.folds,
      phrase('whole-from', { low: 0 }),
      (fold) => Number.isSafeInteger(fold) && fold >= 0,
    )
  checkWork(settings)
  if (part !== undefined && !parts.includes(part)) throw bad('part', phrase('one-of', { ids: parts }), shown(part))
  if (samples !== undefined) checkNumber('samples', cutSettings.samples, samples)
  if (shard !== undefined) checkShard(shard)
  if (retrain === undefined) return
  checkKeys('retrain', retrain, retrainKeys)
  const { epochs, rateFactor } = retrain
  if (rateFactor !== undefined) checkNumber('retrain.rateFactor', cutSettings.retrainRate, rateFactor)
  checkNumber('retrain.epochs', epochsRange, epochs)
}

/** @throws CoreError when there would be no worker */
export function checkSize(size: number): void {
  if (!(Number.isInteger(size) && size >= 1)) throw bad('size', phrase('whole-from', { low: 1 }), shown(size))
}
