/** A network by hand. */

import type { handEn } from './en/hand.js'
import { Vocabulary } from './vocabulary.js'

export const handWords = new Vocabulary<typeof handEn>({
  zh: async () => (await import('./zh/hand.js')).handZh,
  en: async () => (await import('./en/hand.js')).handEn,
})

export type HandText = typeof handEn
export const handTexts = handWords.part((hand) => hand)
