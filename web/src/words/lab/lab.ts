/** Everything that the Lab may say before one of its later steps is opened. */

import type { labEn } from '../en/lab/lab.js'
import { Vocabulary } from '../vocabulary.js'

export const labWords = new Vocabulary<typeof labEn>({
  zh: async () => (await import('../zh/lab/lab.js')).labZh,
  en: async () => (await import('../en/lab/lab.js')).labEn,
})

export type LabText = (typeof labEn)['lab']
export const labTexts = labWords.part(({ lab }) => lab)
