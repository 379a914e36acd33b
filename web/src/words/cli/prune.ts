/** What `prune` says, by language. */

import { pruneEn } from '../en/cli/prune.js'
import type { InEachLanguage } from '../words.js'
import { pruneZh } from '../zh/cli/prune.js'

export const pruneWords: InEachLanguage<typeof pruneEn> = { zh: pruneZh, en: pruneEn }
