/** The text of a CSV file as rows of cells: what a tokenizer would silently put up with is refused first. */

import { CsvError } from './csv-error.js'
import { byteLength, csvLimits } from './csv-limits.js'
import { eachRowOfCells } from './csv-tokens.js'

export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

const quote = 34
const lineFeed = 10
const carriageReturn = 13

/** Checks the size and takes the byte order mark off. */
export function checkedText(text: string): string {
  const isShort = 3 * text.length <= csvLimits.bytes
  const bytes = isShort ? 0 : byteLength(text)
  if (bytes > csvLimits.bytes) throw new CsvError('text-too-long', { given: bytes })
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/**
 * Finds the delimiter: the one that stands most often in the first line that is not blank, outside quotes. When two
 * stand as often it is the rarer one in plain writing: a tab before a semicolon before a comma.
 */
export function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let isQuoted = false
  for (let i = text.search(/[^\r\n]/); i >= 0 && i < text.length; i += 1) {
    const letter = text[i] as string
    if (letter === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === '\n' || letter === '\r') break
    const count = counts.get(letter)
    if (count !== undefined) counts.set(letter, count + 1)
  }
  return delimiters.reduce((best, other) => ((counts.get(other) ?? 0) >= (counts.get(best) ?? 0) ? other : best))
}

/** Walks over the text as the tokenizer will, for the lines of the rows and for quotes that do not pair. */
class Scan {
  /** The line on which each row starts; blank rows left out. */
  readonly lines: number[] = []
  private at = 0
  private line = 1
  private rowStart = 0
  private rowLine = 1
  private cell = 0
  private headerEnd = 0

  constructor(
    private readonly text: string,
    private readonly delimiter: Delimiter,
  ) {}

  run(): number[] {
    const delimiter = this.delimiter.charCodeAt(0)
    while (this.at < this.text.length) {
      if (this.text.charCodeAt(this.at) === quote) this.skipQuoted()
      const end = this.cellEnd(delimiter)
      if (this.text.charCodeAt(end) === delimiter) {
        this.startCell(end + 1)
      } else this.endRow(end)
    }
    if (this.rowStart < this.text.length) this.endRow(this.text.length)
    return this.lines
  }

  private startCell(at: number): void {
    this.at = at
    this.cell += 1
    if (this.cell >= csvLimits.columns) throw new CsvError('columns-too-many', { row: this.rowLine })
  }

  /** Where the cell ends: at a delimiter, at the end of a line or at the end of the text. */
  private cellEnd(delimiter: number): number {
    for (let i = this.at; i < this.text.length; i += 1) {
      const unit = this.text.charCodeAt(i)
      if (unit === delimiter || unit === lineFeed || unit === carriageReturn) return i
    }
    return this.text.length
  }

  /** From an opening quote to behind the closing one. */
  private skipQuoted(): void {
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const unit = this.text.charCodeAt(this.at)
      if (unit === quote && this.text.charCodeAt(this.at + 1) === quote) this.at += 1
      else if (unit === quote) break
      else this.countLine(unit, this.at)
    }
    if (this.at >= this.text.length) throw new CsvError('quote-open', this.place())
    this.at += 1
    const rest = this.text
      .slice(this.at, this.at + 100)
      .split(/[\r\n]/)[0]
      ?.split(this.delimiter)[0]
    if (rest) throw new CsvError('quote-stray', { ...this.place(), given: rest })
  }

  /** A line ends at a line feed, or at a carriage return that none follows. */
  private countLine(unit: number, at: number): void {
    if (unit === lineFeed || (unit === carriageReturn && this.text.charCodeAt(at + 1) !== lineFeed)) this.line += 1
  }

  private endRow(end: number): void {
    const isBlank = end === this.rowStart || (end === this.rowStart + 2 && this.text.startsWith('""', this.rowStart))
    if (!isBlank) this.lines.push(this.rowLine)
    if (this.lines.length === 1 && !isBlank) this.headerEnd = end
    if (this.lines.length > csvLimits.rows + 1) throw new CsvError('rows-too-many', { row: this.rowLine })
    this.at = end + (this.text.startsWith('\r\n', end) ? 2 : 1)
    if (end < this.text.length) this.line += 1
    this.rowStart = this.at
    this.rowLine = this.line
    this.cell = 0
  }

  private place() {
    let header: string[] | undefined
    eachRowOfCells(this.text.slice(0, this.headerEnd), this.delimiter, (cells) => {
      header = cells
    })
    return { row: this.rowLine, column: header?.[this.cell]?.trim() || `#${this.cell + 1}` }
  }
}

export const isBlankRow = (cells: readonly string[]) => cells.length === 1 && cells[0] === ''

/**
 * Reads the rows one after the other; blank ones are left out, and nothing but the current row is kept.
 *
 * @param each  is given the cells of a row and the line on which it starts
 * @throws CsvError  for quotes that do not pair, for too many rows and for too many columns, before the first row
 */
export function eachRow(text: string, delimiter: Delimiter, each: (cells: string[], line: number) => void): void {
  const lines = new Scan(text, delimiter).run()
  let next = 0
  eachRowOfCells(text, delimiter, (cells) => {
    if (!isBlankRow(cells)) each(cells, lines[next++] as number)
  })
}
