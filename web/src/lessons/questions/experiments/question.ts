/** What a question is: an experiment that answers it, and how its figures are judged. */

import type { StoredSize } from '../../../core/contract/cut.js'
import type { FormTime } from '../../../core/contract/report.js'
import type { Compared } from '../../paired.js'
import type { Bench } from './bench.js'
import type { Setup } from './setup.js'

/** What one can guess. */
export const guesses = ['yes', 'no', 'depends'] as const
export type Guess = (typeof guesses)[number]

/** What comes out: `open` when these runs show no difference, and not that there is none. */
export type Answer = Guess | 'open'

export const questionIds = ['hurts', 'every-network', 'generalises', 'every-use', 'must-retrain'] as const
export type QuestionId = (typeof questionIds)[number]

/** What of the lesson's settings a question depends on. */
export type SettingKey = 'data' | 'noise' | 'share' | 'seeds'

/** One number a seed. */
export interface Row {
  id: string
  values: readonly number[]
}

/** Numbers at several shares removed. */
export interface Curve {
  id: string
  shares: readonly number[]
  /** One array a share, one number a seed. */
  values: readonly (readonly number[])[]
}

/** What was measured, before anything is said about it. */
export interface Measured {
  seeds: readonly number[]
  rows: readonly Row[]
  curves: readonly Curve[]
  /** Numbers that do not depend on the seed, such as how many weights a network has. */
  counts: Readonly<Record<string, number>>
  /** Of the first seed's network. */
  stored?: readonly StoredSize[]
  times?: readonly FormTime[]
}

export interface Judged {
  answer: Answer
  /** Differences by what they are of. */
  compared: Readonly<Record<string, Compared>>
}

export interface Question {
  id: QuestionId
  /** What makes it another experiment; `share` is not among them where all shares are measured. */
  needs: readonly SettingKey[]
  /** What can be set for it. */
  settings: readonly SettingKey[]
  /** Ids of the curves and rows that are measured. */
  curves: readonly string[]
  rows: readonly string[]
  ask: (bench: Bench, setup: Setup) => Promise<Measured>
  judge: (measured: Measured, setup: Setup) => Judged
}

export const rowOf = ({ rows }: Measured, id: string): readonly number[] =>
  rows.find((row) => row.id === id)?.values ?? []

/** The numbers of a curve at a share. */
export function curveAt({ curves }: Measured, id: string, share: number): readonly number[] {
  const curve = curves.find((candidate) => candidate.id === id)
  return curve?.values[curve.shares.indexOf(share)] ?? []
}
