/** What was found in a CSV file, as the commands say it. */

import { tableEn } from '../en/cli/table.js'
import type { InEachLanguage } from '../words.js'
import { tableZh } from '../zh/cli/table.js'

export const tableWords: InEachLanguage<typeof tableEn> = { zh: tableZh, en: tableEn }
