import { homeEn } from './en/home.js'
import type { InEachLanguage } from './words.js'
import { homeZh } from './zh/home.js'

export const homeTexts: InEachLanguage<typeof homeEn> = { zh: homeZh, en: homeEn }
