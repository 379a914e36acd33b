/** The tables of several runs: each run, what they come to, and the confusion of all together. */

import { judgeOf } from '../../core/figures/judge.js'
import { type JudgedKey, judgedFigures } from '../../core/figures/judged.js'
import type { CsvNotes } from '../../data/csv.js'
import type { Lang } from '../../state/settings.js'
import { judgingWords } from '../../words/cli/judging.js'
import { trainWords } from '../../words/cli/train.js'
import { wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import { confusionTable, figureText, intervalText, mostColumns, nameOfFigure } from '../judging/judged-table.js'
import { testedText } from '../judging/who.js'
import { judgedOf, type RunsSummary, runsSummary } from './runs-summary.js'
import type { TrainResult } from './work.js'

const width = 98
/** Figures of a task, in the order of the columns. */
const columnsOf = {
  classification: ['accuracy', 'balancedAccuracy', 'leastRecall', 'macroF1'],
  regression: ['accuracy', 'mae', 'rmse'],
} as const satisfies Record<string, readonly JudgedKey[]>

type Task = keyof typeof columnsOf

/** The name of a figure where there is little room. */
function headOf(key: JudgedKey, task: Task, lang: Lang): string {
  const { columns } = judgingWords[lang]
  const heads: Partial<Record<JudgedKey, string>> = columns
  return key === 'accuracy' ? nameOfFigure(key, task, lang) : (heads[key] ?? nameOfFigure(key, task, lang))
}

/** A row for each run. */
export function runsTable(results: readonly TrainResult[], notes: CsvNotes | undefined, lang: Lang): string[] {
  const { columns, headings } = judgingWords[lang]
  const { columns: common, rows: others } = trainWords[lang]
  const [first] = results
  if (!first) return []
  const { task } = first.info
  const keys = columnsOf[task].filter((key) => key !== 'macroF1')
  const hasFolds = first.fold !== undefined
  const hasTested = first.info.sizes.test > 0
  const head = [
    columns.seed,
    ...(hasFolds ? [columns.fold] : []),
    common.epoch,
    ...keys.map((key) => headOf(key, task, lang)),
    others.fingerprint,
    ...(hasTested ? [columns.tested] : []),
  ]
  const rows = results.map((result) => {
    const figures = judgedFigures(judgedOf(result))
    return [
      String(result.seed),
      ...(hasFolds ? [String(result.fold)] : []),
      String(result.keptEpoch),
      ...keys.map((key) => figureText(key, task)(figures[key])),
      result.fingerprint,
      ...(hasTested ? [testedText(result.info, notes, lang)] : []),
    ]
  })
  return [headings.runs(judgeOf(first.info)), ...tableLines([head, ...rows], `${'r'.repeat(head.length - 1)}l`)]
}

/** Mean, deviation and interval of each figure. */
function summaryTable({ figures }: RunsSummary, task: Task, lang: Lang): string[] {
  const { columns } = judgingWords[lang]
  const rows = columnsOf[task].flatMap((key) => {
    const figure = figures[key]
    if (!figure) return []
    const text = figureText(key, task)
    const { mean, deviation, interval } = figure
    return [[nameOfFigure(key, task, lang), text(mean), text(deviation), intervalText(interval, text, lang)]]
  })
  return tableLines([['', columns.mean, columns.deviation, columns.interval], ...rows], 'lrrl')
}

/** What the runs come to. */
export function runsParts(results: readonly TrainResult[], names: readonly string[], lang: Lang): string[][] {
  const { over, shared, headings } = judgingWords[lang]
  const summary = runsSummary(results)
  const task = results[0]?.info.task ?? 'classification'
  const { confusion, part, count } = summary
  const hasConfusion = confusion.length > 0 && confusion.length <= mostColumns
  return [
    [...wrap(over(count, summary.over, results.length), width), ...summaryTable(summary, task, lang)],
    ...(summary.over === 'seeds' ? [] : [wrap(shared, width).map((line) => `  ${line}`)]),
    ...(hasConfusion ? [[headings.confusion(part, results.length), ...confusionTable(confusion, names)]] : []),
  ]
}
