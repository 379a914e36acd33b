/** Focus is never lost to an update: a button that has gone, or can do no more, hands it on. */

import type { LitElement, ReactiveController } from 'lit'

export class KeepFocus implements ReactiveController {
  readonly #host: LitElement
  readonly #next: () => void
  #focused: Element | null = null

  /** @param next  puts the focus where it may stay */
  constructor(host: LitElement, next: () => void) {
    this.#host = host
    this.#next = next
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null
  }

  hostUpdated(): void {
    if (this.#focused && (!this.#focused.isConnected || this.#focused.matches(':disabled'))) this.#next()
  }
}
