/** What several runs of `train` come to, by the part that judges. */

import type { Evaluation, ExperimentInfo, Part } from '../../core/contract/experiment.js'
import { judgeOf } from '../../core/figures/judge.js'
import { confusionOf, type JudgedKey, judgedFigures, judgedKeys, rangeOf } from '../../core/figures/judged.js'
import { type Over, type OverRuns, overOf, overRuns, overRunsJson, unitsOf } from '../../core/figures/over-runs.js'
import { named } from '../base/figures-json.js'
import type { TrainResult } from './work.js'

export interface RunsSummary {
  part: Part
  over: Over
  /** How many that are. */
  count: number
  /** Of the figures that the task has. */
  figures: Partial<Record<JudgedKey, OverRuns>>
  /** Of all runs together. */
  confusion: number[][]
}

/** What a run says of the part that judges. */
export function judgedOf({ info, evaluations }: Pick<TrainResult, 'info' | 'evaluations'>): Evaluation {
  const evaluation = evaluations[judgeOf(info)]
  if (!evaluation) throw new Error('the part that judges has samples')
  return evaluation
}

const absent: Record<ExperimentInfo['task'], readonly JudgedKey[]> = {
  classification: ['mae', 'rmse'],
  regression: ['balancedAccuracy', 'macroF1', 'leastRecall'],
}

export function runsSummary(results: readonly TrainResult[]): RunsSummary {
  const [first] = results
  if (!first) throw new Error('no run was done')
  const infos = results.map(({ info }) => info)
  const units = unitsOf(infos)
  const judged = results.map(judgedOf)
  const figures = judged.map(judgedFigures)
  const entries = judgedKeys
    .filter((key) => !absent[first.info.task].includes(key))
    .map((key) => [
      key,
      overRuns(
        figures.map((figure) => figure[key]),
        units,
        rangeOf(key, first.info.task),
      ),
    ])
  return {
    part: judgeOf(first.info),
    over: overOf(infos),
    count: units.length,
    figures: Object.fromEntries(entries),
    confusion: confusionOf(judged),
  }
}

export function summaryJson(results: readonly TrainResult[]) {
  const { part, over, count, figures, confusion } = runsSummary(results)
  const task = results[0]?.info.task ?? 'classification'
  const entries = Object.entries(figures).map(([key, figure]) => [key, overRunsJson(figure)])
  return {
    part,
    over,
    count,
    ...named(Object.fromEntries(entries) as object, task),
    ...(confusion.length ? { confusion } : {}),
  }
}
