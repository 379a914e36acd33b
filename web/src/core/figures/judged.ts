import type { Evaluation } from '../contract/experiment.js'

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

/** Confusions added up. */
export function confusionOf(evaluations: readonly Pick<Evaluation, 'confusion'>[]): number[][] {
  const [first] = evaluations
  return (first?.confusion ?? []).map((row, i) =>
    row.map((_, j) => evaluations.reduce((sum, { confusion }) => sum + (confusion[i]?.[j] ?? 0), 0)),
  )
}
