/** Plans of pruning. */

import type { planEn } from '../en/lab/plan.js'
import { labWords } from './lab.js'

export type PlanText = typeof planEn
export const planTexts = labWords.part(({ plan }) => plan)
