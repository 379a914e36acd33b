/** A sweep as CSV: numbers and ids alone, nothing that a spreadsheet would run. */

import { formatRows } from '../data/to-csv.js'
import type { SweepPoint } from './points.js'
import type { SweepSpread } from './spread.js'

/** In the order of files. */
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
const fits = ['loss', 'accuracy'] as const

/** A line for each point. */
export const pointsCsv = (points: readonly SweepPoint[]): string =>
  `${formatRows([pointKeys, ...points.map((point) => pointKeys.map((key) => point[key]))])}\n`

/** A line for each criterion, amount and stage. */
export function spreadCsv(spreads: readonly SweepSpread[]): string {
  const named = fits.flatMap((fit) => spreadKeys.map((key) => `${fit}_${key}`))
  const rows = spreads.map((spread) => [
    ...[spread.criterion, spread.amount, spread.isRetrained, spread.n].map(String),
    ...fits.flatMap((fit) => spreadKeys.map((key) => String(spread[fit][key]))),
  ])
  return `${formatRows([['criterion', 'amount', 'isRetrained', 'n', ...named], ...rows])}\n`
}
