/** Everything that the Lab says at all times; what a plan, a comparison and the like say stands beside this. */

import { dataEn } from '../en/lab/data.js'
import { networkEn } from '../en/lab/network.js'
import { pruneEn } from '../en/lab/prune.js'
import { shellEn } from '../en/lab/shell.js'
import { trainEn } from '../en/lab/train.js'
import type { InEachLanguage } from '../words.js'
import { dataZh } from '../zh/lab/data.js'
import { networkZh } from '../zh/lab/network.js'
import { pruneZh } from '../zh/lab/prune.js'
import { shellZh } from '../zh/lab/shell.js'
import { trainZh } from '../zh/lab/train.js'

export type LabText = typeof shellEn & typeof dataEn & typeof networkEn & typeof trainEn & typeof pruneEn

export const labTexts: InEachLanguage<LabText> = {
  zh: { ...shellZh, ...dataZh, ...networkZh, ...trainZh, ...pruneZh },
  en: { ...shellEn, ...dataEn, ...networkEn, ...trainEn, ...pruneEn },
}
