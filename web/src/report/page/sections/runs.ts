/** Several runs: each seed and fold by itself, and what they come to together. */

import { html, nothing, type TemplateResult } from 'lit'
import type { Task } from '../../../core/contract/experiment.js'
import { judgeOf } from '../../../core/figures/judge.js'
import { type JudgedKey, judgedFigures, rangeOf } from '../../../core/figures/judged.js'
import { overOf, overRuns, unitsOf } from '../../../core/figures/over-runs.js'
import { percent, plain, trimmed } from '../../../view/format.js'
import { type TableRow, table } from '../../../view/tables.js'
import { judgingWords } from '../../../words/cli/judging.js'
import { scoreName } from '../../figures/curves.js'
import type { Training } from '../../run-report.js'
import { type PageContext, runInfo } from '../context.js'
import { peopleText } from './who.js'

/** Figures of a task, in the order of the columns. */
const figuresOf = {
  classification: ['accuracy', 'balancedAccuracy', 'macroF1', 'leastRecall'],
  regression: ['accuracy', 'mae', 'rmse'],
} as const satisfies Record<Task, readonly JudgedKey[]>

function text(key: JudgedKey, task: Task, value: number): string {
  if (Number.isNaN(value)) return '–'
  return task === 'classification' ? percent(value, 1) : trimmed(value, key === 'accuracy' ? 3 : 4)
}

function nameOf({ info, lang }: PageContext, key: JudgedKey): string {
  return key === 'accuracy' ? scoreName({ info, lang }) : judgingWords[lang].rows[key]
}

/** Of the part that judges; NaN where nothing is told of it. */
function figureOf({ info }: PageContext, { parts }: Training, key: JudgedKey): number {
  const told = parts?.find(({ part }) => part === judgeOf(info))
  return told ? judgedFigures(told)[key] : Number.NaN
}

/** Whether runs test other folds or people, and not other seeds alone. */
export const areFolds = ({ report }: PageContext): boolean =>
  report.trainings.some(({ tested }) => (tested?.folds ?? 0) !== 0)

/** What a run tests: who, or how many samples. */
export function testedText(context: PageContext, { tested }: Training): string {
  if (!tested) return ''
  return tested.subjects.length
    ? peopleText(context, tested.subjects, 8)
    : judgingWords[context.lang].samples(tested.samples)
}

function eachRun(context: PageContext): TemplateResult {
  const { report, info, lang, words } = context
  const { columns } = judgingWords[lang]
  const hasFolds = areFolds(context)
  const keys = figuresOf[info.task]
  const rows = report.trainings.map((training): TableRow => {
    const { seed, tested, history, fingerprint } = training
    return {
      head: plain(seed),
      cells: [
        ...(hasFolds ? [plain(tested?.fold ?? 0), testedText(context, training)] : []),
        plain(history.at(-1)?.epoch ?? 0),
        ...keys.map((key) => text(key, info.task, figureOf(context, training, key))),
        html`<code>${fingerprint}</code>`,
      ],
    }
  })
  const heads = [
    words.heads.seed,
    ...(hasFolds ? [columns.fold, columns.tested] : []),
    words.heads.epochs,
    ...keys.map((key) => nameOf(context, key)),
    words.facts.fingerprint,
  ]
  return table(words.sections.seeds, heads, rows, 'numbers seeds', true)
}

/** Mean, deviation and interval of each figure; seeds that share their test samples count once. */
function together(context: PageContext): TemplateResult {
  const { report, info, lang, words } = context
  const { trainings } = report
  const { columns, over, shared, interval } = judgingWords[lang]
  const runs = trainings.map(runInfo)
  const units = unitsOf(runs)
  const what = overOf(runs)
  const rows = figuresOf[info.task].map((key): TableRow => {
    const values = trainings.map((training) => figureOf(context, training, key))
    const { mean, deviation, interval: ends } = overRuns(values, units, rangeOf(key, info.task))
    const [average, spread, low, high] = [mean, deviation, ends.low, ends.high].map((value) =>
      text(key, info.task, value),
    )
    const between = Number.isNaN(ends.low) ? '–' : interval(low ?? '', high ?? '')
    return { head: nameOf(context, key), cells: [average ?? '', spread ?? '', between] }
  })
  const said = over(units.length, what, trainings.length)
  return html`
    ${table(said, ['', columns.mean, columns.deviation, columns.interval], rows, 'numbers runs', true)}
    <p class="hint">${said}${lang === 'zh' ? '。' : '.'}${what === 'seeds' ? nothing : html`${words.space}${shared}`}</p>`
}

export function runsSection(context: PageContext): TemplateResult | typeof nothing {
  if (context.report.trainings.length < 2 || context.report.prunings) return nothing
  return html`${eachRun(context)} ${together(context)}`
}
