/** A network by hand, in every language. */

import { handEn } from './en/hand.js'
import type { InEachLanguage } from './words.js'
import { handZh } from './zh/hand.js'

export type HandText = typeof handEn
export const handTexts: InEachLanguage<HandText> = { zh: handZh, en: handEn }
