/** The stage of Take away: files, the board, bytes and times here, one at a time. */

import { html, nothing, type TemplateResult } from 'lit'
import { fixed } from '../../../../view/format.js'
import { deviceTexts } from '../../../../words/lab/device.js'
import { reportTexts } from '../../../../words/lab/report.js'
import { longMs } from '../../../run/long-ms.js'
import { refusalOf } from '../../../run/network-errors.js'
import { boardStage } from './board.js'
import { type DeviceContext, type TabId, tabIds } from './device-context.js'
import { filesStage } from './files.js'

/** Arrow keys go from one tab to the next. */
function tabs({ tab, choose, lang }: DeviceContext): TemplateResult {
  const words = deviceTexts[lang]
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const next = by && tabIds[(tabIds.indexOf(tab) + by + tabIds.length) % tabIds.length]
    if (!next) return
    event.preventDefault()
    choose(next)
    const row = event.currentTarget as HTMLElement
    row.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus()
  }
  return html`
    <div class="tabs" role="tablist" aria-label=${words.title} @keydown=${onKey}>
      ${tabIds.map(
        (id) => html`<button role="tab" data-tab=${id} aria-selected=${id === tab} aria-controls="device"
          tabindex=${id === tab ? 0 : -1} @click=${() => choose(id)}>${words.tabs[id]}</button>`,
      )}
    </div>`
}

/** What is under way, with a way out; that it was given up; or why it cannot be told. */
function news(context: DeviceContext): TemplateResult | typeof nothing {
  const { device, lang, text, cancel, again } = context
  const words = deviceTexts[lang]
  const button = html`<button class="action is-framed" data-action="device-again" @click=${again}>${words.again}</button>`
  const { busy, isStopped, error } = device
  const elapsedMs = busy ? performance.now() - busy.since : 0
  if (busy && elapsedMs > longMs)
    return html`
      <p class="finding-out"><span role="status">${words.doing[busy.doing]}</span> <span class="seconds">${reportTexts[lang].seconds(fixed(elapsedMs / 1000, 1))}</span>
        <button class="action" data-action="device-cancel" @click=${cancel}>${text.train.cancel}</button></p>`
  if (isStopped) return html`<p class="finding-out"><span role="status">${words.stopped}</span> ${button}</p>`
  const refused = error ?? device.float32.error
  if (refused === undefined) return nothing
  const { reason } = refusalOf(refused, lang)
  return html`<p class="field-error" role="alert">${words.failed}${reason} ${button}</p>`
}

export function deviceStage(context: DeviceContext, sizes: () => TemplateResult): TemplateResult {
  const { tab, lang } = context
  const bodies: Readonly<Record<TabId, () => TemplateResult>> = {
    files: () => filesStage(context),
    board: () => boardStage(context),
    sizes,
  }
  return html`
    ${tabs(context)}
    <section class="part-body" id="device" role="tabpanel" data-tab-body=${tab} aria-label=${deviceTexts[lang].tabs[tab]}>
      ${tab === 'sizes' ? nothing : news(context)} ${bodies[tab]()}
    </section>`
}
