/** The spread of one number over runs, and of the difference between two; all pure. */

import type { Interval } from '../contract/experiment.js'
import { student95 } from './student.js'

export interface Spread {
  n: number
  mean: number
  /** Standard deviation, over n - 1; 0 when all are alike, be it one. */
  deviation: number
  /** Standard error of the mean. */
  error: number
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

export function spreadOf(values: readonly number[]): Spread {
  const n = values.length
  if (n && values.every((value) => value === values[0])) return { n, mean: values[0] ?? 0, deviation: 0, error: 0 }
  const mean = sum(values) / n
  const deviation = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (n - 1))
  return { n, mean, deviation, error: deviation / Math.sqrt(n) }
}

/** Of how much `a` is more than `b`, pair by pair: what a seed or a fold does to both of them is no difference. */
export const differences = (a: readonly number[], b: readonly number[]): Spread =>
  spreadOf(a.map((value, i) => value - (b[i] ?? Number.NaN)))

/**
 * The 95 % confidence interval of a mean by Student's t with n - 1 degrees of freedom; NaN for a single value. Runs are
 * taken as independent, which folds are not wholly: they share training samples, and the interval is somewhat narrow.
 */
export function meanInterval({ n, mean, error }: Spread): Interval {
  const reach = n > 1 ? student95(n - 1) * error : Number.NaN
  return { low: mean - reach, high: mean + reach }
}

/**
 * The 95 % confidence interval of the difference between two shares of the same samples, such as right answers before
 * and after a cut (Bonett, Price: Adjusted Wald confidence interval for a difference of binomial proportions based on
 * paired data, J. Educ. Behav. Stat. 37, 2012). Samples are taken as independent.
 *
 * @param worsened  right before, wrong after
 * @param mended    wrong before, right after
 * @param n         all samples
 * @returns after minus before, in [-1, 1]; NaN without samples
 */
export function pairedInterval(worsened: number, mended: number, n: number): Interval {
  if (n === 0) return { low: Number.NaN, high: Number.NaN }
  const [lost, won] = [worsened, mended].map((count) => (count + 1) / (n + 2)) as [number, number]
  const middle = won - lost
  const reach = normal95 * Math.sqrt((won + lost - middle ** 2) / (n + 2))
  return { low: Math.max(-1, middle - reach), high: Math.min(1, middle + reach) }
}

/** Of the normal distribution, as `student95` of many degrees of freedom. */
const normal95 = 1.959963984540054

/** Less than what numbers of computers leave over when equal shares are taken from each other. */
const dust = 1e-9

/** Whether 0 is outside: only then do the data show a difference. NaN shows none. */
export const showsDifference = ({ low, high }: Interval): boolean => low > dust || high < -dust
