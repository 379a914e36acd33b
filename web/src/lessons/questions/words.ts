import type { InEachLanguage } from '../../words/words.js'
import { questionsEn } from './en.js'
import { questionsZh } from './zh.js'

export type QuestionsText = typeof questionsEn

export const questionsWords: InEachLanguage<QuestionsText> = { en: questionsEn, zh: questionsZh }
