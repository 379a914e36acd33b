import { Vocabulary } from '../../words/vocabulary.js'
import type { FourStepsText } from './en.js'

export const vocabulary = new Vocabulary<FourStepsText>({
  en: async () => (await import('./en.js')).en,
  zh: async () => (await import('./zh.js')).zh,
})

export const texts = vocabulary.part((text) => text)
