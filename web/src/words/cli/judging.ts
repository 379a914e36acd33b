/** How a network is judged, as the commands say it: parts, classes, intervals, several runs. */

import { judgingEn } from '../en/cli/judging.js'
import type { InEachLanguage } from '../words.js'
import { judgingZh } from '../zh/cli/judging.js'

export const judgingWords: InEachLanguage<typeof judgingEn> = { zh: judgingZh, en: judgingEn }
