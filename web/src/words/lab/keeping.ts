/** What is said of networks that are kept, and of those that are lost. */

import { keepingEn } from '../en/lab/keeping.js'
import { keepingZh } from '../zh/lab/keeping.js'

export const keepingTexts = { zh: keepingZh, en: keepingEn }
