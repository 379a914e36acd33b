/** Reads some columns of a CSV file, chosen when their names are known: those that a model wants, and a label. */

import type { Task } from '../core/contract/experiment.js'
import { fits, isGap, isGapOfNames, numberOf } from './csv-cells.js'
import { Decimals } from './csv-decimals.js'
import { CsvError } from './csv-error.js'
import type { Format } from './csv-format.js'
import type { CsvInput } from './csv-open.js'
import type { CsvOptions } from './csv-options.js'
import { Numbers } from './numbers.js'
import type { Cells } from './table/cells.js'
import type { CsvNotes, FileNotes } from './table/notes.js'
import { type MakeTaker, type RowTaker, readRows } from './table/read-rows.js'

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
  notes: FileNotes & Pick<CsvNotes, 'droppedRows' | 'filledCells'> & { names: readonly string[] }
}

/** Takes the rows of a file one after the other. */
class ChosenReader implements RowTaker<ChosenTable> {
  private names: readonly string[] = []
  private columns: ChosenColumns = { features: [] }
  private readonly values: Numbers
  private readonly labels: string[] = []
  private readonly places: number[] = []
  private readonly lines: number[] = []
  private rows = 0
  private filled = 0
  private readonly decimals: Decimals

  constructor(
    private readonly options: ChosenOptions,
    { delimiter }: Format,
    share: () => number,
    private readonly choose: (names: readonly string[]) => ChosenColumns,
  ) {
    // A comma that stands between cells is no decimal mark, unless the cell is in quotes.
    this.decimals = new Decimals(options.decimal, delimiter !== ',')
    this.values = new Numbers(share)
  }

  begin(names: string[]): void {
    this.names = names
    this.columns = this.choose(names)
  }

  finish(file: Omit<FileNotes, 'decimal'>): ChosenTable {
    const { places, names, decimals, labels, rows } = this
    if (!places.length) throw new CsvError('rows-all-dropped', { given: rows })
    const targets = this.options.task === 'regression' ? this.numbersOf(labels) : new Float64Array(0)
    decimals.check()
    const droppedRows = rows - places.length
    return {
      values: this.values.toArray(),
      labels,
      targets,
      places,
      notes: { ...file, decimal: decimals.mark ?? '', names, droppedRows, filledCells: this.filled },
    }
  }

  add(cells: Cells): void {
    const { features, label } = this.columns
    const { line } = cells
    this.rows += 1
    const start = this.values.length
    const { missing = 'refuse' } = this.options
    let gaps = 0
    for (const place of features) {
      const value = this.decimals.readFeature(cells, place, this.names[place] as string, missing)
      if (Number.isNaN(value)) gaps += 1
      this.values.push(value)
    }
    const text = label === undefined ? undefined : this.readLabel(cells.at(label), line, label)
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
    if (isMissing && needsLabel && missing !== 'drop')
      throw new CsvError('label-missing', { row, column, given: cell, roles: ['label'] })
    if (isMissing) return needsLabel ? null : ''
    const value = task === 'regression' && needsLabel ? numberOf(cell, this.options.decimal) : 0
    if (Number.isNaN(value))
      throw new CsvError('label-no-number', { row, column, given: cell, wanted: this.decimals.example })
    if (!fits(value)) throw new CsvError('number-too-large', { row, column, given: cell })
    return cell
  }

  /** Where a label is a name the column holds no numbers, and says nothing of how the file writes them. */
  private numbersOf(labels: readonly string[]): Float64Array {
    const areNumbers = labels.every((cell) => !cell || fits(numberOf(cell, this.options.decimal)))
    const column = this.names[this.columns.label ?? -1] ?? ''
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
  const make: MakeTaker<ChosenTable> = (format, share) =>
    new ChosenReader({ ...options, task, needsLabel }, format, share, choose)
  return readRows(input, options, make)
}
