import { Vocabulary } from '../../words/vocabulary.js'
import type { textEn } from './en.js'

export type SmallerStillText = typeof textEn

export const vocabulary = new Vocabulary<SmallerStillText>({
  en: async () => (await import('./en.js')).textEn,
  zh: async () => (await import('./zh.js')).textZh,
})

export const texts = vocabulary.part((text) => text)
