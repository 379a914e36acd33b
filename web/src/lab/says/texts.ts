/** The texts of each language. */

import type { Lang } from '../../state/settings.js'
import { saysEn } from './words.en.js'
import type { SaysText } from './words.js'
import { saysZh } from './words.zh.js'

export const saysTexts: Record<Lang, SaysText> = { zh: saysZh, en: saysEn }
