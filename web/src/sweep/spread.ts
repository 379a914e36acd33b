/** What the points of several seeds come to. */

import { group } from 'd3-array'
import { spreadOf as spreadOfRuns } from '../core/figures/spread.js'
import { checkPoints } from './check.js'
import { keyOf, type PointFit, type PointId, pointFits, type SweepPoint } from './points.js'

/** Of one number over seeds and folds; all NaN when one of them is. */
export interface Spread {
  mean: number
  /** Standard deviation, over n - 1; NaN for a single one. */
  deviation: number
  min: number
  max: number
}

/** What the points of one criterion and amount come to. */
export interface SweepSpread extends Omit<PointId, 'seed' | 'fold'> {
  /** Points, one a seed and fold. */
  n: number
  loss: Spread
  accuracy: Spread
  balancedAccuracy: Spread
  macroF1: Spread
  leastRecall: Spread
}

/** NaN where a network is lost: that is no reason to leave it out. */
function spreadOf(values: readonly number[]): Spread {
  const { n, mean, deviation } = spreadOfRuns(values)
  return { mean, deviation: n > 1 ? deviation : Number.NaN, min: Math.min(...values), max: Math.max(...values) }
}

/** For each criterion, amount and stage, in the order in which they first come. */
export function meanAndSpread(points: readonly SweepPoint[]): SweepSpread[] {
  checkPoints(['meanAndSpread', 'points'], points)
  const groups = group(points, ({ criterion, amount, isRetrained }) =>
    keyOf({ criterion, amount, isRetrained, seed: 0 }),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { criterion, amount, isRetrained } = first
    const of = (fit: PointFit) => spreadOf(group.map((point) => point[fit] ?? Number.NaN))
    const fits = Object.fromEntries(pointFits.map((fit) => [fit, of(fit)])) as Record<PointFit, Spread>
    return [{ criterion, amount, isRetrained, n: group.length, ...fits }]
  })
}
