/** How good a network is. */

import type { saysEn } from '../en/lab/says.js'
import { labWords } from './lab.js'

export type SaysText = typeof saysEn
export const saysTexts = labWords.part(({ says }) => says)
