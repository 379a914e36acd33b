/** Language and theme: what there is, and what an address says of them. */

export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

/** The language for a tag of a language or a locale, such as `zh-CN`. */
export function langOf(tag: string): Lang {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** `auto` follows the page or the browser. */
export interface Looks {
  lang: Lang | 'auto'
  theme: Theme | 'auto'
}

/** @param hash  of the address; what it does not say, or not rightly, is `auto` */
export function looksOf(hash: string): Looks {
  const given = new URLSearchParams(hash.slice(1))
  return {
    lang: langs.find((lang) => lang === given.get('lang')) ?? 'auto',
    theme: themes.find((theme) => theme === given.get('theme')) ?? 'auto',
  }
}
