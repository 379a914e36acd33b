import type { InEachLanguage } from '../../words/words.js'
import { textEn } from './en.js'
import { textZh } from './zh.js'

export type ScoreRightText = typeof textEn

export const texts: InEachLanguage<ScoreRightText> = { en: textEn, zh: textZh }
