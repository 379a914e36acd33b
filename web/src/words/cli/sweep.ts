/** What `sweep` says. What `train` and `prune` say too stands in their words. */

import { sweepEn } from '../en/cli/sweep.js'
import type { InEachLanguage } from '../words.js'
import { sweepZh } from '../zh/cli/sweep.js'

export const sweepWords: InEachLanguage<typeof sweepEn> = { zh: sweepZh, en: sweepEn }
