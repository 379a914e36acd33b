/** The languages: in a file of their own, because even the smallest program asks for one. */

export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

/** The language for a tag of a language or a locale, such as `zh-CN`. */
export function langOf(tag: string): Lang {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
