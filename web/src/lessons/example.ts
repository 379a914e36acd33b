/** Lesson 1 in every language. */

import type { Lang } from '../state/settings.js'
import { en } from './example.en.js'
import { zh } from './example.zh.js'
import type { ExampleText } from './example-text.js'

export const exampleTexts: Record<Lang, ExampleText> = { zh, en }
