/** What is wrong with a CSV file, and the sentences that say so. */

import { mustBe, mustBeOneOf } from '../core/boundary/arguments.js'
import type { SampleShape } from '../core/contract/experiment.js'
import type { Name } from '../core/contract/names.js'
import { phrase } from '../core/messages.js'
import { type CsvErrorCode, type CsvPlace, csvAdvice, csvSentences, roleWords } from './csv-sentences.js'
import type { Shown } from './table/choice-sentences.js'
import type { Choice } from './table/roles.js'

export type { CsvErrorCode, CsvPlace } from './csv-sentences.js'

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
  given?: string | number | readonly string[] | undefined
  wanted?: string | number | readonly string[] | undefined
  /** Names that there are, where others are wanted. */
  found?: readonly string[] | undefined
  /** Of a model's samples. */
  shape?: SampleShape | undefined
  /** What the file is instead. */
  kind?: Name | undefined
  /** What a column would be; choices that are wrong together. */
  roles?: readonly Choice[] | undefined
}

const mostLetters = 40
const mostNames = 40

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

const inAll: Record<keyof Name, (count: number) => string> = {
  en: (count) => `... (${count} in all)`,
  zh: (count) => `……（共 ${count} 个）`,
}

function listWords(names: readonly string[], lang: keyof Name): string {
  const shown = names.slice(0, mostNames).map((name) => quoted(name, lang))
  return [...shown, ...(names.length > mostNames ? [inAll[lang](names.length)] : [])].join(lang === 'zh' ? '、' : ', ')
}

const valueWords = (value: string | number | readonly string[] | undefined, lang: keyof Name) =>
  typeof value === 'object'
    ? listWords(value, lang)
    : typeof value === 'string'
      ? quoted(value, lang)
      : String(value ?? '')

const shapeWords: Record<keyof Name, (shape: SampleShape) => string> = {
  en: ({ steps, channels, staticFeatures }) =>
    ` (${steps} steps of ${channels} ${channels === 1 ? 'channel' : 'channels'}${staticFeatures ? `, and ${staticFeatures} static` : ''})`,
  zh: ({ steps, channels, staticFeatures }) =>
    `（${steps} 步 × ${channels} 个通道${staticFeatures ? `，另有 ${staticFeatures} 个静态特征` : ''}）`,
}

/** Chinese stands apart from Latin letters by a space. */
const apart = (text: string) => (/^\w/.test(text) ? ` ${text}` : text)

function shownFacts(facts: CsvFacts, lang: keyof Name): Shown {
  const { row, column, option, given, wanted, found = [], kind, roles, shape } = facts
  return {
    row: row === undefined ? '' : rowWords[lang](row),
    column: column === undefined ? '' : columnWords(column, lang),
    option: option ?? '',
    given: valueWords(given, lang),
    wanted: typeof wanted === 'string' ? wanted : valueWords(wanted, lang),
    found: listWords(found, lang),
    shape: shape && shape.steps > 1 ? shapeWords[lang](shape) : '',
    roles: (roles ?? []).map((role) => roleWords[role][lang]).join(lang === 'zh' ? '和' : ' and '),
    kind: kind && lang === 'zh' ? apart(kind.zh) : (kind?.[lang] ?? ''),
  }
}

/** What is wrong, and what to do about it. */
function sentence(code: CsvErrorCode, facts: CsvFacts, lang: keyof Name, place: CsvPlace): string {
  const advice = csvAdvice[code]?.[place][lang]
  const parts = [csvSentences[code][lang](shownFacts(facts, lang)), ...(advice ? [advice] : [])]
  return parts.join(lang === 'zh' ? '。' : '. ')
}

/** A CSV file that is refused: the message says where, what was given and what is wanted. */
export class CsvError extends Error {
  override readonly name = 'CsvError'
  /** What kind of error it is, for programs. */
  readonly code: CsvErrorCode
  readonly facts: Readonly<CsvFacts>
  /** Names of all columns of the file, as far as they are known. */
  columns: readonly string[] = []

  constructor(code: CsvErrorCode, facts: CsvFacts = {}) {
    super(`[readCsv] ${sentence(code, facts, 'en', 'call')}`)
    this.code = code
    this.facts = facts
  }

  get row(): number | undefined {
    return this.facts.row
  }

  get column(): string | undefined {
    return this.facts.column
  }

  /** The same error with the names of the columns, also in place of `#3`. */
  withColumns(columns: readonly string[]): CsvError {
    const place = Number(/^#(\d+)$/.exec(this.facts.column ?? '')?.[1])
    const named = new CsvError(this.code, { ...this.facts, column: columns[place - 1] ?? this.facts.column })
    named.columns = columns
    return named
  }
}

/**
 * The error as a sentence, or two, without the last full stop.
 *
 * @param place  where it is read, which decides what it says of options
 */
export function csvErrorText(error: CsvError, lang: keyof Name, place: CsvPlace = 'call'): string {
  mustBe(['csvErrorText', 'error'], phrase('csv-error'), error instanceof CsvError, error)
  mustBeOneOf(['csvErrorText', 'lang'], ['zh', 'en'], lang)
  mustBeOneOf(['csvErrorText', 'place'], ['call', 'command', 'lab'], place)
  return sentence(error.code, error.facts, lang, place)
}
