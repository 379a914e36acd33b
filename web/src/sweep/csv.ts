/** A sweep as CSV: numbers and ids alone, nothing that a spreadsheet would run. */

import { isPlain, mustBeEach } from '../core/boundary/arguments.js'
import { criterionIds } from '../core/ids.js'
import { phrase } from '../core/messages.js'
import { formatRows } from '../data/to-csv.js'
import { checkPoints } from './check.js'
import { pointFits, type SweepPoint } from './points.js'
import type { Spread, SweepSpread } from './spread.js'

/** In the order of files; those that every point has. */
export const pointKeys = [
  'criterion',
  'amount',
  'seed',
  'isRetrained',
  'gone',
  'total',
  'part',
  'loss',
  'accuracy',
] as const satisfies readonly (keyof SweepPoint)[]

const spreadKeys = ['mean', 'deviation', 'min', 'max'] as const

/** Those that points of older versions, and of one fold, do not have. */
export const laterKeys = [
  'balancedAccuracy',
  'macroF1',
  'leastRecall',
  'fold',
] as const satisfies readonly (keyof SweepPoint)[]

/** A line for each point; what a point does not have is left empty. */
export function pointsCsv(points: readonly SweepPoint[]): string {
  checkPoints(['pointsCsv', 'points'], points)
  const allKeys = [...pointKeys, ...laterKeys]
  return `${formatRows([allKeys, ...points.map((point) => allKeys.map((key) => point[key] ?? ''))])}\n`
}

function isSpread(given: unknown): boolean {
  if (!isPlain(given)) return false
  const { criterion, amount, isRetrained, n, ...others } = given as SweepSpread
  const isNamed = criterionIds.some((id) => id === criterion) && typeof isRetrained === 'boolean'
  const areNumbers = [amount, n].every((value) => typeof value === 'number')
  const hasAll = (one: unknown) => isPlain(one) && spreadKeys.every((key) => typeof (one as Spread)[key] === 'number')
  return isNamed && areNumbers && pointFits.every((fit) => hasAll(others[fit]))
}

/** A line for each criterion, amount and stage. */
export function spreadCsv(spreads: readonly SweepSpread[]): string {
  mustBeEach(['spreadCsv', 'spreads'], [phrase('list-of-spreads'), phrase('sweep-spread')], isSpread, spreads)
  const named = pointFits.flatMap((fit) => spreadKeys.map((key) => `${fit}_${key}`))
  const rows = spreads.map((spread) => [
    ...[spread.criterion, spread.amount, spread.isRetrained, spread.n].map(String),
    ...pointFits.flatMap((fit) => spreadKeys.map((key) => String(spread[fit][key]))),
  ])
  return `${formatRows([['criterion', 'amount', 'isRetrained', 'n', ...named], ...rows])}\n`
}
