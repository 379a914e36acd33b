/** Work that takes longer than a moment says so, and can be given up. */

import { html, nothing, type TemplateResult } from 'lit'
import { longMs } from '../run/long-ms.js'
import type { LabContext } from './context.js'

/** @param since  when it began, as `performance.now()` tells it */
export function longWork({ text, actions }: LabContext, what: string, since: number): TemplateResult | typeof nothing {
  if (performance.now() - since < longMs) return nothing
  return html`<span class="long-work"><span class="note" role="status">${what}</span>
    <button class="action" data-action="give-up" @click=${actions.giveUp}>${text.prune.cancel}</button></span>`
}
