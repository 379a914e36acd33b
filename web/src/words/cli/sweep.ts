/** What `sweep` says. What `train` and `prune` say too stands in their words. */

import { sweepEn } from '../en/cli/sweep.js'
import { sweepZh } from '../zh/cli/sweep.js'

export const sweepWords = { zh: sweepZh, en: sweepEn }
