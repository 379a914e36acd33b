/** What is found out about cuts: the steps that compare and take away. */

import { reportEn } from '../en/lab/report.js'
import type { InEachLanguage } from '../words.js'
import { reportZh } from '../zh/lab/report.js'

export const reportTexts: InEachLanguage<typeof reportEn> = { zh: reportZh, en: reportEn }
