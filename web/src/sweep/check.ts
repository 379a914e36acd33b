/** What a sweep is asked, looked at before anything is trained: JavaScript has no types. */

import { type ArgumentPlace, isFunction, isPlain, mustBe, mustBeEach, shown } from '../core/arguments.js'
import type { Part } from '../core/contract/experiment.js'
import { criterionIds, scopeIds } from '../core/ids.js'
import { grainOf, needTraining, refusal } from './criteria.js'
import type { SweepPoint, SweepSettings } from './points.js'

const keys: Record<keyof SweepSettings, true> = {
  experiment: true,
  model: true,
  criteria: true,
  amounts: true,
  seeds: true,
  scope: true,
  samples: true,
  retrain: true,
  part: true,
}
const retrainKeys: Record<keyof NonNullable<SweepSettings['retrain']>, true> = { epochs: true, rateFactor: true }

const parts: readonly Part[] = ['train', 'validation', 'test']

const isWhole = (value: unknown, low: number, high: number) =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1

/** @throws CoreError for null, lists, promises and whatever else is no plain object */
export function checkObject(what: string, value: unknown): void {
  mustBe(['sweep', what], 'an object', isPlain(value), value)
}

function checkKeys(what: string, value: object, known: object): void {
  checkObject(what, value)
  const foreign = Object.keys(value).find((key) => !Object.hasOwn(known, key))
  if (foreign !== undefined)
    throw refusal(what, `an object of ${Object.keys(known).join(', ')} alone`, `the key ${shown(foreign)}`)
}

function checkList<T>(what: string, list: readonly T[], wanted: string, isGood: (entry: T) => boolean): void {
  if (!Array.isArray(list) || !list.length) throw refusal(what, 'a list of at least one', 'none')
  const bad = list.findIndex((entry) => !isGood(entry))
  if (bad >= 0) throw refusal(what, wanted, shown(list[bad]))
}

function checkCriteria({ criteria, scope, model }: SweepSettings): void {
  checkList('criteria', criteria, `of ${criterionIds.join(', ')}`, (id) => criterionIds.includes(id))
  if (scope !== undefined && !scopeIds.includes(scope))
    throw refusal('scope', `one of ${scopeIds.join(', ')}`, shown(scope))
  const unit = criteria.find((id) => grainOf(id) === 'unit')
  if (scope === 'row' && unit)
    throw refusal('scope', 'global or layer for units, which have no rows', `row with ${unit}`)
  const own = criteria.find((id) => needTraining.includes(id))
  if (model && own) throw refusal('criteria', 'ones that do not watch training, for a model', own)
}

/** The most of a list, and the most points of a sweep: each is a cut, and a network measured. */
const mostListed = 1000
const mostPoints = 100_000

/** Refuses what would never end. */
function checkWork({ criteria, amounts, seeds, retrain }: SweepSettings): void {
  for (const [what, list] of Object.entries({ criteria, amounts, seeds }))
    if (list.length > mostListed) throw refusal(what, `${mostListed} at most`, `${list.length}`)
  const points = criteria.length * amounts.length * seeds.length * (retrain ? 2 : 1)
  if (points > mostPoints)
    throw refusal('points', `${mostPoints} at most (criteria x amounts x seeds, twice with retraining)`, `${points}`)
}

/** Whether it has what a point has, as far as a sweep uses it. */
function isPoint(point: Partial<SweepPoint> | null | undefined): boolean {
  if (typeof point !== 'object' || point === null) return false
  const { criterion, amount, seed, isRetrained, gone, total, part, loss, accuracy } = point
  const numbers = [gone, total, loss, accuracy].every((value) => typeof value === 'number')
  const isNamed = criterionIds.some((id) => id === criterion) && isShare(amount) && typeof isRetrained === 'boolean'
  return isNamed && numbers && Number.isSafeInteger(seed) && parts.some((id) => id === part)
}

/** @throws CoreError when points of a sweep are none */
export function checkPoints(place: ArgumentPlace, points: readonly SweepPoint[]): void {
  mustBeEach(place, ['a list of points', 'a point of a sweep'], (point) => isPoint(point as SweepPoint), points)
}

/** @throws CoreError when signal or callbacks are none */
export function checkOptions({ signal, onPoint, onNews }: Record<'signal' | 'onPoint' | 'onNews', unknown>): void {
  mustBe(['sweep', 'signal'], 'an AbortSignal', signal === undefined || signal instanceof AbortSignal, signal)
  for (const [name, call] of Object.entries({ onPoint, onNews }))
    mustBe(['sweep', name], 'a function', call === undefined || isFunction(call), call)
}

/** @throws CoreError that names what is no good */
export function checkSweep(settings: SweepSettings): void {
  checkKeys('settings', settings, keys)
  const { amounts, seeds, retrain, part, samples, experiment, model } = settings
  checkObject('experiment', experiment)
  if (model !== undefined) checkObject('model', model)
  checkCriteria(settings)
  checkList('amounts', amounts, 'in [0, 1]', isShare)
  checkList('seeds', seeds, 'whole and in [0, 2^53 - 1]', (seed) => Number.isSafeInteger(seed) && seed >= 0)
  checkWork(settings)
  if (part !== undefined && !parts.includes(part)) throw refusal('part', `one of ${parts.join(', ')}`, shown(part))
  if (samples !== undefined && !isWhole(samples, 1, 100_000))
    throw refusal('samples', 'whole and in [1, 100000]', shown(samples))
  if (retrain === undefined) return
  checkKeys('retrain', retrain, retrainKeys)
  const { epochs, rateFactor = 1 } = retrain
  if (!(rateFactor >= 0 && rateFactor <= 100)) throw refusal('retrain.rateFactor', 'in [0, 100]', shown(rateFactor))
  if (!isWhole(epochs, 1, 100_000)) throw refusal('retrain.epochs', 'whole and in [1, 100000]', shown(epochs))
}

/** @throws CoreError when there would be no worker */
export function checkSize(size: number): void {
  if (!(Number.isInteger(size) && size >= 1)) throw refusal('size', 'a whole number from 1', shown(size))
}
