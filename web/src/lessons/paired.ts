/**
 * The one rule of a difference for all lessons that run with several seeds: mean and spread, differences seed by seed,
 * and what they show.
 */

import { differences, type Spread } from '../core/figures/spread.js'
import { studentTails } from '../core/figures/student.js'

export { differences, type Spread, spreadOf } from '../core/figures/spread.js'

/**
 * Two standard errors decide, and not Student's 95 % interval as in reports: a lesson explains its rule in one sentence,
 * says beside each figure how often chance alone goes beyond it (`chanceOf`), and has a margin that is too little to matter.
 */
export const errorsThatDecide = 2

/** How often chance alone goes beyond two standard errors of so many seeds, 0 to 1, by Student's t; 2 seeds or more. */
export const chanceOf = (seeds: number): number => studentTails(errorsThatDecide, seeds - 1)

/** Accuracy, and the share of a class that is found, that is too little to matter: one point in a hundred. */
export const margin = 0.01

/** Less than what numbers of computers leave over when equal shares are taken from each other. */
const dust = 1e-9

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
