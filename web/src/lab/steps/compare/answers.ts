/** How well the network answers: each part, each class, what was taken for what, and which answers cuts have changed. */

import { html, nothing, type TemplateResult } from 'lit'
import { closePart, confusionTable, partsTable, recallTable } from '../../../report/figures/answers.js'
import { scoreText } from '../../../report/figures/texts.js'
import { reportTexts } from '../../../words/lab/report.js'
import { isTestNew } from '../../run/loaded.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'
import { changedSamples } from './changed.js'

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
  const recallBefore = hasCuts ? value.recallBefore : undefined
  const options = { info, lang, isTestNew: isTestNew(view.loaded, info), recallBefore }
  return html`
    <div class=${isOld ? 'is-old' : ''}>${partsTable(options, value.parts)} ${recallTable(options, close)}
      ${confusionTable(options, close)} ${value.changes && hasCuts ? changedSamples(context, value.changes) : nothing}</div>`
}
