/** What the core says, beside English: that stands in its own tables, so there is nothing to load for it. */

import { together, Vocabulary } from './vocabulary.js'
import type { Words } from './words.js'
import type { remarks } from './zh/core/remarks.js'

/** Why something is refused, by the id of the message or phrase. */
export const sayingWords = new Vocabulary<Readonly<Record<string, Words>>>({
  zh: async () => (await import('./zh/core/sayings.js')).sayings,
  en: async () => ({}),
})

/** Formulas, notes and sources of choices. */
export const remarkWords = new Vocabulary<Partial<typeof remarks>>({
  zh: async () => (await import('./zh/core/remarks.js')).remarks,
  en: async () => ({}),
})

export const coreWords = together(sayingWords, remarkWords)
