/** Why the core could not be loaded, and what helps, in the language of the page. */

import { LoadError } from '../core/load/load-error.js'
import { loadTexts } from '../words/load.js'
import type { Lang } from './settings.js'

/** An error without a known cause says what it says, in English. */
export function loadReason(error: unknown, lang: Lang): string {
  if (error instanceof LoadError) {
    const { reasons, dataOffline } = loadTexts[lang]
    return error.obstacle === 'offline' && error.where === 'loadAsset' ? dataOffline : reasons[error.obstacle]
  }
  return error instanceof Error ? error.message : String(error)
}
