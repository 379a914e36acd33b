/** Lesson 1 in every language. */

import type { Lang } from '../../state/settings.js'
import { en } from './en.js'
import type { ExampleText } from './text.js'
import { zh } from './zh.js'

export const exampleTexts: Record<Lang, ExampleText> = { zh, en }
