/** The texts of each language. */

import { en } from '../en/lab/lab.js'
import { zh } from '../zh/lab/lab.js'

export const labTexts = { zh, en }
