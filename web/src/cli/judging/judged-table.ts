/** How a part is answered, for a terminal: figures with their intervals, and what is told of each class. */

import type { Evaluation, ExperimentInfo, Interval, Task } from '../../core/contract/experiment.js'
import { type JudgedKey, leastRecall } from '../../core/figures/judged.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { ascii } from '../base/ascii.js'
import { tableLines } from '../base/text-table.js'

const none = '-'

export const share = (value: number): string => (Number.isNaN(value) ? none : ascii(percent(value, 2)))
export const decimal = (value: number): string => (Number.isNaN(value) ? none : ascii(fixed(value, 4)))
/** In the unit of the labels, which may be of any size. */
export const inUnit = (value: number): string => (Number.isNaN(value) ? none : String(Number(value.toPrecision(4))))

const texts: Record<JudgedKey, (value: number) => string> = {
  accuracy: share,
  balancedAccuracy: share,
  leastRecall: share,
  macroF1: decimal,
  loss: decimal,
  mae: inUnit,
  rmse: inUnit,
}

/** What writes a figure; accuracy is R² for numbers. */
export const figureText = (key: JudgedKey, task: Task): ((value: number) => string) =>
  key === 'accuracy' && task === 'regression' ? decimal : texts[key]

export function nameOfFigure(key: JudgedKey, task: Task, lang: Lang): string {
  const { rows } = judgingWords[lang]
  return key === 'accuracy' && task === 'regression' ? rows.r2 : rows[key]
}

export function intervalText({ low, high }: Interval, text: (value: number) => string, lang: Lang): string {
  return Number.isNaN(low) || Number.isNaN(high) ? '' : judgingWords[lang].interval(text(low), text(high))
}

/** Of all classes together, or of numbers. */
export function figuresTable(evaluation: Evaluation, { task }: Pick<ExperimentInfo, 'task'>, lang: Lang): string[] {
  const { rows, unit } = judgingWords[lang]
  const { accuracy, accuracyInterval, balancedAccuracy, balancedAccuracyInterval, macroF1 } = evaluation
  const { mae, maeInterval, rmse } = evaluation
  const lines =
    task === 'classification'
      ? [
          [rows.accuracy, share(accuracy), intervalText(accuracyInterval, share, lang)],
          [rows.balancedAccuracy, share(balancedAccuracy), intervalText(balancedAccuracyInterval, share, lang)],
          [rows.leastRecall, share(leastRecall(evaluation)), ''],
          [rows.macroF1, decimal(macroF1), ''],
        ]
      : [
          [rows.r2, decimal(accuracy), '', ''],
          [rows.mae, inUnit(mae), intervalText(maeInterval, inUnit, lang), unit],
          [rows.rmse, inUnit(rmse), '', unit],
        ]
  return tableLines(lines, 'lrll')
}

/** More classes than these are those that are told worst. */
const mostRows = 40

/** The classes in the order of the rows. */
export function placesOf(recall: readonly number[]): number[] {
  const places = recall.map((_, i) => i)
  if (places.length <= mostRows) return places
  const worth = (i: number) => (Number.isNaN(recall[i]) ? 2 : (recall[i] ?? 2))
  return places.sort((a, b) => worth(a) - worth(b)).slice(0, mostRows)
}

/** @param names  of the classes, as they are printed */
export function classesTable(evaluation: Evaluation, names: readonly string[], lang: Lang): string[] {
  const { columns } = judgingWords[lang]
  const { recall, recallIntervals, precision, f1, confusion } = evaluation
  const rows = placesOf(recall).map((i) => [
    names[i] ?? '',
    String((confusion[i] ?? []).reduce((sum, count) => sum + count, 0)),
    share(recall[i] ?? Number.NaN),
    intervalText(recallIntervals[i] ?? { low: Number.NaN, high: Number.NaN }, share, lang) || none,
    share(precision[i] ?? Number.NaN),
    decimal(f1[i] ?? Number.NaN),
  ])
  const head = [columns.class, columns.samples, columns.recall, columns.interval, columns.precision, columns.f1]
  return tableLines([head, ...rows], 'lrrrrr')
}

/** A row for each true class, a column for each answer; nothing where that is too wide. */
export function confusionTable(confusion: readonly (readonly number[])[], names: readonly string[]): string[] {
  const rows = confusion.map((counts, i) => [String(i + 1), names[i] ?? '', ...counts.map(String)])
  return tableLines([['', '', ...rows.map(([number]) => number ?? '')], ...rows], `rl${'r'.repeat(rows.length)}`)
}

/** Of the confusion, which has a column for each. */
export const mostColumns = 10
