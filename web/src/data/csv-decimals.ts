/** The decimal mark of a file: one for all its numbers, given or found in them. */

import { type DecimalMark, fits, isGap, numberOf } from './csv-cells.js'
import { CsvError } from './csv-error.js'
import type { MissingChoice } from './csv-options.js'
import type { Cells } from './table/cells.js'

/** `1,234`, which some write for a thousand and more, and others for one and a bit. */
const unclear = /^[+-]?[1-9]\d{0,2},\d{3}$/

/** Where a number stands. */
interface Place {
  row: number
  column: string
  given: string
}

export class Decimals {
  private readonly first: Partial<Record<DecimalMark, Place | undefined>> = {}
  private isClear: boolean

  /**
   * @param given    as the caller says
   * @param isUsual  whether a decimal comma is usual with the delimiter; else `1,234` alone does not say what it is
   */
  constructor(
    private readonly given: DecimalMark | undefined,
    private readonly isUsual: boolean,
  ) {
    this.isClear = isUsual || given !== undefined
  }

  /** The mark of the numbers that were read; `undefined` while all of them are whole. */
  get mark(): DecimalMark | undefined {
    return this.given ?? (this.first[','] ? ',' : this.first['.'] && '.')
  }

  /** A number as the file may write them. */
  get example(): string {
    return (this.mark ?? (this.isUsual ? ',' : '.')) === ',' ? '0,5' : '0.5'
  }

  /** The number that a cell is; NaN for what is none. */
  read(cell: string, row: number, column: string): number {
    const value = numberOf(cell, this.given)
    if (Number.isNaN(value)) return value
    if (cell.includes(',')) {
      this.first[','] ??= { row, column, given: cell }
      this.isClear ||= !unclear.test(cell)
    } else if (!this.first['.'] && cell.includes('.')) this.first['.'] = { row, column, given: cell }
    return value
  }

  /** Takes over what another column of the file says of its marks. */
  join({ first, isClear }: Decimals): void {
    this.first['.'] ??= first['.']
    this.first[','] ??= first[',']
    this.isClear ||= isClear
  }

  /** @throws CsvError  when both marks are there, or a comma that may be of thousands */
  check(): void {
    const { ',': comma, '.': point } = this.first
    if (this.given || !comma) return
    if (point) throw new CsvError('decimals-mixed', { ...comma, wanted: [point.given] })
    if (!this.isClear) throw new CsvError('decimals-unclear', comma)
  }

  /**
   * The number of a feature; NaN for a missing one that is dropped or filled later.
   *
   * @param missing  what becomes of missing values
   */
  readFeature(cells: Cells, place: number, column: string, missing: MissingChoice): number {
    const value = this.readNumber(cells, place, column)
    if (fits(value)) return value
    const [given, row] = [cells.at(place), cells.line]
    const isMissing = isGap(given)
    if (isMissing && missing !== 'refuse') return value
    if (isMissing) throw new CsvError('value-missing', { row, column, given })
    if (Number.isNaN(value)) throw new CsvError('number-wanted', { row, column, given, wanted: this.example })
    throw new CsvError('number-too-large', { row, column, given })
  }

  /** The number that a cell is, NaN for what is none; most cells are read without making a string of them. */
  readNumber(cells: Cells, place: number, column: string): number {
    const value = cells.number(place)
    // The first number with a point tells how the file writes them; what is no plain number may still be one.
    const isNews = cells.hasPoint && (this.given === ',' || !this.first['.'])
    return fits(value) && !isNews ? value : this.read(cells.at(place), cells.line, column)
  }
}
