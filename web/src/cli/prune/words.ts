/** What `prune` says, by language. */

import type { Lang } from '../../state/settings.js'
import { en, type PruneText } from './words.en.js'
import { zh } from './words.zh.js'

export const pruneWords: Record<Lang, PruneText> = { zh, en }
