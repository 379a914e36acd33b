import type { Name } from '../core/contract/names.js'

/** Sentences in a row: Chinese has no spaces between them. */
export const inARow = (lang: keyof Name, sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ')
