/** Compare, Take away, and what came of a cut: what draws them comes when one of them is wanted for the first time. */

import { html, type TemplateResult } from 'lit'
import { keepingTexts } from '../../../words/lab/keeping.js'
import type { LabContext, ReportDrawing } from '../../shell/context.js'

/** A part of it, or that it is coming, or why it did not come; the latter once, among the controls. */
export function reportPart(context: LabContext, part: keyof ReportDrawing): TemplateResult {
  const { reporting, text, lang, actions } = context
  if (reporting.drawing) return reporting.drawing[part](context)
  if (part.endsWith('Stage')) return html`<div class="is-empty"></div>`
  return reporting.failure
    ? html`<p class="field-error" role="alert">${keepingTexts[lang].reportNotFetched}
        <button class="action is-framed" data-action="load-report" @click=${actions.report.load}>${keepingTexts[lang].again}</button></p>`
    : html`<p class="hint" role="status">${text.loading}</p>`
}
