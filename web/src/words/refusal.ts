/** What is refused, said in either language: the message is data, and its words are looked up by its id. */

import type { Name } from '../core/contract/names.js'
import { type CoreError, printable } from '../core/core-error.js'
import { inEnglish, isList, isSaying, type NameOf, numberText, type Saying, type Value } from '../core/saying.js'
import { sayingWords } from './core.js'
import type { Words } from './words.js'

/** The words of a message or phrase, by its id, once `sayingWords` has Chinese. */
export function chineseWords(template: string): Words | undefined {
  const chinese = sayingWords.in('zh')
  return Object.hasOwn(chinese, template) ? chinese[template] : undefined
}

const han = /\p{Script=Han}/u
const latin = /[^\s\p{Script=Han}，。；：、“”（）×]/u

/** Joins texts; Latin letters and digits stand apart from Chinese by a space, unless it is there. */
const joined = (pieces: readonly string[]): string =>
  pieces.reduce((text, piece) => {
    const [before = '', after = ''] = [text.at(-1), piece[0]]
    const isGap = (han.test(before) && latin.test(after)) || (latin.test(before) && han.test(after))
    return `${text}${isGap ? ' ' : ''}${piece}`
  }, '')

/** The key of a setting of a layer, as it stands in the core: `layers[2].units`. */
const ofLayer = /^layers\[(\d+)\]\.(\w+)$/

function nameInChinese(name: string, nameOf: NameOf): string {
  const [, index, key = ''] = ofLayer.exec(name) ?? []
  return index === undefined ? nameOf(name) : `第 ${Number(index) + 1} 层的 ${nameOf(key)}`
}

function valueInChinese(value: Value, nameOf: NameOf): string {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return value
  if (isList(value)) return value.map((one) => valueInChinese(one, nameOf)).join('、')
  return isSaying(value) ? inChinese(value, nameOf) : value.zh
}

/** Words without Chinese ones stay in English. */
function inChinese(saying: Saying, nameOf: NameOf): string {
  const { template, values } = saying
  const words = chineseWords(template)
  if (words === undefined) return inEnglish(saying, nameOf)
  const say = (mark: string, name: string) => {
    if (mark === '@') return nameOf(name)
    const value = values[name] ?? ''
    if (mark === '#') return String(Number(value) + 1)
    return name === 'name' && typeof value === 'string' ? nameInChinese(value, nameOf) : valueInChinese(value, nameOf)
  }
  const text = typeof words === 'string' ? words : words(values)
  return joined(text.split(/(\{[@#]?\w+\})/).map((piece) => (piece[0] === '{' ? say(...partsOf(piece)) : piece)))
}

/** The mark and the name of a placeholder. */
function partsOf(placeholder: string): [mark: string, name: string] {
  const inside = placeholder.slice(1, -1)
  const mark = inside[0] === '@' || inside[0] === '#' ? inside[0] : ''
  return [mark, inside.slice(mark.length)]
}

/**
 * Why something was refused: a sentence without place and full stop.
 *
 * @param nameOf  what settings are called; their keys when left out
 */
export function reasonOf(error: CoreError, lang: keyof Name, nameOf: NameOf = (key) => key): string {
  return printable(lang === 'zh' ? inChinese(error, nameOf) : inEnglish(error, nameOf))
}

/** The whole message: English as it is, Chinese with the place and a full stop. */
export function messageOf(error: CoreError, lang: keyof Name): string {
  if (lang === 'en') return error.message
  if (chineseWords(error.template) === undefined) return `内核报告（英文）：${error.message}`
  const at = error.at > 0 ? `第 ${error.at} 个字符：` : ''
  return `[${error.where}] ${at}${reasonOf(error, lang)}。`
}
