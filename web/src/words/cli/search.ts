/** What `search` says. What `train` and `sweep` say too stands in their words. */

import { searchEn } from '../en/cli/search.js'
import type { InEachLanguage } from '../words.js'
import { searchZh } from '../zh/cli/search.js'

export const searchWords: InEachLanguage<typeof searchEn> = { zh: searchZh, en: searchEn }
