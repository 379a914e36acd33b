import type { ErrorCode } from './ids.js'
import { inEnglish, named, type Saying, type Value } from './saying.js'

/** A value as it comes out of the core: those of a saying in order. */
type RawValue = number | string | readonly string[] | RawSaying

interface RawSaying {
  template: string
  english: string
  values: RawValue[]
}

/** What the core gives in place of a result: why it refused the call, which changed nothing. */
export interface Refusal extends RawSaying {
  refusal: ErrorCode
  /** All of it in English. */
  message: string
  where: string
  at: number
}

/** Characters that do not show, or change how others show: controls, formats, ends of line, halves of a character. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Text for people in which nothing is hidden: `a\u{0}b`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** Where something was refused, and the message as data. */
export interface Refused extends Saying {
  /** The public function that was called. */
  readonly where: string
  /** The character in a text, from 1; 0 for all else. */
  readonly at: number
}

/** All of it in English: `[plan] rounds must be in [1, 1000], got 0`. */
export const fullText = (refused: Refused): string =>
  `[${refused.where}] ${refused.at > 0 ? `at character ${refused.at}: ` : ''}${inEnglish(refused)}`

/** An error whose message says where it happened, what was given and what is wanted. */
export class CoreError extends Error implements Refused {
  override readonly name = 'CoreError'
  /** What kind of error it is, for programs. */
  readonly code: ErrorCode
  readonly where: string
  readonly at: number
  /** The id of the message, by which other languages have their words; empty when it has none. */
  readonly template: string
  readonly english: string
  readonly values: Readonly<Record<string, Value>>

  constructor(code: ErrorCode, message: string, refused?: Refused, options?: ErrorOptions) {
    super(printable(message), options)
    const { where = '', at = 0, template = '', english = message, values = {} } = refused ?? {}
    this.code = code
    this.where = where
    this.at = at
    this.template = template
    this.english = english
    this.values = values
  }
}

/** What an error says, as plain data that can be sent. */
export const refusedOf = ({ where, at, template, english, values }: CoreError): Refused => ({
  ...{ where, at },
  ...{ template, english, values },
})

const toValue = (raw: RawValue): Value =>
  typeof raw === 'object' && 'template' in raw ? { ...raw, values: valuesOf(raw) } : raw

const valuesOf = ({ english, values }: RawSaying) => named(english, values.map(toValue))

/** The error that a refusal of the core stands for. */
export function errorOf(raw: Refusal): CoreError {
  return new CoreError(raw.refusal, raw.message, { ...raw, values: valuesOf(raw) })
}
