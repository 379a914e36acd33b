/** What `merge` says. */

import { mergeEn } from '../en/cli/merge.js'
import type { InEachLanguage } from '../words.js'
import { mergeZh } from '../zh/cli/merge.js'

export const mergeWords: InEachLanguage<typeof mergeEn> = { zh: mergeZh, en: mergeEn }
