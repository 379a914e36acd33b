import type { InEachLanguage } from '../../words/words.js'
import { en, type ThreeWaysText } from './en.js'
import { zh } from './zh.js'

export const texts: InEachLanguage<ThreeWaysText> = { en, zh }
