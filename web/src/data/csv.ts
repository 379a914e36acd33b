/** Reads a table from a CSV file. Any bytes give a table or a `CsvError`. */

import type { Table } from '../core/contract/experiment.js'
import { type Encoding, encodingOf, type TextSource, textOfBytes, textOfString } from './csv-encoding.js'
import { CsvError } from './csv-error.js'
import { formatOf } from './csv-format.js'
import { byteLength, csvLimits } from './csv-limits.js'
import type { CsvNotes } from './csv-notes.js'
import { type CsvOptions, checkOptions } from './csv-options.js'
import { Rows } from './csv-rows.js'
import { TableReader } from './csv-table.js'
import { binaryKindOf, fileKindOf } from './file-kinds.js'

export type { CsvNotes } from './csv-notes.js'
export { type CsvOptions, type MissingChoice, missingChoices } from './csv-options.js'

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

/**
 * Reads a table from a CSV file: from its bytes, whose encoding is found, or from its text.
 *
 * Delimiter, decimal mark and whether the first row names the columns are found where they are not given; `notes` has
 * what was found. Each column but the label and the subject is a feature and holds numbers. Blank lines, comments and
 * a first line such as `sep=;` are passed over; spaces around a cell do not count.
 *
 * @throws CsvError  that names the row, the column, what was given and what is wanted; what `onProgress` throws
 */
export function readCsv(
  input: string | Uint8Array | ArrayBuffer,
  options: CsvOptions = {},
): { table: Table; notes: CsvNotes } {
  checkOptions(options)
  const { encoding, text } = textOf(asBytes(input), options.encoding)
  const start = text.next(0).replace(/^\ufeff/, '')
  const format = formatOf(start, text.share === 1, options)
  const rest = told(text, options.onProgress)
  const rows = new Rows(start.slice(format.separatorLine), rest, format.delimiter, format.separatorLine ? 2 : 1)
  const reader = new TableReader(options, format)
  try {
    for (let row = rows.next(); row; row = rows.next()) reader.add(row)
    const { table, notes } = reader.finish()
    return { table, notes: { encoding, ...notes } }
  } catch (error) {
    throw error instanceof CsvError ? error.withColumns(reader.names) : error
  }
}
