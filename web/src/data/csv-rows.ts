/** The rows of a text, one after the other. Quotes that do not pair are refused in place of being put up with. */

import type { TextSource } from './csv-encoding.js'
import { CsvError } from './csv-error.js'
import { csvLimits } from './csv-limits.js'
import { Cells } from './table/cells.js'

/** What may stand between cells; several spaces together count as one. */
export const delimiters = [',', ';', '\t', '|', ' '] as const
export type Delimiter = (typeof delimiters)[number]

export interface Row {
  cells: string[]
  /** The line on which it starts, from 1. */
  line: number
  /** Whether it starts as comments do: it is one unless it has as many cells as the others. */
  isMarked: boolean
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13

/** How a comment may start. What programs write for a missing number is none: `#N/A`, `#DIV/0!`. */
const commentMark = /^(?:%|\/\/|#(?!n\/?a\b|null!|div\/0!|value!|ref!|num!|name\?))/i

const noMore: TextSource = { next: () => '', share: 1 }

export const isBlank = ({ cells }: Row) => cells.length === 1 && cells[0] === ''

/**
 * Walks over a text once, and keeps no more of it than the row that it is at. A row that goes on behind a piece is
 * begun again with a piece that is longer than what there is of it, so that the time stays linear.
 */
export class Rows {
  private at = 0
  private line: number
  private isEnd = false
  private readonly cells = new Cells()
  /** Line ends inside the quotes of the row that is being read. */
  private quotedLines = 0

  /**
   * @param text   the first piece
   * @param line   the line on which it starts
   */
  constructor(
    private text: string,
    private readonly source: TextSource,
    private readonly delimiter: Delimiter,
    line = 1,
  ) {
    this.line = line
  }

  /** The rows of a text that is whole. */
  static of(text: string, delimiter: Delimiter): Rows {
    return new Rows(text, noMore, delimiter)
  }

  /** The next row that is not blank; `undefined` at the end. @throws CsvError */
  next(): Row | undefined {
    const cells = this.nextCells()
    return cells && { cells: cells.all(), line: cells.line, isMarked: cells.isMarked }
  }

  /** The same as cells that hold until the next call. @throws CsvError */
  nextCells(): Cells | undefined {
    for (;;) {
      this.skipBlank()
      if (this.at >= this.text.length && !this.more()) return undefined
      if (this.isMarked() ? this.markedRow() : this.row()) return this.cells
      if (!this.more()) this.isEnd = true
    }
  }

  /** Passes over lines that hold nothing, or a pair of quotes with nothing in it. */
  private skipBlank(): void {
    const { text } = this
    for (;;) {
      const isQuoted = text.charCodeAt(this.at) === quote && text.charCodeAt(this.at + 1) === quote
      const end = isQuoted ? this.at + 2 : this.at
      const unit = text.charCodeAt(end)
      if (unit !== lineFeed && unit !== carriageReturn) return
      if (this.isCut(end)) return
      this.toNextLine(end)
    }
  }

  /** Takes another piece in behind the row that begins at `at`. @returns whether there was one */
  private more(): boolean {
    const rest = this.text.slice(this.at)
    const next = this.source.next(rest.length)
    if (!next) return false
    this.text = rest + next
    this.at = 0
    return true
  }

  private isMarked(): boolean {
    const first = this.text[this.at]
    if (first !== '#' && first !== '%' && first !== '/') return false
    return commentMark.test(this.text.slice(this.at, this.at + 10))
  }

  /** A line that may be a comment: no quote in it reaches beyond it. @returns whether its end has come */
  private markedRow(): boolean {
    const end = this.cellEnd(this.at, -1)
    if (this.isCut(end)) return false
    this.cells.reset(this.text, this.line)
    this.cells.isMarked = true
    for (const cell of cellsOf(this.text.slice(this.at, end), this.delimiter)) this.cells.addText(cell)
    this.toNextLine(end)
    return true
  }

  /** The row at `at`. @returns whether its end has come */
  private row(): boolean {
    const delimiter = this.delimiter.charCodeAt(0)
    const { text, line, cells } = this
    cells.reset(text, line)
    this.quotedLines = 0
    let at = this.at
    for (;;) {
      const isQuoted = text.charCodeAt(at) === quote
      const end = isQuoted ? this.quotedCell(at, delimiter) : this.cellEnd(at, delimiter)
      if (end < 0 || this.isCut(end)) return false
      if (!isQuoted) cells.add(at, end)
      at = end + 1
      if (text.charCodeAt(end) !== delimiter) break
      if (cells.count >= csvLimits.columns) throw new CsvError('columns-too-many', { row: line })
    }
    this.line += this.quotedLines
    this.toNextLine(at - 1)
    if (this.delimiter === ' ') cells.dropEmpty()
    return true
  }

  /** Takes a cell in quotes. @returns where it ends; -1 when that has not come yet */
  private quotedCell(at: number, delimiter: number): number {
    const { text, line, cells } = this
    const close = this.closingQuote(at + 1)
    const column = `#${cells.count + 1}`
    const isLong = (close < 0 ? text.length : close) - at - 1 > csvLimits.quotedLetters
    if (close < 0 && !this.isEnd && !isLong) return -1
    if (close < 0 || isLong) throw new CsvError('quote-open', { row: line, column })
    const end = this.cellEnd(close + 1, delimiter)
    if (this.isCut(end)) return -1
    const stray = text.slice(close + 1, Math.min(end, close + 100))
    if (stray) throw new CsvError('quote-stray', { row: line, column, given: stray })
    const cell = text.slice(at + 1, close)
    if (cell.includes('"')) cells.addText(cell.replaceAll('""', '"'))
    else cells.add(at + 1, close)
    this.quotedLines += linesIn(cell)
    return end
  }

  /** Where the quote stands that ends a cell; -1 when it has not come yet. One that is written twice ends nothing. */
  private closingQuote(from: number): number {
    const { text } = this
    for (let i = from; i < text.length; i += 1) {
      if (text.charCodeAt(i) !== quote) continue
      if (i + 1 >= text.length && !this.isEnd) return -1
      if (text.charCodeAt(i + 1) !== quote) return i
      i += 1
    }
    return -1
  }

  /** Where a cell ends: at a delimiter, at the end of a line or at the end of the text. */
  private cellEnd(from: number, delimiter: number): number {
    const { text } = this
    for (let i = from; i < text.length; i += 1) {
      const unit = text.charCodeAt(i)
      if (unit === delimiter || unit === lineFeed || unit === carriageReturn) return i
    }
    return text.length
  }

  /** Whether more text may follow there, or the other half of a line end. */
  private isCut(end: number): boolean {
    if (this.isEnd) return false
    return end >= this.text.length || (this.text.charCodeAt(end) === carriageReturn && end + 1 >= this.text.length)
  }

  private toNextLine(end: number): void {
    if (end < this.text.length) this.line += 1
    this.at = end + (this.text.startsWith('\r\n', end) ? 2 : 1)
  }
}

const lineEnds = /\r\n|\r|\n/g
const linesIn = (cell: string) => (/[\r\n]/.test(cell) ? (cell.match(lineEnds)?.length ?? 0) : 0)

/** The cells of one line; the line itself when quotes do not pair in it. */
function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (!line.includes('"')) return line.split(delimiter)
  try {
    // With a letter before its mark it is read as any row.
    const row = Rows.of(`_${line}`, delimiter).next()
    return row ? [row.cells[0]?.slice(1) ?? '', ...row.cells.slice(1)] : [line]
  } catch (error) {
    if (error instanceof CsvError) return [line]
    throw error
  }
}
