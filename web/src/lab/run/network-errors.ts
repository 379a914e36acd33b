/** Why something was refused, in the words of the page. */

import { CoreError, fullText } from '../../core/core-error.js'
import { refusedBy } from '../../core/messages.js'
import type { Lang } from '../../state/settings.js'
import { chineseWords, reasonOf } from '../../words/refusal.js'
import { nameOf } from './setting-names.js'

export interface Refusal {
  /** The character that the core points at, counted from 0. */
  at: number | undefined
  reason: string
  /** The language that `reason` is in. */
  lang: Lang
}

/** What is wrong with a text that holds signs no network has. */
export function strangeIn(text: string): CoreError | undefined {
  const at = text.search(/[^a-z0-9.,()+\- ]/)
  if (at < 0) return undefined
  const refused = refusedBy('network', 'no-sign', { given: text.slice(at, at + 1) }, at + 1)
  return new CoreError('invalid-argument', fullText(refused), refused)
}

/** Takes an error apart; one that is no `CoreError` stays in English. */
export function refusalOf(error: unknown, pageLang: Lang): Refusal {
  if (!(error instanceof CoreError))
    return { at: undefined, reason: error instanceof Error ? error.message : String(error), lang: 'en' }
  const lang = pageLang === 'zh' && chineseWords(error.template) === undefined ? 'en' : pageLang
  return { at: error.at > 0 ? error.at - 1 : undefined, reason: reasonOf(error, lang, nameOf(lang)), lang }
}

/** Whether an error is about the network, so that it is said where that is typed. */
export function isAboutNetwork(error: unknown): error is CoreError {
  if (!(error instanceof CoreError)) return false
  return error.where === 'network' || error.template === 'other-outputs' || error.values.name === 'network'
}
