/** The search of the Lab, for small networks within a budget. */

import { searchEn } from '../en/lab/search.js'
import type { InEachLanguage } from '../words.js'
import { searchZh } from '../zh/lab/search.js'

export const searchTexts: InEachLanguage<typeof searchEn> = { zh: searchZh, en: searchEn }
