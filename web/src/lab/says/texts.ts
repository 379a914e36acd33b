/** The texts of each language. */

import type { Lang } from '../../state/settings.js'
import { type SaysText, saysEn } from './words.en.js'
import { saysZh } from './words.zh.js'

export const saysTexts: Record<Lang, SaysText> = { zh: saysZh, en: saysEn }
