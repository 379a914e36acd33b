/** What is said of networks that are kept, and of those that are lost. */

import { keepingEn } from '../en/lab/keeping.js'
import type { InEachLanguage } from '../words.js'
import { keepingZh } from '../zh/lab/keeping.js'

export const keepingTexts: InEachLanguage<typeof keepingEn> = { zh: keepingZh, en: keepingEn }
