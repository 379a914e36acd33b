/**
 * The one rule of a difference for all lessons that run with several seeds: mean and spread, differences seed by seed,
 * and what they show.
 */

export interface Spread {
  n: number
  mean: number
  /** Standard deviation, over n - 1; 0 when all are alike. */
  deviation: number
  /** Standard error of the mean. */
  error: number
}

/** Two standard errors decide. */
export const errorsThatDecide = 2

/**
 * How often chance alone goes beyond two standard errors, 0 to 1: both tails of Student's t with n - 1 degrees of freedom
 * (Abramowitz, Stegun: Handbook of mathematical functions, 1964, 26.7.3 and 26.7.4).
 *
 * @param n  how many seeds, 2 or more
 */
export function chanceOf(n: number): number {
  const freedom = n - 1
  const angle = Math.atan(errorsThatDecide / Math.sqrt(freedom))
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = freedom % 2 === 1
  let term = isOdd ? cos : 1
  let series = freedom === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cos ** 2 * (k - 1)) / k
    series += term
  }
  return 1 - (isOdd ? (2 / Math.PI) * (angle + sin * series) : sin * series)
}

/** Accuracy, and the share of a class that is found, that is too little to matter: one point in a hundred. */
export const margin = 0.01

/** Less than what numbers of computers leave over when equal shares are taken from each other. */
const dust = 1e-9

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

export function spreadOf(values: readonly number[]): Spread {
  const n = values.length
  if (n && values.every((value) => value === values[0])) return { n, mean: values[0] ?? 0, deviation: 0, error: 0 }
  const mean = sum(values) / n
  const deviation = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (n - 1))
  return { n, mean, deviation, error: deviation / Math.sqrt(n) }
}

/** Of how much `a` is more than `b`, seed by seed: what a seed does to both of them is no difference. */
export const differences = (a: readonly number[], b: readonly number[]): Spread =>
  spreadOf(a.map((value, i) => value - (b[i] ?? Number.NaN)))

/** `none`: no more than the margin, either way; `unknown`: these runs show neither that nor a difference. */
export type Verdict = 'more' | 'less' | 'none' | 'unknown'

/** @param margin  what is too little to matter */
export function verdictOf({ mean, error }: Pick<Spread, 'mean' | 'error'>, margin: number): Verdict {
  const [low, high] = [mean - errorsThatDecide * error, mean + errorsThatDecide * error]
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'unknown'
  if (low >= -margin - dust && high <= margin + dust) return 'none'
  if (low > dust) return 'more'
  return high < -dust ? 'less' : 'unknown'
}

/** A difference with what it shows. */
export interface Compared extends Spread {
  verdict: Verdict
}

export function compared(a: readonly number[], b: readonly number[], margin: number): Compared {
  const spread = differences(a, b)
  return { ...spread, verdict: verdictOf(spread, margin) }
}
