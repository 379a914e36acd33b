import type { InEachLanguage } from '../../words/words.js'
import { textEn } from './en.js'
import { textZh } from './zh.js'

export type PracticeText = typeof textEn

export const texts: InEachLanguage<PracticeText> = { en: textEn, zh: textZh }
