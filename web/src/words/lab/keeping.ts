/** What is said of networks that are kept, and of those that are lost. */

import { labWords } from './lab.js'

export const keepingTexts = labWords.part(({ keeping }) => keeping)
