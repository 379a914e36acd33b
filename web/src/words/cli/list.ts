/** What `list` says; names come from the core’s tables. */

import { listEn } from '../en/cli/list.js'
import type { InEachLanguage } from '../words.js'
import { listZh } from '../zh/cli/list.js'

export const listWords: InEachLanguage<typeof listEn> = { zh: listZh, en: listEn }
