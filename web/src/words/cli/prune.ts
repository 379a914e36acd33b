/** What `prune` says, by language. */

import { pruneEn } from '../en/cli/prune.js'
import { pruneZh } from '../zh/cli/prune.js'

export const pruneWords = { zh: pruneZh, en: pruneEn }
