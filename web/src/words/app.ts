/** What stands around the lesson and the Lab. */

import { appEn } from './en/app.js'
import { appZh } from './zh/app.js'

export const appTexts = { zh: appZh, en: appEn }
