/** 中文：后面几步打开以前，实验室可能要说的话。 */

import type { labEn } from '../../en/lab/lab.js'
import { dataZh } from './data.js'
import { keepingZh } from './keeping.js'
import { misleadsZh } from './misleads.js'
import { networkZh } from './network.js'
import { planZh } from './plan.js'
import { pruneZh } from './prune.js'
import { saysZh } from './says.js'
import { shellZh } from './shell.js'
import { trainZh } from './train.js'

export const labZh: typeof labEn = {
  lab: { ...shellZh, ...dataZh, ...networkZh, ...trainZh, ...pruneZh },
  keeping: keepingZh,
  misleads: misleadsZh,
  plan: planZh,
  says: saysZh,
}
