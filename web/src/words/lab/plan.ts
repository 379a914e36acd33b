/** The texts of each language. */

import { planEn } from '../en/lab/plan.js'
import { planZh } from '../zh/lab/plan.js'

export const planTexts = { en: planEn, zh: planZh }

export type PlanText = typeof planEn
