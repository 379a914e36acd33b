/** What the core has against a network, in Chinese; a sentence that is not in the table stays as the core says it. */

import { inChinese } from '../../state/core-chinese.js'
import type { Lang } from '../../state/settings.js'
import { withNames } from './setting-names.js'

export interface Refusal {
  /** The character that the core points at, counted from 0. */
  at: number | undefined
  reason: string
  /** The language that `reason` is in. */
  lang: Lang
}

/** What is wrong with a text that holds signs no network has, in the core's manner; empty when all are good. */
export function strangeIn(text: string): string {
  const at = text.search(/[^a-z0-9.,()\- ]/)
  return at < 0 ? '' : `[network] at character ${at + 1}: "${text.slice(at, at + 1)}" is no sign of a network's text`
}

/** Takes an error of the core apart. */
export function refusalOf(error: string, lang: Lang): Refusal {
  const match = /^\[network\] at character (\d+): (.*)$/s.exec(error)
  const at = match ? Number(match[1]) - 1 : undefined
  const reason = match ? (match[2] ?? '') : error.replace(/^\[[\w-]+\] /, '')
  const chinese = lang === 'zh' ? inChinese(reason) : undefined
  return chinese === undefined
    ? { at, reason: withNames(reason, 'en'), lang: 'en' }
    : { at, reason: withNames(chinese, 'zh'), lang: 'zh' }
}

/** Whether an error is about the network, so that it is said where that is typed. */
export function isAboutNetwork(error: unknown): error is Error {
  return error instanceof Error && /^\[network\]|^\[experiment\] network /.test(error.message)
}
