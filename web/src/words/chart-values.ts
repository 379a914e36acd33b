/** What is said beside the numbers of a chart. */

import { chartValuesEn } from './en/chart-values.js'
import type { InEachLanguage } from './words.js'
import { chartValuesZh } from './zh/chart-values.js'

export const chartValuesWords: InEachLanguage<typeof chartValuesEn> = { en: chartValuesEn, zh: chartValuesZh }
