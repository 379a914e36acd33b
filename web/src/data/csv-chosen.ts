/** Reads some columns of a CSV file, chosen when their names are known: those that a model wants, and a label. */

import type { Task } from '../core/contract/experiment.js'
import { fits, isGap, isGapOfNames, numberOf } from './csv-cells.js'
import { countedNames, namesOf } from './csv-columns.js'
import { Decimals } from './csv-decimals.js'
import { CsvError } from './csv-error.js'
import { type Format, isComment } from './csv-format.js'
import { csvLimits } from './csv-limits.js'
import type { CsvNotes } from './csv-notes.js'
import { type CsvInput, openCsv } from './csv-open.js'
import type { CsvOptions } from './csv-options.js'
import { isBlank, type Row } from './csv-rows.js'
import { Numbers } from './numbers.js'

/** How to read it; all but `task` is as for `readCsv`. */
export interface ChosenOptions
  extends Pick<CsvOptions, 'encoding' | 'delimiter' | 'header' | 'decimal' | 'missing' | 'onProgress'> {
  /** What the label is. */
  task: Task
  /** Whether a row without a label is refused, or dropped; else it is read without. */
  needsLabel: boolean
}

/** Places of columns. */
export interface ChosenColumns {
  /** In the order in which their values are wanted. */
  features: readonly number[]
  label?: number | undefined
}

/** What was read. */
export interface ChosenTable {
  /** rows x features, row-major; NaN for a missing value that is to be filled. */
  values: Float64Array
  /** Of each row the cell of the label; empty without a label, and so is the list where no label was chosen. */
  labels: string[]
  /** The same as numbers, for regression; NaN without one, and for what is none. */
  targets: Float64Array
  /** Of each row its place among the rows of the file, from 1. */
  places: number[]
  notes: Pick<
    CsvNotes,
    'encoding' | 'delimiter' | 'hasHeader' | 'comments' | 'decimal' | 'rows' | 'droppedRows' | 'filledCells'
  > & { names: readonly string[] }
}

/** Takes the rows of a file one after the other. */
class ChosenReader {
  names: readonly string[] = []
  private columns: ChosenColumns | undefined
  private readonly values = new Numbers()
  private readonly labels: string[] = []
  private readonly places: number[] = []
  private readonly lines: number[] = []
  private rows = 0
  private filled = 0
  private comments: number
  private readonly decimals: Decimals

  constructor(
    private readonly options: ChosenOptions,
    private readonly format: Format,
    private readonly choose: (names: readonly string[]) => ChosenColumns,
  ) {
    // A comma that stands between cells is no decimal mark, unless the cell is in quotes.
    this.decimals = new Decimals(options.decimal, format.delimiter !== ',')
    this.comments = format.separatorLine ? 1 : 0
  }

  add(row: Row): void {
    if (isBlank(row)) return
    const { width, firstLine, hasHeader } = this.format
    if (isComment(row, width) || (row.isMarked && row.line < firstLine)) {
      this.comments += 1
      return
    }
    if (!this.columns) {
      this.names = hasHeader ? namesOf(row) : countedNames(row.cells.length)
      this.columns = this.choose(this.names)
      if (hasHeader) return
    }
    this.addData(row, this.columns)
  }

  finish(): Omit<ChosenTable, 'notes'> & { notes: Omit<ChosenTable['notes'], 'encoding'> } {
    const { format, comments, rows, places, names, decimals, labels } = this
    if (!rows) throw new CsvError('rows-missing')
    if (!places.length) throw new CsvError('rows-all-dropped', { given: rows })
    const targets = this.options.task === 'regression' ? this.numbersOf(labels) : new Float64Array(0)
    decimals.check()
    return {
      values: this.values.toArray(),
      labels,
      targets,
      places,
      notes: {
        delimiter: format.delimiter,
        hasHeader: format.hasHeader,
        comments,
        decimal: decimals.mark ?? '',
        names,
        rows,
        droppedRows: rows - places.length,
        filledCells: this.filled,
      },
    }
  }

  private addData({ cells, line }: Row, { features, label }: ChosenColumns): void {
    const wanted = this.names.length
    if (cells.length !== wanted) throw new CsvError('row-ragged', { row: line, given: cells.length, wanted })
    if (this.rows === csvLimits.rows) throw new CsvError('rows-too-many', { row: line })
    this.rows += 1
    const start = this.values.length
    const { missing = 'refuse' } = this.options
    let gaps = 0
    for (const place of features) {
      const cell = (cells[place] as string).trim()
      const value = this.decimals.readFeature(cell, line, this.names[place] as string, missing)
      if (Number.isNaN(value)) gaps += 1
      this.values.push(value)
    }
    const text = label === undefined ? undefined : this.readLabel((cells[label] as string).trim(), line, label)
    if (missing === 'drop' && (gaps || text === null)) {
      this.values.length = start
      return
    }
    this.filled += gaps
    if (text !== undefined) this.labels.push(text ?? '')
    this.places.push(this.rows)
    this.lines.push(line)
  }

  /** @returns null for a gap where a label is needed: its row is dropped */
  private readLabel(cell: string, row: number, place: number): string | null {
    const { task, needsLabel, missing } = this.options
    const isMissing = task === 'regression' ? isGap(cell) : isGapOfNames(cell)
    const column = this.names[place]
    if (isMissing && needsLabel && missing !== 'drop') throw new CsvError('label-missing', { row, column, given: cell })
    if (isMissing) return needsLabel ? null : ''
    const value = task === 'regression' && needsLabel ? numberOf(cell, this.options.decimal) : 0
    if (Number.isNaN(value))
      throw new CsvError('number-wanted', { row, column, given: cell, wanted: this.decimals.example })
    if (!fits(value)) throw new CsvError('number-too-large', { row, column, given: cell })
    return cell
  }

  /** Where a label is a name the column holds no numbers, and says nothing of how the file writes them. */
  private numbersOf(labels: readonly string[]): Float64Array {
    const areNumbers = labels.every((cell) => !cell || fits(numberOf(cell, this.options.decimal)))
    const column = this.names[this.columns?.label ?? -1] ?? ''
    return Float64Array.from(labels, (cell, i) =>
      areNumbers ? this.decimals.read(cell, this.lines[i] as number, column) : Number.NaN,
    )
  }
}

/**
 * Reads chosen columns of a CSV file; the others may hold anything. Encoding, delimiter, decimal mark and header are
 * found as `readCsv` finds them.
 *
 * @param choose  is given the names of all columns; what it throws comes out as it is
 * @throws CsvError
 */
export function readChosen(
  input: CsvInput,
  { task, needsLabel, ...options }: ChosenOptions,
  choose: (names: readonly string[]) => ChosenColumns,
): ChosenTable {
  const { encoding, format, rows } = openCsv(input, options)
  const reader = new ChosenReader({ ...options, task, needsLabel }, format, choose)
  try {
    for (let row = rows.next(); row; row = rows.next()) reader.add(row)
    const { notes, ...table } = reader.finish()
    return { ...table, notes: { encoding, ...notes } }
  } catch (error) {
    throw error instanceof CsvError ? error.withColumns(reader.names) : error
  }
}
