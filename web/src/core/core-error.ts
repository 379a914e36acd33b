import type { ErrorCode } from './ids.js'

/** What the core gives in place of a result: why it refused the call, which changed nothing. */
export interface Refusal {
  refusal: ErrorCode
  message: string
}

/** Characters that do not show, or change how others show: controls, formats, ends of line, halves of a character. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Text for people in which nothing is hidden: `a\u{0}b`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** An error whose message says where it happened, what was given and what is wanted. */
export class CoreError extends Error {
  override readonly name = 'CoreError'
  /** What kind of error it is, for programs. */
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(printable(message), options)
    this.code = code
  }
}
