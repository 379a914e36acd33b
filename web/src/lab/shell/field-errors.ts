/** What was typed for a setting and is no good value of it. */

import type { ExperimentKey } from '../../rules/experiment-settings.js'
import { settingOf } from '../steps/setting-field.js'

export class FieldErrors {
  readonly #changed: () => void
  /** What stands in the fields; why it will not do is told beside them. */
  texts: ReadonlyMap<ExperimentKey, string> = new Map()

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The value that a text stands for; undefined when there is none. */
  read(key: ExperimentKey, text: string): string | number | undefined {
    const value = settingOf(key).read(text.replace('\u2212', '-').replace(',', '.'))
    if (value !== undefined) return value
    this.texts = new Map([...this.texts, [key, text.slice(0, 40)]])
    this.#changed()
    return undefined
  }

  /** These have good values now. */
  forget(keys: readonly ExperimentKey[]): void {
    if (!keys.some((key) => this.texts.has(key))) return
    this.texts = new Map([...this.texts].filter(([key]) => !keys.includes(key)))
    this.#changed()
  }

  clear(): void {
    this.texts = new Map()
  }
}
