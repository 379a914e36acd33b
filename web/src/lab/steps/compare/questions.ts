/** What can be compared, one chart at a time, each with what came out of it and what can be chosen for it. */

import { html, nothing, type TemplateResult } from 'lit'
import { fixed, plain } from '../../../view/format.js'
import { keepingTexts } from '../../../words/lab/keeping.js'
import { reportTexts } from '../../../words/lab/report.js'
import { type QuestionId, questionIds } from '../../report/choice.js'
import type { LabContext } from '../../shell/context.js'
import { answersPart, answersResult } from './answers.js'
import { criteriaChoice, criterionName } from './criteria.js'
import { layersPart } from './layers.js'
import { rowControls, rowFigure } from './row.js'
import { scanFigure, scanResult } from './scan.js'
import { lossControls, lossFigure } from './story.js'
import { sweepControls, sweepFigure } from './sweep.js'
import { truthControls, truthFigure } from './truth.js'

interface Question {
  /** What came out, in a few words; empty while nothing is known. */
  result: (context: LabContext) => string
  controls: (context: LabContext) => TemplateResult | typeof nothing
  figure: (context: LabContext) => TemplateResult | typeof nothing
}

function truthResult(context: LabContext): string {
  const { value, isOld } = context.reporting.truth
  const known = value?.predictions.filter(({ spearman }) => Number.isFinite(spearman)) ?? []
  if (!known.length || isOld) return ''
  const best = known.reduce((a, b) => (b.spearman > a.spearman ? b : a))
  return reportTexts[context.lang].truth.result(criterionName(context, best.criterion), fixed(best.spearman, 2))
}

function lossResult({ view, lang }: LabContext): string {
  const cut = view.cuts.at(-1)
  if (!cut) return ''
  const now = cut.retrained ? fixed(cut.retrained.loss, 3) : ''
  return reportTexts[lang].loss.result(fixed(cut.before.loss, 3), fixed(cut.after.loss, 3), now)
}

function sweepResult({ reporting, lang }: LabContext): string {
  const { grain, criteria } = reporting.choice
  return reportTexts[lang].sweep.result(plain(criteria[grain].length))
}

/** That it is coming, or why it did not come. */
function lateSearch({ reporting, text, lang, actions }: LabContext): TemplateResult | undefined {
  const { part, failure } = reporting.search
  if (part) return undefined
  if (failure === undefined) return html`<p class="hint" role="status">${text.loading}</p>`
  return html`<p class="field-error" role="alert">${keepingTexts[lang].partNotFetched}
    <button class="action is-framed" data-action="load-search" @click=${actions.report.load}>${keepingTexts[lang].again}</button></p>`
}

const questions: Readonly<Record<QuestionId, Question>> = {
  sweep: {
    result: sweepResult,
    controls: (context) => html`${criteriaChoice(context)} ${sweepControls(context)}`,
    figure: sweepFigure,
  },
  truth: {
    result: truthResult,
    controls: (context) => html`${criteriaChoice(context)} ${truthControls(context)}`,
    figure: truthFigure,
  },
  scan: {
    result: scanResult,
    controls: () => nothing,
    figure: (context) => html`${scanFigure(context)} ${layersPart(context)}`,
  },
  loss: { result: lossResult, controls: lossControls, figure: lossFigure },
  answers: { result: answersResult, controls: () => nothing, figure: answersPart },
  row: { result: () => '', controls: rowControls, figure: rowFigure },
  search: {
    result: (context) => context.reporting.search.part?.result(context) ?? '',
    controls: (context) => lateSearch(context) ?? html`${context.reporting.search.part?.controls(context)}`,
    figure: (context) => context.reporting.search.part?.figure(context) ?? html`<div class="living is-empty"></div>`,
  },
}

/** The questions as a row of tabs; arrow keys go from one to the next. */
function tabs({ reporting, actions, lang }: LabContext): TemplateResult {
  const { question } = reporting.choice
  const choose = (id: QuestionId | undefined) => id && actions.report.choose({ question: id, amount: undefined })
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!by) return
    event.preventDefault()
    const next = questionIds[(questionIds.indexOf(question) + by + questionIds.length) % questionIds.length]
    choose(next)
    const row = event.currentTarget as HTMLElement
    row.querySelector<HTMLElement>(`[data-question=${next}]`)?.focus()
  }
  return html`
    <div class="tabs" role="tablist" aria-label=${reportTexts[lang].questions} @keydown=${onKey}>
      ${questionIds.map(
        (id) => html`<button role="tab" data-question=${id} aria-selected=${id === question} aria-controls="question"
          tabindex=${id === question ? 0 : -1} @click=${() => choose(id)}>${reportTexts[lang].sections[id]}</button>`,
      )}
    </div>`
}

export function compareControls(context: LabContext): TemplateResult {
  const { question } = context.reporting.choice
  const { result, controls } = questions[question]
  return html`<div class="report" data-part=${question}>${controls(context)} <p class="part-result">${result(context)}</p></div>`
}

export function compareStage(context: LabContext): TemplateResult {
  const { lang, reporting } = context
  const { question } = reporting.choice
  return html`
    <div class="report">
      ${tabs(context)}
      <section class="report-part part-body" id="question" role="tabpanel" data-part=${question} aria-label=${reportTexts[lang].sections[question]}>
        ${questions[question].figure(context)}
      </section>
    </div>`
}
