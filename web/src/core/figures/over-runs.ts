/** Figures over several runs: seeds, folds, or both. */

import type { ExperimentSettings, Interval, PartCounts } from '../contract/experiment.js'
import { meanInterval, type Spread, spreadOf } from './spread.js'

/** What mean and interval are over. */
export type Over = 'people' | 'folds' | 'seeds'

/** How a run was split, as far as that says which samples it tests. */
export interface RunInfo {
  settings: Pick<ExperimentSettings, 'folds' | 'fold' | 'seed' | 'splitSeed'>
  counts: { test: Pick<PartCounts, 'subjects'> }
}

export function overOf(infos: readonly RunInfo[]): Over {
  if (infos.some(({ settings }) => settings.folds === 0)) return 'seeds'
  return infos.every(({ counts }) => counts.test.subjects.length === 1) ? 'people' : 'folds'
}

/** The same where the same samples are tested: seeds that share them are no further samples. */
function keyOf({ settings, counts }: RunInfo): string {
  const { folds, fold, seed, splitSeed } = settings
  if (folds === 0) return String(seed)
  return counts.test.subjects.length ? counts.test.subjects.join() : `${splitSeed},${fold}`
}

/** The places of the runs that test the same samples, in the order in which they first come. */
export function unitsOf(infos: readonly RunInfo[]): number[][] {
  const places = new Map<string, number[]>()
  for (const [i, info] of infos.entries()) places.set(keyOf(info), [...(places.get(keyOf(info)) ?? []), i])
  return [...places.values()]
}

export interface OverRuns extends Spread {
  interval: Interval
}

/** The part of an interval that is possible. */
const within = ({ low, high }: Interval, range: Interval): Interval => ({
  low: Math.max(low, range.low),
  high: Math.min(high, range.high),
})

/**
 * Mean, deviation and interval of one figure.
 *
 * @param values  one a run
 * @param units   of the runs: each counts once, by the mean of its runs
 * @param range   what the figure can be: the interval ends there
 */
export function overRuns(values: readonly number[], units: readonly number[][], range?: Interval): OverRuns {
  const means = units.map((unit) => spreadOf(unit.map((i) => values[i] ?? Number.NaN)).mean)
  const { deviation, ...spread } = spreadOf(means)
  // What a single one would be spread by is not known.
  const found = { ...spread, deviation: spread.n > 1 ? deviation : Number.NaN }
  const interval = meanInterval(found)
  return { ...found, interval: range ? within(interval, range) : interval }
}

/** The same as JSON. */
export function overRunsJson({ n, mean, deviation, interval }: OverRuns) {
  return { n, mean, deviation, interval: [interval.low, interval.high] }
}
