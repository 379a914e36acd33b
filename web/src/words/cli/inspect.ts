/** What `inspect` says. */

import { inspectEn } from '../en/cli/inspect.js'
import type { InEachLanguage } from '../words.js'
import { inspectZh } from '../zh/cli/inspect.js'

export const inspectWords: InEachLanguage<typeof inspectEn> = { zh: inspectZh, en: inspectEn }
