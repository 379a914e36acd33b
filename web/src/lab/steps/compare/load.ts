/** Compare, Take away, and what came of a cut: what draws them comes when one of them is wanted for the first time. */

import { html, type TemplateResult } from 'lit'
import type { LabContext, ReportPart } from '../../shell/context.js'
import { notFetched } from '../../shell/not-fetched.js'

/** A part of it, or that it is coming, or why it did not come; the latter once, among the controls. */
export function reportPart(context: LabContext, part: ReportPart): TemplateResult {
  const { reporting, text, lang, actions } = context
  if (reporting.drawing) return reporting.drawing[part](context)
  if (part.endsWith('Stage')) return html`<div class="is-empty"></div>`
  return reporting.failure
    ? notFetched(lang, 'load-report', actions.report.load)
    : html`<p class="hint" role="status">${text.loading}</p>`
}
