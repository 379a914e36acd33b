/** Why the core could not be loaded, and what helps. */

import { loadEn } from './en/load.js'
import type { InEachLanguage } from './words.js'
import { loadZh } from './zh/load.js'

export const loadTexts: InEachLanguage<typeof loadEn> = { zh: loadZh, en: loadEn }
