/** What the core says, beside English: that stands in its own tables, so there is nothing to load for it. */

import { Vocabulary } from './vocabulary.js'
import type { coreZh } from './zh/core/core.js'

export const coreWords = new Vocabulary<Partial<typeof coreZh>>({
  zh: async () => (await import('./zh/core/core.js')).coreZh,
  en: async () => ({}),
})
