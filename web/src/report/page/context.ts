/** What a report page is drawn from. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { RunInfo } from '../../core/figures/over-runs.js'
import type { PlanRun } from '../../core/figures/run-rounds.js'
import { layerNamesIn, named } from '../../lab/run/layers.js'
import type { Lang } from '../../state/lang.js'
import { type RunReportText, runReportTexts } from '../../words/run-report.js'
import type { ChoiceNames, NetworkMeasure, RunReport, Training } from '../run-report.js'

export interface PageContext {
  report: RunReport
  /** Of the network before the first cut, with names in the language. */
  info: ExperimentInfo
  /** What layers are called, by the core's names. */
  layerNames: ReadonlyMap<string, string>
  lang: Lang
  words: RunReportText
  /** Of the figures, in CSS pixels. */
  width: number
  /** What is read in a chart, by its name. */
  readings: ReadonlyMap<string, number | undefined>
  read: (chart: string, stop: number | undefined) => void
}

type Seen = Pick<PageContext, 'width' | 'readings' | 'read'>

export function pageContext(report: RunReport, lang: Lang, seen: Seen): PageContext {
  const { info, source } = report.subject
  return {
    ...seen,
    report,
    info: named(info, source ? [source] : [], lang),
    layerNames: layerNamesIn(info, lang),
    lang,
    words: runReportTexts[lang],
  }
}

/** The network before the first cut, and after the last one; undefined when nothing was cut. */
export function endsOf({ pruning }: RunReport): { first: NetworkMeasure; now: NetworkMeasure } | undefined {
  const [first, last] = [pruning?.cuts[0], pruning?.cuts.at(-1)]
  return first && last && { first: first.before, now: last.retrained ?? last.after }
}

/** What it is about: a network that was trained may have a comparison beside it. */
export const kindOf = ({ pruning, prunings, trainings }: RunReport): 'train' | 'prune' | 'sweep' =>
  pruning || prunings ? 'prune' : trainings.length ? 'train' : 'sweep'

/** Names of what was chosen for the plan. */
export const planNames = ({ pruning, prunings }: RunReport): ChoiceNames => (pruning ?? prunings)?.names ?? {}

/** Several runs of one plan as the core's figures take them; undefined where there is one run alone. */
export function planRuns({ report: { prunings, trainings }, info }: PageContext): PlanRun[] | undefined {
  return prunings?.runs.map(({ rounds }, i) => {
    const training = trainings[i]
    return { whole: { task: info.task, ...(training ? runInfo(training) : info) }, rounds }
  })
}

/** How a run was split, as far as that says which samples it tests. */
export function runInfo({ seed, tested }: Training): RunInfo {
  const { folds = 0, fold = 0, splitSeed = -1, subjects = [] } = tested ?? {}
  return { settings: { seed, folds, fold, splitSeed }, counts: { test: { subjects: [...subjects] } } }
}
