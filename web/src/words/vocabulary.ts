/** Texts that are loaded one language at a time: the one in use, and the other when it is asked for. */

import type { Name } from '../core/contract/names.js'
import type { InEachLanguage } from './words.js'

type Language = keyof Name

/** What has to be loaded before something can be said in a language. */
export interface Speech {
  has: (lang: Language) => boolean
  /** Settles when it is there; one that failed may be tried again. */
  load: (lang: Language) => Promise<unknown>
}

export class Vocabulary<Texts> implements Speech {
  readonly #fetch: InEachLanguage<() => Promise<Texts>>
  readonly #coming = new Map<Language, Promise<unknown>>()
  readonly #loaded = new Map<Language, Texts>()

  /** @param fetch  imports the texts of a language */
  constructor(fetch: InEachLanguage<() => Promise<Texts>>) {
    this.#fetch = fetch
  }

  has(lang: Language): boolean {
    return this.#loaded.has(lang)
  }

  load(lang: Language): Promise<unknown> {
    const coming = this.#coming.get(lang) ?? this.#fetch[lang]().then((texts) => this.#loaded.set(lang, texts))
    this.#coming.set(lang, coming)
    coming.catch(() => this.#coming.delete(lang))
    return coming
  }

  /** @throws Error in a language that has not been loaded */
  in(lang: Language): Texts {
    const texts = this.#loaded.get(lang)
    if (texts === undefined) throw new Error(`[words] ${lang} must be loaded before it is read`)
    return texts
  }

  /** Some of the texts, by language; a language that has not been loaded is refused when it is read. */
  part<Part>(pick: (texts: Texts) => Part): InEachLanguage<Part> {
    const read = (lang: Language) => pick(this.in(lang))
    return {
      get zh() {
        return read('zh')
      },
      get en() {
        return read('en')
      },
    }
  }
}

/** All of these. */
export const together = (...speeches: readonly Speech[]): Speech => ({
  has: (lang) => speeches.every((speech) => speech.has(lang)),
  load: (lang) => Promise.all(speeches.map((speech) => speech.load(lang))),
})
