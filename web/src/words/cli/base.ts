/** What the command says wherever it is, and of the worked example. */

import { baseEn } from '../en/cli/base.js'
import { baseZh } from '../zh/cli/base.js'

export const words = { zh: baseZh, en: baseEn }
