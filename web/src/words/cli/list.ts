/** What `list` says; names come from the core’s tables. */

import { listEn } from '../en/cli/list.js'
import { listZh } from '../zh/cli/list.js'

export const listWords = { zh: listZh, en: listEn }
