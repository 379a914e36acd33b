/** Rows of data, one after the other: comments are passed over, and the columns get their names. */

import { CsvError } from '../csv-error.js'
import type { Format } from '../csv-format.js'
import { csvLimits } from '../csv-limits.js'
import { type CsvInput, openCsv } from '../csv-open.js'
import type { CsvOptions } from '../csv-options.js'
import type { Cells } from './cells.js'
import { countedNames, namesOf } from './columns.js'
import type { FileNotes } from './notes.js'

/** What becomes of the rows. */
export interface RowTaker<T> {
  /**
   * Is given the names of all columns before the first row.
   *
   * @param line  on which they stand, or the first row where nothing names them
   */
  begin(names: string[], line: number): void
  /** Takes a row that has a cell for each name. The cells hold until the next one. */
  add(cells: Cells): void
  finish(found: Omit<FileNotes, 'decimal'>): T
}

/** @param share  tells how much of the file has been read, in [0, 1] */
export type MakeTaker<T> = (format: Format, share: () => number) => RowTaker<T>

/** Whether a row is a comment: as `csv-format` says, or before the first row that counts. */
function isComments(cells: Cells, { width, firstLine }: Format): boolean {
  return cells.isMarked && (cells.count !== width || cells.line < firstLine)
}

/**
 * Reads a file from its start to its end.
 *
 * @param make  is told how the file is written, as far as that is found before it is read
 * @throws CsvError, with the names of the columns; what `onProgress` and the taker throw
 */
export function readRows<T>(input: CsvInput, options: CsvOptions, make: MakeTaker<T>): T {
  const { encoding, format, rows, share } = openCsv(input, options)
  const taker = make(format, share)
  let names: string[] | undefined
  let comments = format.separatorLine ? 1 : 0
  let count = 0
  const take = (cells: Cells) => {
    if (cells.isBlank) return
    if (isComments(cells, format)) {
      comments += 1
      return
    }
    if (!names) {
      names = format.hasHeader ? namesOf(cells) : countedNames(cells.count)
      taker.begin(names, cells.line)
      if (format.hasHeader) return
    }
    const [given, wanted] = [cells.count, names.length]
    if (given !== wanted) throw new CsvError('row-ragged', { row: cells.line, given, wanted })
    if (count === csvLimits.rows) throw new CsvError('rows-too-many', { row: cells.line })
    count += 1
    taker.add(cells)
  }
  try {
    for (let cells = rows.nextCells(); cells; cells = rows.nextCells()) take(cells)
    if (!count) throw new CsvError('rows-missing')
    const { delimiter, hasHeader } = format
    return taker.finish({ encoding, delimiter, hasHeader, comments, rows: count })
  } catch (error) {
    throw error instanceof CsvError ? error.withColumns(names ?? []) : error
  }
}
