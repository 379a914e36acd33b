/** What is chosen in the report, and no part of the experiment. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import type { CriterionId } from '../../core/ids.js'

/** What can be compared, one chart at a time. */
export const questionIds = ['sweep', 'truth', 'scan', 'loss', 'answers', 'row', 'search'] as const
export type QuestionId = (typeof questionIds)[number]

/** What criteria are compared of: whole layers have a step of their own. */
export const comparedGrains = ['weight', 'unit'] as const
export type ComparedGrain = (typeof comparedGrains)[number]

export interface ReportChoice {
  question: QuestionId
  grain: ComparedGrain
  criteria: Record<ComparedGrain, readonly CriterionId[]>
  /** What is repaired after each removal of a weight, before the truth is measured. */
  healing: 'none' | 'obs-update'
  /** Whether the truth is drawn by ranks or by values. */
  axes: 'rank' | 'value'
  /** The candidate that is read, an index into the truth. */
  point: number | undefined
  /** What the curve through the cuts shows. */
  story: 'Loss' | 'Accuracy'
  /** What is read in it, an index into its stops. */
  stop: number | undefined
  /** What the living chart shows, and of what. */
  fit: 'loss' | 'accuracy'
  source: 'network' | 'seeds'
  /** The amount that is read, an index into the amounts. */
  amount: number | undefined
  seeds: number
  /** Of retraining after each cut; 0 for none. */
  epochs: number
  /** Fields that were refused, with what was typed. */
  bad: Readonly<Record<string, string>>
  /** The sample that is tried, an index into those that are at hand; and its values that were typed, by their place. */
  row: number
  edits: Readonly<Record<number, number>>
  /** Charts that are shown as tables too. */
  tables: ReadonlySet<string>
}

export const firstReport: ReportChoice = {
  question: 'sweep',
  grain: 'weight',
  criteria: {
    weight: ['magnitude', 'gradient-weight', 'obd', 'obs'],
    unit: ['unit-in-l2', 'unit-product', 'unit-energy', 'unit-taylor'],
  },
  healing: 'none',
  axes: 'rank',
  point: undefined,
  story: 'Loss',
  stop: undefined,
  fit: 'accuracy',
  source: 'network',
  amount: undefined,
  seeds: 3,
  epochs: 0,
  bad: {},
  row: 0,
  edits: {},
  tables: new Set(),
}

/** Units have no update of their own. */
export const healingOf = ({ grain, healing }: ReportChoice) => (grain === 'weight' ? healing : 'none')

/** At most so many are compared at a time, the random one not counted. */
export const mostCompared = 6

/** Random cuts of each grain: what every criterion has to beat. */
export const controlOf = { weight: 'random', unit: 'unit-random' } as const satisfies Record<ComparedGrain, CriterionId>

/** Shares that are cut for the living chart. */
export const sweepAmounts: readonly number[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98]

/** Criteria of a grain that can be asked at any time; what watches training cannot. */
export function comparable(criteria: readonly CriterionChoice[], wanted: ComparedGrain): CriterionChoice[] {
  return criteria.filter(({ grain, needs, id }) => grain === wanted && needs !== 'training' && id !== controlOf[grain])
}

/** What is compared: what was chosen, and random cuts. */
export function compared({ grain, criteria }: Pick<ReportChoice, 'grain' | 'criteria'>): CriterionId[] {
  return [...criteria[grain], controlOf[grain]]
}

/** The set with `entry` in it, or without it when it was. */
export function toggled<T>(set: ReadonlySet<T>, entry: T): ReadonlySet<T> {
  const rest = [...set].filter((other) => other !== entry)
  return new Set(rest.length < set.size ? rest : [...set, entry])
}
