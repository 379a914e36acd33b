/** Figures of a task under their own names: what the core calls accuracy is R^2 for numbers. */

import type { Evaluation, Part, Task } from '../../core/contract/experiment.js'

type Figures = Pick<Evaluation, 'accuracy' | 'balancedAccuracy' | 'macroF1' | 'mae' | 'rmse'>

/** Errors are in the unit of the targets. */
export function figuresJson({ accuracy, balancedAccuracy, macroF1, mae, rmse }: Figures, task: Task) {
  return task === 'classification' ? { accuracy, balancedAccuracy, macroF1 } : { r2: accuracy, mae, rmse }
}

/** An object whose `accuracy` and `...Accuracy` are `r2` and `...R2` for numbers. */
export function named<T extends object>(figures: T, task: Task): Record<string, unknown> {
  const nameOf = (key: string) => (key === 'accuracy' ? 'r2' : key.replace(/Accuracy$/, 'R2'))
  const entries = Object.entries(figures)
  return Object.fromEntries(task === 'classification' ? entries : entries.map(([key, value]) => [nameOf(key), value]))
}

/** The parts that have samples, each with its figures. */
export function partsJson(evaluations: Partial<Record<Part, Evaluation>>, task: Task) {
  const entries = Object.entries(evaluations).map(([part, { samples, loss, ...others }]) => {
    return [part, { samples, loss, ...figuresJson(others, task) }]
  })
  return Object.fromEntries(entries) as Partial<Record<Part, object>>
}
