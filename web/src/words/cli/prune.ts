/** What `prune` says, by language. */

import { en } from '../en/cli/prune.js'
import { zh } from '../zh/cli/prune.js'

export const pruneWords = { zh, en }
