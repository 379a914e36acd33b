/** The network on a device: files for it, boards, a budget. */

import { deviceEn } from '../en/lab/device.js'
import type { InEachLanguage } from '../words.js'
import { deviceZh } from '../zh/lab/device.js'

export const deviceTexts: InEachLanguage<typeof deviceEn> = { zh: deviceZh, en: deviceEn }
