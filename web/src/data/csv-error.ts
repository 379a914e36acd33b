/** What is wrong with a CSV file, and the sentences that say so. */

import type { Name } from '../core/types.js'
import { type CsvErrorCode, csvSentences, type Shown } from './csv-sentences.js'

export type { CsvErrorCode } from './csv-sentences.js'

/** Every code. */
export const csvErrorCodes = Object.keys(csvSentences) as CsvErrorCode[]

/** Where something is wrong, what was found there and what is wanted; what a code does not need is absent. */
export interface CsvFacts {
  /** The line on which the row starts; the header is on line 1 when no blank line is above it. */
  row?: number | undefined
  /** Name of the column, or its place such as `#3` when it has no name. */
  column?: string | undefined
  /** Name of an option of `readCsv`. */
  option?: string | undefined
  /** As it stands in the file. */
  given?: string | number | undefined
  wanted?: string | number | readonly string[] | undefined
}

const mostLetters = 40
const mostNames = 12

/** Text of a file in quotes: cut when long, and nothing in it that turns or hides the text around it. */
function quoted(text: string, lang: keyof Name): string {
  const letters = [...text.slice(0, 2 * mostLetters + 1).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\u00b7')]
  const cut = letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : letters.join('')
  return lang === 'zh' ? `“${cut}”` : `"${cut}"`
}

const rowWords: Record<keyof Name, (row: number) => string> = { en: (row) => `row ${row}`, zh: (row) => `第 ${row} 行` }

function columnWords(column: string, lang: keyof Name): string {
  const place = /^#(\d+)$/.exec(column)?.[1]
  if (lang === 'zh') return place ? `第 ${place} 列` : `${quoted(column, lang)}列`
  return place ? `column ${place}` : `column ${quoted(column, lang)}`
}

function listWords(names: readonly string[], lang: keyof Name): string {
  const shown = names.slice(0, mostNames).map((name) => quoted(name, lang))
  return [...shown, ...(names.length > mostNames ? ['…'] : [])].join(lang === 'zh' ? '、' : ', ')
}

/** What the options of `readCsv` are called. */
type OptionName = (name: string, lang: keyof Name) => string

const usualName: OptionName = (name, lang) => (lang === 'zh' ? `选项 ${name}` : `Option ${name}`)

function sentence(
  code: CsvErrorCode,
  { row, column, option, given, wanted }: CsvFacts,
  lang: keyof Name,
  nameOf = usualName,
): string {
  const shown: Shown = {
    row: row === undefined ? '' : rowWords[lang](row),
    column: column === undefined ? '' : columnWords(column, lang),
    option: option ?? '',
    given: typeof given === 'string' ? quoted(given, lang) : String(given ?? ''),
    missing: nameOf('missing', lang),
    wanted: typeof wanted === 'object' ? listWords(wanted, lang) : String(wanted ?? ''),
  }
  return csvSentences[code][lang](shown)
}

/** A CSV file that is refused: the message says where, what was given and what is wanted. */
export class CsvError extends Error {
  override readonly name = 'CsvError'
  /** What kind of error it is, for programs. */
  readonly code: CsvErrorCode
  readonly row: number | undefined
  readonly column: string | undefined
  readonly option: string | undefined
  readonly given: string | number | undefined
  readonly wanted: string | number | readonly string[] | undefined

  constructor(code: CsvErrorCode, facts: CsvFacts = {}) {
    super(`[readCsv] ${sentence(code, facts, 'en')}`)
    this.code = code
    this.row = facts.row
    this.column = facts.column
    this.option = facts.option
    this.given = facts.given
    this.wanted = facts.wanted
  }
}

/**
 * The error as a sentence, without its full stop.
 *
 * @param nameOf  what an option is called where it is read
 */
export function csvErrorText(error: CsvError, lang: keyof Name, nameOf?: OptionName): string {
  return sentence(error.code, error, lang, nameOf)
}
