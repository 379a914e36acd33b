/** How well a network answers: each part, each class, and what was taken for what. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ExperimentInfo, Interval } from '../../core/contract/experiment.js'
import type { PartMeasures } from '../../core/contract/report.js'
import { outputName, short } from '../../lab/run/layers.js'
import { answered, gapText } from '../../lab/says/sentences.js'
import type { Lang } from '../../state/lang.js'
import { scoreBar } from '../../view/charts/bars.js'
import { fixed, percent, plain, signed } from '../../view/format.js'
import { type TableRow, table } from '../../view/tables.js'
import { labTexts } from '../../words/lab/lab.js'
import { reportTexts } from '../../words/lab/report.js'
import { saysTexts } from '../../words/lab/says.js'
import { scoreText } from './texts.js'

/** Classes that a table has at most. */
const most = 20

const usual = { row: 12, column: 10 }

export interface AnswerOptions {
  /** With names in the language. */
  info: ExperimentInfo
  lang: Lang
  /** Whether the test samples took no part in training. */
  isTestNew: boolean
  /** Right answers of each class before the first cut; absent when nothing was cut. */
  recallBefore?: readonly number[] | undefined
  /** Signs that names of classes have at most, in rows and over columns; 12 and 10. */
  longest?: { row: number; column: number }
  /** Whether each class has its interval, precision and F1 beside its recall. */
  hasRoom?: boolean
}

/** The part whose answers are looked at closely. */
export const closePart = (parts: readonly PartMeasures[]): PartMeasures | undefined =>
  parts.find(({ part }) => part === 'test') ?? parts[0]

export function partsTable(
  { info, lang, isTestNew, hasRoom = false }: AnswerOptions,
  parts: readonly PartMeasures[],
): TemplateResult {
  const text = labTexts[lang].train
  const words = reportTexts[lang].answers
  const isRegression = info.task === 'regression'
  const [train, test] = ['train', 'test'].map((id) => parts.find(({ part }) => part === id))
  const gap = gapText(info, train, test, isTestNew, saysTexts[lang])
  const names = { train: text.curveTrain, validation: text.curveValidation, test: text.curveTest }
  const isWide = hasRoom && !isRegression
  const rows = parts.map(({ part, samples, loss, accuracy, balancedAccuracy, macroF1 }) => ({
    head: names[part],
    cells: [
      html`<span class="bar-cell">${scoreBar(Math.max(0, accuracy || 0), 1)}<span class="bar-value">${scoreText(info.task, accuracy)}</span></span>`,
      ...(isWide ? [scoreText(info.task, balancedAccuracy), scoreText(info.task, macroF1)] : []),
      fixed(loss, 4),
      plain(samples),
    ],
  }))
  const score = isRegression ? text.r2 : text.accuracy
  return html`
    ${table(words.parts, [words.part, score, ...(isWide ? [words.balanced, words.macroF1] : []), text.loss, words.samples], rows, 'numbers report-parts')}
    ${gap ? html`<p class="about">${gap}</p>` : nothing}`
}

/** Right answers of each class, now and before the first cut. */
export function recallTable(
  { info, lang, recallBefore: before, longest = usual, hasRoom = false }: AnswerOptions,
  { recall: recalls, recallIntervals, precision, f1 }: PartMeasures,
): TemplateResult | typeof nothing {
  const text = labTexts[lang]
  const words = reportTexts[lang].answers
  if (!recalls.length || recalls.length > most) return nothing
  const bar = (value: number | undefined, isBefore: boolean, interval?: Interval) =>
    value === undefined || Number.isNaN(value)
      ? '–'
      : html`<span class="bar-cell">${scoreBar(value, 1, isBefore)}<span class="bar-value">${percent(value)}</span></span>${interval ? html`<span class="hint form-about">${words.interval(percent(interval.low), percent(interval.high))}</span>` : nothing}`
  const change = (now: number, was = Number.NaN) =>
    Number.isNaN(now - was) ? '–' : saysTexts[lang].points(signed(100 * (now - was), 1))
  const shareText = (value = Number.NaN) => (Number.isNaN(value) ? '–' : percent(value))
  const rows = recalls.map(
    (recall, i): TableRow => ({
      head: short(outputName(info, i), longest.row),
      cells: [
        ...(before ? [bar(before[i], true)] : []),
        bar(recall, false, hasRoom ? recallIntervals[i] : undefined),
        ...(before ? [change(recall, before[i])] : []),
        ...(hasRoom ? [shareText(precision[i]), shareText(f1[i])] : []),
      ],
    }),
  )
  const heads = before ? [text.prune.before, text.prune.now, words.change] : [text.train.recall]
  const more = hasRoom ? [words.precision, words.f1] : []
  return html`
    <h3 class="label">${words.recall}</h3>
    ${table(words.recall, [text.samples.label, ...heads, ...more], rows, 'numbers report-recall')}
    ${hasRoom ? html`<p class="hint">${words.measuresNote}</p>` : nothing}`
}

/** Rows are what is true, columns what the network says. */
export function confusionTable(
  { info, lang, isTestNew, longest = usual }: AnswerOptions,
  close: PartMeasures,
): TemplateResult | typeof nothing {
  const { confusion: counts, recall, part } = close
  const classes = recall.length
  if (!classes || classes > most) return nothing
  const title = saysTexts[lang].confusion(part)
  const names = recall.map((_, i) => short(outputName(info, i), longest.column))
  const rows = names.map((name, i) => {
    const row = counts[i] ?? []
    const all = row.reduce((a, b) => a + b, 0)
    return html`<tr><th scope="row">${name}</th>${row.map((count, j) => {
      const level = all ? Math.ceil((5 * count) / all) : 0
      return html`<td class="heat-${i === j ? 'right' : 'wrong'} level-${level}">${count || html`<span class="none">0</span>`}</td>`
    })}</tr>`
  })
  return html`
    <h3 class="label">${title}</h3>
    <div class="scroll" role="region" aria-label=${title}>
      <table class=${classes > 6 ? 'confusion is-many' : 'confusion'}>
        <caption class="unseen">${title}</caption>
        <thead><tr><td></td>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody>
      </table>
    </div>
    <p class="hint">${answered(close, isTestNew, saysTexts[lang])} ${labTexts[lang].train.confusionNote}</p>`
}
