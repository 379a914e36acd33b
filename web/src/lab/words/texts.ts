/** The texts of each language. */

import type { Lang } from '../../state/settings.js'
import type { LabText } from './en.js'
import { en } from './en.js'
import { zh } from './zh.js'

export const labTexts: Record<Lang, LabText> = { zh, en }
