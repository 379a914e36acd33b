/** What `export` says. */

import { exportEn } from '../en/cli/export.js'
import type { InEachLanguage } from '../words.js'
import { exportZh } from '../zh/cli/export.js'

export const exportWords: InEachLanguage<typeof exportEn> = { zh: exportZh, en: exportEn }
