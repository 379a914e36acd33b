/** What stands in place of a figure that is being found out, waits for a press, or cannot be told. */

import { html, nothing, type TemplateResult } from 'lit'
import { fixed } from '../../../view/format.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { Asked, Finding } from '../../report/findings.js'
import { longMs } from '../../run/long-ms.js'
import { refusalOf } from '../../run/network-errors.js'
import type { LabContext } from '../../shell/context.js'

/** What takes longer is said to, with the seconds so far and a way out. */
function progress({ lang, text, actions }: LabContext, since: number, what: string): TemplateResult | typeof nothing {
  const elapsedMs = performance.now() - since
  if (elapsedMs < longMs) return nothing
  return html`
    <p class="finding-out"><span role="status">${what}</span> <span class="seconds">${reportTexts[lang].seconds(fixed(elapsedMs / 1000, 1))}</span>
      <button class="action" data-action="report-cancel" @click=${actions.report.cancel}>${text.train.cancel}</button></p>`
}

/**
 * @param doing  what is said while it is found out
 * @param offer  of the button, when it waits for one
 */
export function finding(
  context: LabContext,
  { since, queuedSince, error, waits }: Finding<unknown>,
  asked: Asked,
  { doing, offer, about }: { doing: string; offer: string; about: string },
): TemplateResult | typeof nothing {
  const { lang, actions, view } = context
  const words = reportTexts[lang]
  if (since !== undefined) return html`${progress(context, since, doing)}`
  if (queuedSince !== undefined)
    return html`${performance.now() - queuedSince < longMs ? nothing : html`<p class="finding-out hint">${words.queued}</p>`}`
  const refusal = error ? refusalOf(error, lang) : undefined
  const said = refusal
    ? html`<p class="field-error" role="alert">${words.refused}<span lang=${refusal.lang === 'zh' ? 'zh-CN' : 'en'}>${refusal.reason}</span></p>`
    : nothing
  if (!waits) return html`${said}`
  return html`${said}
    <p class="finding-out"><button class="action is-framed" data-action="ask-${asked}" ?disabled=${view.phase !== 'ready'}
      @click=${() => actions.report.ask(asked)}>${offer}</button> <span class="hint">${refusal ? nothing : about}</span></p>`
}
