/** What was typed for a setting and is no good value of it. */

import type { ExperimentKey } from '../../state/experiment-settings.js'
import { settingOf } from '../steps/setting-field.js'
import type { Notice } from '../words/sentence.js'

export class FieldErrors {
  readonly #tell: (notice?: Notice) => void
  /** What stands in the fields. */
  texts: ReadonlyMap<ExperimentKey, string> = new Map()

  constructor(tell: (notice?: Notice) => void) {
    this.#tell = tell
  }

  /** The value that a text stands for; undefined when there is none, which is said. */
  read(key: ExperimentKey, text: string): string | number | undefined {
    const setting = settingOf(key)
    const value = setting.read(text.replace('\u2212', '-').replace(',', '.'))
    if (value !== undefined) return value
    const shown = text.slice(0, 40)
    this.texts = new Map([...this.texts, [key, shown]])
    this.#tell({
      role: 'alert',
      say: (words, lang) => words.errors.number(setting.label[lang], shown, setting.wanted[lang]),
    })
    return undefined
  }

  /** These have good values now. */
  forget(keys: readonly ExperimentKey[]): void {
    if (!keys.some((key) => this.texts.has(key))) return
    this.texts = new Map([...this.texts].filter(([key]) => !keys.includes(key)))
    this.#tell()
  }

  clear(): void {
    this.texts = new Map()
  }
}
