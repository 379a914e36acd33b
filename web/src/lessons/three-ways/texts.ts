import { Vocabulary } from '../../words/vocabulary.js'
import type { ThreeWaysText } from './en.js'

export const vocabulary = new Vocabulary<ThreeWaysText>({
  en: async () => (await import('./en.js')).en,
  zh: async () => (await import('./zh.js')).zh,
})

export const texts = vocabulary.part((text) => text)
