/** Texts for tests, in both languages. */

import { langs } from '../../../web/src/state/lang.js'
import type { Speech } from '../../../web/src/words/vocabulary.js'

export const loadTexts = (...speeches: readonly Speech[]) =>
  Promise.all(speeches.flatMap((speech) => langs.map((lang) => speech.load(lang))))
