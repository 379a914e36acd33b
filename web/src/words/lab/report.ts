/** The texts of each language. */

import { reportEn } from '../en/lab/report.js'
import { reportZh } from '../zh/lab/report.js'

export const reportTexts = { zh: reportZh, en: reportEn }

export type ReportText = typeof reportEn
