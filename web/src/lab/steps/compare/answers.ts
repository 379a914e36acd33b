/** How well the network answers: each part, each class, what was taken for what, and which answers cuts have changed. */

import { html, nothing, type TemplateResult } from 'lit'
import { closePart, confusionTable, partsTable, recallTable } from '../../../report/figures/answers.js'
import { scoreText } from '../../../report/figures/texts.js'
import { reportTexts } from '../../../words/lab/report.js'
import { saysTexts } from '../../../words/lab/says.js'
import { outputName } from '../../run/layers.js'
import { isTestNew } from '../../run/loaded.js'
import { lostText } from '../../says/lost.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'
import { changedSamples } from './changed.js'

/** From this width of the stage on a table has room for intervals, precision and F1. */
const wide = 560

export function answersResult({ reporting, view, lang }: LabContext): string {
  const parts = reporting.report.value?.parts
  const close = parts && closePart(parts)
  return close ? reportTexts[lang].answers.result(scoreText(view.info?.task, close.accuracy)) : ''
}

export function answersPart(context: LabContext): TemplateResult | typeof nothing {
  const { reporting, view, lang } = context
  const { value, isOld } = reporting.report
  const close = value && closePart(value.parts)
  const { info } = view
  if (!value || !close || !info) return finding(context, reporting.report, 'report', reportTexts[lang].report)
  const hasCuts = view.cuts.length > 0
  const before = hasCuts ? value.before : undefined
  const facts = before && { before, now: close, lost: before.lostClasses }
  const lost = facts ? lostText(facts, (place) => outputName(info, place), saysTexts[lang]) : ''
  const hasRoom = context.width >= wide
  const options = { info, lang, isTestNew: isTestNew(view.loaded, info), recallBefore: before?.recall, hasRoom }
  return html`
    <div class=${isOld ? 'is-old' : ''}>${lost ? html`<p class="about" data-note="lost">${lost}</p>` : nothing} ${partsTable(options, value.parts)} ${recallTable(options, close)}
      ${confusionTable(options, close)} ${value.changes && hasCuts ? changedSamples(context, value.changes) : nothing}</div>`
}
