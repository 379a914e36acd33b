/** Figures of a task under their own names: what the core calls accuracy is R^2 for numbers. */

import type { Evaluation, ExperimentInfo, Interval, Part, Task } from '../../core/contract/experiment.js'

type Info = Pick<ExperimentInfo, 'task' | 'classNames'>

const ends = ({ low, high }: Interval) => [low, high]

/** Of classes what is told of each, and the confusion with a row a true class; errors of numbers are in the unit of the targets. */
export function figuresJson(evaluation: Omit<Evaluation, 'samples' | 'loss'>, { task, classNames }: Info) {
  if (task === 'regression') {
    const { accuracy: r2, mae, maeInterval, rmse } = evaluation
    return { r2, mae, maeInterval: ends(maeInterval), rmse }
  }
  const { accuracy, accuracyInterval, balancedAccuracy, balancedAccuracyInterval, macroF1 } = evaluation
  const { recall, recallIntervals, precision, f1, confusion } = evaluation
  const sum = (counts: readonly (number | undefined)[]) => counts.reduce<number>((all, count) => all + (count ?? 0), 0)
  const classes = confusion.map((row, i) => ({
    name: classNames[i],
    samples: sum(row),
    answers: sum(confusion.map((counts) => counts[i])),
    recall: recall[i],
    recallInterval: ends(recallIntervals[i] as Interval),
    precision: precision[i],
    f1: f1[i],
  }))
  return {
    accuracy,
    accuracyInterval: ends(accuracyInterval),
    balancedAccuracy,
    balancedAccuracyInterval: ends(balancedAccuracyInterval),
    macroF1,
    classes,
    confusion,
  }
}

/** An object whose `accuracy` and `...Accuracy` are `r2` and `...R2` for numbers. */
export function named<T extends object>(figures: T, task: Task): Record<string, unknown> {
  const nameOf = (key: string) => (key === 'accuracy' ? 'r2' : key.replace(/Accuracy$/, 'R2'))
  const entries = Object.entries(figures)
  return Object.fromEntries(task === 'classification' ? entries : entries.map(([key, value]) => [nameOf(key), value]))
}

/** The parts that have samples, each with its figures. */
export function partsJson(evaluations: Partial<Record<Part, Evaluation>>, info: Info) {
  const entries = Object.entries(evaluations).map(([part, { samples, loss, ...others }]) => {
    return [part, { samples, loss, ...figuresJson(others, info) }]
  })
  return Object.fromEntries(entries) as Partial<Record<Part, object>>
}
