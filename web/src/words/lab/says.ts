/** The texts of each language. */

import { saysEn } from '../en/lab/says.js'
import { saysZh } from '../zh/lab/says.js'

export const saysTexts = { zh: saysZh, en: saysEn }

export type SaysText = typeof saysEn
