/** A sentence over an element: one at a time, with a button that closes it. */

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Lang } from '../state/settings.js'

export interface Notice<Text> {
  role: 'alert' | 'status'
  /** In the language that is chosen when it is read. */
  say: (text: Text, lang: Lang) => string
}

export class Notices<Text extends { close: string }> {
  readonly #host: ReactiveControllerHost
  readonly #statusMs: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #notice: Notice<Text> | undefined

  /** @param statusMs  how long a notice stays that asks for nothing; without it, until it is closed */
  constructor(host: ReactiveControllerHost, statusMs?: number) {
    this.#host = host
    this.#statusMs = statusMs
  }

  /** Shows a notice in place of the one before; without one, shows none. */
  readonly show = (notice?: Notice<Text>): void => {
    clearTimeout(this.#timer)
    if (notice?.role === 'status' && this.#statusMs) this.#timer = setTimeout(this.show, this.#statusMs)
    if (notice === this.#notice) return
    this.#notice = notice
    this.#host.requestUpdate()
  }

  bar(text: Text, lang: Lang): TemplateResult | typeof nothing {
    if (!this.#notice) return nothing
    const { role, say } = this.#notice
    return html`<p class="notice" role=${role}>${say(text, lang)}<button class="action" aria-label=${text.close}
      @click=${() => this.show()}>×</button></p>`
  }
}
