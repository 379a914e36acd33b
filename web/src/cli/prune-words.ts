/** What `prune` says, by language. */

import type { Lang } from '../state/settings.js'
import { en, type PruneText } from './prune-words.en.js'
import { zh } from './prune-words.zh.js'

export const pruneWords: Record<Lang, PruneText> = { zh, en }
