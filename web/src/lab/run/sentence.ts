/** What is said once its language is known. */

import type { Lang } from '../../state/settings.js'
import type { LabText } from '../../words/lab/lab.js'

/** A sentence in the language that is chosen when it is read. */
export type Sentence = (text: LabText, lang: Lang) => string
