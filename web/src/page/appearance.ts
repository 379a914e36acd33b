/** Language and theme of an element: what was chosen in its state, else its attributes, else the page or the browser. */

import type { LitElement, ReactiveController } from 'lit'
import { type Lang, langOf, langs, type Theme } from '../state/settings.js'
import { langAround } from './around.js'

/** What a person chose. */
export interface Chosen {
  lang: Lang | 'auto'
  theme: Theme | 'auto'
}

export interface Appears extends LitElement {
  readonly theme: string
}

const darkMedia = matchMedia('(prefers-color-scheme: dark)')

/** Writes both into `data-lang` and `data-theme`, which the styles read; draws again when the browser's theme changes. */
export class Appearance implements ReactiveController {
  readonly #host: Appears
  readonly #chosen: () => Chosen | undefined
  readonly #redraw = () => this.#host.requestUpdate()

  /** @param chosen  undefined while the element is loading */
  constructor(host: Appears, chosen: () => Chosen | undefined) {
    this.#host = host
    this.#chosen = chosen
  }

  get lang(): Lang {
    const chosen = this.#chosen()?.lang
    return langs.find((lang) => lang === chosen) ?? langOf(langAround(this.#host))
  }

  /** The language as an attribute has it. */
  get tag(): string {
    return this.lang === 'zh' ? 'zh-CN' : 'en'
  }

  /** Another text whenever colours are others. */
  get theme(): string {
    const theme = this.#theme
    return theme === 'auto' ? `auto-${darkMedia.matches ? 'dark' : 'light'}` : theme
  }

  get #theme(): string {
    const chosen = this.#chosen()?.theme ?? 'auto'
    return chosen === 'auto' ? this.#host.theme : chosen
  }

  hostConnected(): void {
    darkMedia.addEventListener('change', this.#redraw)
  }

  hostDisconnected(): void {
    darkMedia.removeEventListener('change', this.#redraw)
  }

  hostUpdated(): void {
    this.#host.dataset.theme = this.#theme
    this.#host.dataset.lang = this.lang
  }
}
