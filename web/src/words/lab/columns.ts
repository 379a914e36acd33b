/** The columns of a table of one's own, and who is tested. */

import { columnsEn } from '../en/lab/columns.js'
import type { InEachLanguage } from '../words.js'
import { columnsZh } from '../zh/lab/columns.js'

export type { Only, SplitWay } from '../en/lab/columns.js'
export const columnsTexts: InEachLanguage<typeof columnsEn> = { zh: columnsZh, en: columnsEn }
