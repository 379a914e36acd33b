/** What stands around the lesson and the Lab. */

import { appEn } from './en/app.js'
import type { InEachLanguage } from './words.js'
import { appZh } from './zh/app.js'

export const appTexts: InEachLanguage<typeof appEn> = { zh: appZh, en: appEn }
