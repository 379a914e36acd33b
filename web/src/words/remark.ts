/** Formulas, notes and sources of the core's choices: English stands in its tables, Chinese beside them, by id. */

import type { Choice, Name } from '../core/contract/names.js'
import { remarkWords } from './core.js'
import type { RemarkKey } from './words.js'
import type { remarks } from './zh/core/remarks.js'

/** A table of `describe()` whose entries have such texts. */
export type RemarkTable = keyof typeof remarks

/** An entry of such a table, as far as it has them. */
type Remarked = Partial<Pick<Choice<string>, 'id' | RemarkKey>>

const chineseOf = (table: RemarkTable, { id = '' }: Remarked, key: RemarkKey): string | undefined => {
  const texts: Readonly<Partial<Record<string, Partial<Record<RemarkKey, string>>>>> = remarkWords.in('zh')[table] ?? {}
  return texts[id]?.[key]
}

/** The text in a language; one without words is the same in both. */
export function remark(table: RemarkTable, choice: Remarked, key: RemarkKey, lang: keyof Name): string {
  return (lang === 'zh' ? chineseOf(table, choice, key) : undefined) ?? choice[key] ?? ''
}

/** The language that such a text is then in. */
export function spoken(table: RemarkTable, choice: Remarked, key: RemarkKey, lang: keyof Name): string {
  return lang === 'zh' && chineseOf(table, choice, key) !== undefined ? 'zh-CN' : 'en'
}
