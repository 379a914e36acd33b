/** Why the core could not be loaded, and what helps, in the language of the page. */

import { LoadError } from '../core/load/load-error.js'
import { loadTexts } from '../words/load.js'
import type { Lang } from './settings.js'

/** An error without a known cause says what it says, in English. */
export function loadReason(error: unknown, lang: Lang): string {
  if (error instanceof LoadError) return loadTexts[lang].reasons[error.obstacle]
  return error instanceof Error ? error.message : String(error)
}
