/** What `train` says; of files and of data, other commands too. */

import { trainEn } from '../en/cli/train.js'
import type { InEachLanguage } from '../words.js'
import { trainZh } from '../zh/cli/train.js'

export const trainWords: InEachLanguage<typeof trainEn> = { zh: trainZh, en: trainEn }
