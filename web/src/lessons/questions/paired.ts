/** What runs with several seeds come to: mean and spread, differences seed by seed, and what they show. */

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
