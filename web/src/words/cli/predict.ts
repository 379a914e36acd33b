/** What `predict` and `evaluate` say. */

import { predictEn } from '../en/cli/predict.js'
import type { InEachLanguage } from '../words.js'
import { predictZh } from '../zh/cli/predict.js'

export const predictWords: InEachLanguage<typeof predictEn> = { zh: predictZh, en: predictEn }
