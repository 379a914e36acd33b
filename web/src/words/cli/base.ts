/** What the command says wherever it is, and of the worked example. */

import { baseEn } from '../en/cli/base.js'
import type { InEachLanguage } from '../words.js'
import { baseZh } from '../zh/cli/base.js'

export const words: InEachLanguage<typeof baseEn> = { zh: baseZh, en: baseEn }
