/** How well the network answers: each part, each class, what was taken for what, and which answers cuts have changed. */

import { html, nothing, type TemplateResult } from 'lit'
import type { PartMeasures } from '../../../core/contract/report.js'
import { scoreBar } from '../../../view/charts/bars.js'
import { fixed, percent, plain, signed } from '../../../view/format.js'
import { type TableRow, table } from '../../../view/tables.js'
import { reportTexts } from '../../../words/lab/report.js'
import { saysTexts } from '../../../words/lab/says.js'
import { outputName, short } from '../../run/layers.js'
import { isTestNew } from '../../run/loaded.js'
import { answered, gapText } from '../../says/sentences.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'
import { changedSamples } from './changed.js'

const most = 20

/** The part whose answers are looked at closely. */
const closePart = (parts: readonly PartMeasures[]) => parts.find(({ part }) => part === 'test') ?? parts[0]

/** A share as percent; R² as a number, and a dash where targets do not differ. */
function scoreOf({ view }: LabContext, value: number): string {
  if (Number.isNaN(value)) return '–'
  return view.info?.task === 'regression' ? fixed(value, 3) : percent(value, 1)
}

export function answersResult(context: LabContext): string {
  const parts = context.reporting.report.value?.parts
  const close = parts && closePart(parts)
  return close ? reportTexts[context.lang].answers.result(scoreOf(context, close.accuracy)) : ''
}

function partsTable(context: LabContext, parts: readonly PartMeasures[]): TemplateResult {
  const { text, lang, view } = context
  const words = reportTexts[lang].answers
  const isRegression = view.info?.task === 'regression'
  const [train, test] = ['train', 'test'].map((id) => parts.find(({ part }) => part === id))
  const gap = view.info ? gapText(view.info, train, test, isTestNew(view.loaded, view.info), saysTexts[lang]) : ''
  const names = { train: text.train.curveTrain, validation: text.train.curveValidation, test: text.train.curveTest }
  const rows = parts.map(({ part, samples, loss, accuracy }) => ({
    head: names[part],
    cells: [
      html`<span class="bar-cell">${scoreBar(Math.max(0, accuracy || 0), 1)}<span class="bar-value">${scoreOf(context, accuracy)}</span></span>`,
      fixed(loss, 4),
      plain(samples),
    ],
  }))
  const score = isRegression ? text.train.r2 : text.train.accuracy
  return html`
    ${table(words.parts, [words.part, score, text.train.loss, words.samples], rows, 'numbers report-parts')}
    ${gap ? html`<p class="about">${gap}</p>` : nothing}`
}

/** Right answers of each class, now and before the first cut. */
function recallTable(context: LabContext, close: PartMeasures): TemplateResult | typeof nothing {
  const { view, lang, text } = context
  const { info } = view
  const words = reportTexts[lang].answers
  if (!info || !close.recall.length || close.recall.length > most) return nothing
  const before = context.view.cuts.length ? context.reporting.report.value?.recallBefore : undefined
  const rows = close.recall.map((recall, i): TableRow => {
    const was = before?.[i]
    const cell = (value: number | undefined, isBefore: boolean) =>
      value === undefined || Number.isNaN(value)
        ? '–'
        : html`<span class="bar-cell">${scoreBar(value, 1, isBefore)}<span class="bar-value">${percent(value)}</span></span>`
    const change = was === undefined ? nothing : saysTexts[lang].points(signed(100 * (recall - was), 1))
    return {
      head: short(outputName(info, i), 12),
      cells: before
        ? [cell(was, true), cell(recall, false), Number.isNaN(recall) ? '–' : change]
        : [cell(recall, false)],
    }
  })
  const heads = before ? [text.prune.before, text.prune.now, words.change] : [text.prune.now]
  return html`
    <h3 class="label">${words.recall}</h3>
    ${table(words.recall, [text.samples.label, ...heads], rows, 'numbers report-recall')}`
}

/** Rows are what is true, columns what the network says. */
function confusion(context: LabContext, close: PartMeasures): TemplateResult | typeof nothing {
  const { view, text, lang } = context
  const { info } = view
  const { confusion: counts, recall, part } = close
  const classes = recall.length
  if (!info || !classes || classes > most) return nothing
  const title = saysTexts[lang].confusion(part)
  const names = recall.map((_, i) => short(outputName(info, i), 10))
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
    <p class="hint">${answered(close, isTestNew(view.loaded, info), saysTexts[lang])} ${text.train.confusionNote}</p>`
}

export function answersPart(context: LabContext): TemplateResult | typeof nothing {
  const { reporting } = context
  const { value, isOld } = reporting.report
  const close = value && closePart(value.parts)
  if (!value || !close) return finding(context, reporting.report, 'report', reportTexts[context.lang].report)
  return html`
    <div class=${isOld ? 'is-old' : ''}>${partsTable(context, value.parts)} ${recallTable(context, close)}
      ${confusion(context, close)} ${value.changes && context.view.cuts.length ? changedSamples(context, value.changes) : nothing}</div>`
}
