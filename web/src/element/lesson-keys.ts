/** Undo, redo and `?`: heard in the whole page when the page is this lesson's, else in the element alone. */

import type { ReactiveController } from 'lit'

/** The lesson's element, as far as its keys go. */
export interface KeysHost extends HTMLElement {
  readonly syncUrl: boolean
  readonly isReady: boolean
  undo: () => void
  redo: () => void
}

export class LessonKeys implements ReactiveController {
  readonly #host: KeysHost
  readonly #toggleKeys: () => void
  #target: EventTarget | undefined

  /** @param toggleKeys  shows or hides the list of keys */
  constructor(host: KeysHost, toggleKeys: () => void) {
    this.#host = host
    this.#toggleKeys = toggleKeys
  }

  hostConnected(): void {
    this.#target = this.#host.syncUrl ? document : this.#host
    this.#target.addEventListener('keydown', this.#onKey)
  }

  hostDisconnected(): void {
    this.#target?.removeEventListener('keydown', this.#onKey)
  }

  readonly #onKey = (given: Event) => {
    const event = given as KeyboardEvent
    if (!this.#host.isReady || event.defaultPrevented) return
    const field = event.composedPath()[0]
    const isTyping = field instanceof Element && field.matches('.number, textarea, select')
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      if (event.shiftKey) this.#host.redo()
      else this.#host.undo()
    } else if (event.key === '?' && !isTyping) this.#toggleKeys()
  }
}
