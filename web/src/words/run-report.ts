/** What a report page says beside its figures. */

import { runReportEn } from './en/run-report.js'
import type { InEachLanguage } from './words.js'
import { runReportZh } from './zh/run-report.js'

export type RunReportText = typeof runReportEn
export const runReportTexts: InEachLanguage<RunReportText> = { zh: runReportZh, en: runReportEn }
