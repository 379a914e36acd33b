import type { InEachLanguage } from '../../words/words.js'
import { en, type FourStepsText } from './en.js'
import { zh } from './zh.js'

export const texts: InEachLanguage<FourStepsText> = { en, zh }
