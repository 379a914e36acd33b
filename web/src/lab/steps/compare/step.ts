/** Step 5: the report. What draws it comes when it is opened for the first time. */

import { html, type TemplateResult } from 'lit'
import { percent } from '../../../view/format.js'
import { latest, removedShare } from '../../run/cuts.js'
import { keepingTexts } from '../../run/keeping/words.js'
import type { LabContext } from '../../shell/context.js'

export function reportResult({ view, text }: LabContext): string {
  const cut = view.cuts.at(-1)
  return cut ? `${text.prune.removed} ${percent(removedShare(latest(cut)))}` : ''
}

export function reportBody(context: LabContext): TemplateResult {
  const { reporting, text, lang, actions } = context
  if (reporting.body) return reporting.body(context)
  return reporting.failure
    ? html`<p class="field-error" role="alert">${keepingTexts[lang].reportNotFetched}
        <button class="action is-framed" data-action="load-report" @click=${actions.report.load}>${keepingTexts[lang].again}</button></p>`
    : html`<p class="hint" role="status">${text.loading}</p>`
}
