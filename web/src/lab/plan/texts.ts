/** The texts of each language. */

import type { Lang } from '../../state/settings.js'
import type { PlanText } from './words.en.js'
import { planEn } from './words.en.js'
import { planZh } from './words.zh.js'

export const planTexts: Record<Lang, PlanText> = { en: planEn, zh: planZh }
