/** The dialog that shares what is on a page. */

import { shareEn } from './en/share.js'
import type { InEachLanguage } from './words.js'
import { shareZh } from './zh/share.js'

export type ShareText = typeof shareEn

export const shareTexts: InEachLanguage<ShareText> = { zh: shareZh, en: shareEn }
