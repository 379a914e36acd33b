import type { Evaluation, Interval, Task } from '../contract/experiment.js'

/** Figures of one evaluation that are compared between runs; NaN where the task has none. */
export const judgedKeys = ['accuracy', 'balancedAccuracy', 'macroF1', 'leastRecall', 'loss', 'mae', 'rmse'] as const
export type JudgedKey = (typeof judgedKeys)[number]

/** Recall of the class that is told worst, of those that have samples; NaN for regression. */
export function leastRecall({ recall }: Pick<Evaluation, 'recall'>): number {
  const there = recall.filter((value) => !Number.isNaN(value))
  return there.length ? Math.min(...there) : Number.NaN
}

export function judgedFigures(evaluation: Evaluation): Record<JudgedKey, number> {
  const { accuracy, balancedAccuracy, macroF1, loss, mae, rmse } = evaluation
  return { accuracy, balancedAccuracy, macroF1, leastRecall: leastRecall(evaluation), loss, mae, rmse }
}

const share: Interval = { low: 0, high: 1 }
const error: Interval = { low: 0, high: Number.POSITIVE_INFINITY }

const ranges: Record<Exclude<JudgedKey, 'accuracy'>, Interval> = {
  ...{ balancedAccuracy: share, macroF1: share, leastRecall: share },
  ...{ loss: error, mae: error, rmse: error },
}

/** What a figure can be; accuracy is R^2 for numbers. */
export function rangeOf(key: JudgedKey, task: Task): Interval {
  if (key !== 'accuracy') return ranges[key]
  return task === 'classification' ? share : { low: Number.NEGATIVE_INFINITY, high: 1 }
}

/** Confusions added up. */
export function confusionOf(evaluations: readonly Pick<Evaluation, 'confusion'>[]): number[][] {
  const [first] = evaluations
  return (first?.confusion ?? []).map((row, i) =>
    row.map((_, j) => evaluations.reduce((sum, { confusion }) => sum + (confusion[i]?.[j] ?? 0), 0)),
  )
}
