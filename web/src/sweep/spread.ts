/** What the points of several seeds come to. */

import { deviation, group, max, mean, min } from 'd3-array'
import { checkPoints } from './check.js'
import { keyOf, type PointId, type SweepPoint } from './points.js'

/** Of one number over the seeds; all NaN when one of them is. */
export interface Spread {
  mean: number
  /** Standard deviation, over n - 1; NaN for a single one. */
  deviation: number
  min: number
  max: number
}

/** What the points of one criterion and amount come to. */
export interface SweepSpread extends Omit<PointId, 'seed'> {
  /** Points, one a seed. */
  n: number
  loss: Spread
  accuracy: Spread
}

/** d3 would pass over NaN, and a network that is lost is no reason to leave it out. */
function spreadOf(values: readonly number[]): Spread {
  const of = (measure: (values: readonly number[]) => number | undefined) =>
    values.some(Number.isNaN) ? Number.NaN : (measure(values) ?? Number.NaN)
  return { mean: of(mean), deviation: of(deviation), min: of(min), max: of(max) }
}

/** For each criterion, amount and stage, in the order in which they first come. */
export function meanAndSpread(points: readonly SweepPoint[]): SweepSpread[] {
  checkPoints(['meanAndSpread', 'points'], points)
  const groups = group(points, (point) => keyOf({ ...point, seed: 0 }))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { criterion, amount, isRetrained } = first
    const [loss, accuracy] = (['loss', 'accuracy'] as const).map((key) => spreadOf(group.map((point) => point[key])))
    return loss && accuracy ? [{ criterion, amount, isRetrained, n: group.length, loss, accuracy }] : []
  })
}
