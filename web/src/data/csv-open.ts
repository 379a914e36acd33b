/** Opens a CSV file: how it is written is found, and its rows come one after the other. */

import { type Encoding, encodingOf, type TextSource, textOfBytes, textOfString } from './csv-encoding.js'
import { CsvError } from './csv-error.js'
import { type Format, formatOf } from './csv-format.js'
import { byteLength, csvLimits } from './csv-limits.js'
import { type CsvOptions, checkOptions } from './csv-options.js'
import { Rows } from './csv-rows.js'
import { binaryKindOf, fileKindOf } from './file-kinds.js'

/** A file, or its text. */
export type CsvInput = string | Uint8Array | ArrayBuffer

function refuseOther(kind: ReturnType<typeof fileKindOf>): void {
  if (kind) throw new CsvError(kind.isSheet ? 'file-of-sheets' : 'file-not-text', { kind: kind.name })
}

function textOf(
  input: string | Uint8Array,
  given: Encoding | undefined,
): { encoding: Encoding | ''; text: TextSource } {
  const isText = typeof input === 'string'
  // A letter takes three bytes at most, and two such units four.
  const isShort = isText && 3 * input.length <= csvLimits.bytes
  const bytes = !isText ? input.length : isShort ? 0 : byteLength(input)
  if (bytes > csvLimits.bytes) throw new CsvError('text-too-long', { given: bytes })
  if (isText) return { encoding: '', text: textOfString(input) }
  refuseOther(fileKindOf(input))
  const found = encodingOf(input, given)
  if (found.encoding !== 'utf-16') refuseOther(binaryKindOf(input))
  return { encoding: found.encoding, text: textOfBytes(input, found) }
}

/** Tells how much was read before each piece, and at the end. */
function told(text: TextSource, onProgress: CsvOptions['onProgress']): TextSource {
  if (!onProgress) return text
  return {
    next(least) {
      onProgress(text.share)
      return text.next(least)
    },
    get share() {
      return text.share
    },
  }
}

function asBytes(input: unknown): string | Uint8Array {
  if (typeof input === 'string') return input
  if (input instanceof Uint8Array) return input
  if (input instanceof ArrayBuffer) return new Uint8Array(input)
  throw new CsvError('input-wrong', { given: input === null ? 'null' : typeof input })
}

/** A file whose rows are still to be read. */
export interface OpenCsv {
  /** Empty for a text, which has none. */
  encoding: Encoding | ''
  format: Format
  rows: Rows
  /** Tells how much has been read, in [0, 1]. */
  share: () => number
}

/** Of the start of a file, in which it is found how it is written: some rows of a wide one, too. */
const firstLetters = 1 << 20

/** @throws CsvError; what `onProgress` throws */
export function openCsv(input: CsvInput, options: CsvOptions): OpenCsv {
  checkOptions(options)
  const { encoding, text } = textOf(asBytes(input), options.encoding)
  const start = text.next(firstLetters).replace(/^\ufeff/, '')
  const format = formatOf(start, text.share === 1, options)
  const rest = told(text, options.onProgress)
  const rows = new Rows(start.slice(format.separatorLine), rest, format.delimiter, format.separatorLine ? 2 : 1)
  return { encoding, format, rows, share: () => text.share }
}
