/** How far each criterion is from random cuts: differences pair by pair, over seeds and folds. */

import { group } from 'd3-array'
import { mustBe } from '../core/boundary/arguments.js'
import { type OverRuns, overRuns } from '../core/figures/over-runs.js'
import { showsDifference } from '../core/figures/spread.js'
import type { CriterionId } from '../core/ids.js'
import { phrase } from '../core/messages.js'
import { checkPoints } from './check.js'
import { controls, grainOf, isControl } from './criteria.js'
import { keyOf, type PointFit, type PointId, type SweepPoint } from './points.js'
import { networkKey } from './tasks.js'

/** Mean and 95 % interval of differences, with whether the data show one. */
export interface PairedDifference extends OverRuns {
  /** Whether 0 is outside the interval. */
  isShown: boolean
}

/** A criterion less the random cuts of its grain, at one amount and stage. */
export interface SweepBeside extends Omit<PointId, 'seed' | 'fold'> {
  control: CriterionId
  /** R^2 for regression. */
  accuracy: PairedDifference
  /** All NaN for regression. */
  balancedAccuracy: PairedDifference
}

/** What `besideControls` tells of. */
export const besideFits = ['accuracy', 'balancedAccuracy'] as const satisfies readonly PointFit[]

type Pair = [one: SweepPoint, other: SweepPoint]

/** Points of the same network; where a saved one is cut, a criterion has one point for all seeds of the random cuts. */
function pairsOf(ones: readonly SweepPoint[], others: readonly SweepPoint[], hasModel: boolean): Pair[] {
  const key = (point: SweepPoint) => (hasModel ? String(point.fold) : networkKey(point))
  const known = new Map(ones.map((one) => [key(one), one]))
  return others.flatMap((other): Pair[] => {
    const one = known.get(key(other))
    return one ? [[one, other]] : []
  })
}

/** Each seed counts by itself; of several folds each counts once, by the mean of its seeds, which share its samples. */
function unitsOf(pairs: readonly Pair[]): number[][] {
  const places = pairs.map((_, i) => i)
  const folds = group(places, (i) => pairs[i]?.[1].fold)
  return folds.size > 1 ? [...folds.values()] : places.map((i) => [i])
}

function differenceOf(pairs: readonly Pair[], fit: PointFit): PairedDifference {
  const values = pairs.map(([one, other]) => (one[fit] ?? Number.NaN) - (other[fit] ?? Number.NaN))
  const found = overRuns(values, unitsOf(pairs))
  return { ...found, isShown: showsDifference(found.interval) }
}

/**
 * Of how much one criterion is more than another at the same amount and stage, pair by pair.
 *
 * @returns `undefined` where there are fewer than two pairs (or folds): one has no interval
 */
export function pairedDifference(
  ones: readonly SweepPoint[],
  others: readonly SweepPoint[],
  fit: PointFit,
  hasModel = false,
): PairedDifference | undefined {
  const difference = differenceOf(pairsOf(ones, others, hasModel), fit)
  return difference.n > 1 ? difference : undefined
}

/**
 * For each criterion, amount and stage, in the order in which they first come: how far it is from random cuts. Those with
 * fewer than two pairs (or folds) are left out, for one has no interval.
 *
 * @param hasModel  whether a saved network was cut: a criterion's one point then stands beside each random cut
 */
export function besideControls(points: readonly SweepPoint[], hasModel = false): SweepBeside[] {
  checkPoints(['besideControls', 'points'], points)
  mustBe(['besideControls', 'hasModel'], phrase('true-or-false'), typeof hasModel === 'boolean', hasModel)
  const idOf = ({ criterion, amount, isRetrained }: Omit<PointId, 'seed'>) =>
    keyOf({ criterion, amount, isRetrained, seed: 0 })
  const groups = group(points, idOf)
  return [...groups.values()].flatMap((ones) => {
    const [first] = ones
    const control = first && controls[grainOf(first.criterion)]
    if (!first || !control || isControl(first.criterion)) return []
    const { criterion, amount, isRetrained } = first
    const pairs = pairsOf(ones, groups.get(idOf({ criterion: control, amount, isRetrained })) ?? [], hasModel)
    const [accuracy, balancedAccuracy] = [differenceOf(pairs, 'accuracy'), differenceOf(pairs, 'balancedAccuracy')]
    return accuracy.n > 1 ? [{ criterion, amount, isRetrained, control, accuracy, balancedAccuracy }] : []
  })
}
