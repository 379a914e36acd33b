/** What the operating system has against a file, by its code. */

import { systemEn } from '../en/cli/system.js'
import type { InEachLanguage } from '../words.js'
import { systemZh } from '../zh/cli/system.js'

export const systemWords: InEachLanguage<typeof systemEn> = { zh: systemZh, en: systemEn }
