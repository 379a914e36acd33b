/** What the page for iframes says beside the element in it. */

import { embedEn } from './en/embed.js'
import type { InEachLanguage } from './words.js'
import { embedZh } from './zh/embed.js'

export const embedTexts: InEachLanguage<typeof embedEn> = { zh: embedZh, en: embedEn }
