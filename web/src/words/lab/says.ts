/** How good a network is. */

import { saysEn } from '../en/lab/says.js'
import type { InEachLanguage } from '../words.js'
import { saysZh } from '../zh/lab/says.js'

export const saysTexts: InEachLanguage<typeof saysEn> = { zh: saysZh, en: saysEn }

export type SaysText = typeof saysEn
