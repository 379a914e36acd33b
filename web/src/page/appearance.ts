/** Language and theme of an element: what was chosen in its state, else its attributes, else the page or the browser. */

import type { LitElement, ReactiveController } from 'lit'
import { type Lang, langOf, langs, type Theme } from '../state/settings.js'
import type { Speech } from '../words/vocabulary.js'
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

export interface Needs {
  /** Undefined while the element is loading. */
  chosen: () => Chosen | undefined
  /** What has to be loaded before the element can be drawn in a language. */
  words: () => Speech
  /** Called when the words of a language cannot be loaded; the language before it stays. */
  lost: (error: unknown) => void
}

/** Writes both into `data-lang` and `data-theme`, which the styles read; draws again when the browser's theme changes. */
export class Appearance implements ReactiveController {
  readonly #host: Appears
  readonly #needs: Needs
  readonly #redraw = () => this.#host.requestUpdate()
  /** The language whose words are there. */
  #shown: Lang | undefined
  /** The one that is being loaded, or could not be. */
  #coming: { lang: Lang; arrival: Promise<void> } | undefined

  constructor(host: Appears, needs: Needs) {
    this.#host = host
    this.#needs = needs
  }

  /** The language that was asked for; until its words are there, the one before it. */
  get lang(): Lang {
    return this.#shown ?? this.langFor(this.#needs.chosen())
  }

  /** The language for what was chosen. */
  langFor(chosen: Chosen | undefined): Lang {
    return langs.find((lang) => lang === chosen?.lang) ?? langOf(langAround(this.#host))
  }

  /** Whether the words of the language are there. */
  get canSpeak(): boolean {
    return this.#shown !== undefined
  }

  /** Settles when the language that is asked for now is shown, or cannot be. */
  async settle(): Promise<void> {
    this.hostUpdate()
    await this.#coming?.arrival
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
    const chosen = this.#needs.chosen()?.theme ?? 'auto'
    return chosen === 'auto' ? this.#host.theme : chosen
  }

  hostConnected(): void {
    darkMedia.addEventListener('change', this.#redraw)
  }

  hostDisconnected(): void {
    darkMedia.removeEventListener('change', this.#redraw)
  }

  hostUpdate(): void {
    const lang = this.langFor(this.#needs.chosen())
    const words = this.#needs.words()
    if (this.#shown && !words.has(this.#shown)) this.#shown = undefined
    if (words.has(lang)) {
      this.#shown = lang
      this.#coming = undefined
    } else if (this.#coming?.lang !== lang) this.#coming = { lang, arrival: this.#fetch(lang) }
  }

  hostUpdated(): void {
    this.#host.dataset.theme = this.#theme
    this.#host.dataset.lang = this.lang
  }

  async #fetch(lang: Lang): Promise<void> {
    try {
      await this.#needs.words().load(lang)
    } catch (error) {
      if (this.canSpeak) this.#needs.lost(error)
    }
    this.#redraw()
  }
}
