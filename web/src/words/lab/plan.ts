/** Plans of pruning. */

import { planEn } from '../en/lab/plan.js'
import type { InEachLanguage } from '../words.js'
import { planZh } from '../zh/lab/plan.js'

export const planTexts: InEachLanguage<typeof planEn> = { en: planEn, zh: planZh }

export type PlanText = typeof planEn
