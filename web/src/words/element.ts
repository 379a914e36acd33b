/** What an element says before it is loaded. */

import { elementEn } from './en/element.js'
import type { InEachLanguage } from './words.js'
import { elementZh } from './zh/element.js'

export const elementTexts: InEachLanguage<typeof elementEn> = { zh: elementZh, en: elementEn }
