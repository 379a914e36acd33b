/** Language and theme: what there is, and what an address says of them. */

import { type Lang, langs } from './lang.js'

export { type Lang, langOf, langs } from './lang.js'

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
