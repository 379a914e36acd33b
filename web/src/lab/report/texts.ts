/** The texts of each language. */

import type { Lang } from '../../state/settings.js'
import type { ReportText } from './words.en.js'
import { reportEn } from './words.en.js'
import { reportZh } from './words.zh.js'

export const reportTexts: Record<Lang, ReportText> = { zh: reportZh, en: reportEn }
