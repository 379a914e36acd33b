import type { Name } from '../core/contract/names.js'

/** Sentences in a row: Chinese has no spaces between them. */
export const inARow = (lang: keyof Name, sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ')

/** `w11, w12, and w13`; `Intl.ListFormat` says the same, and takes its time when it is first used. */
export const englishList = (names: readonly string[]): string =>
  names.length > 2 ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}` : names.join(' and ')
