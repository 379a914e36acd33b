/** Reads some columns of a CSV file, chosen when their names are known: those that a model wants, and a label. */

import type { Task } from '../../core/contract/experiment.js'
import { fits, isGap, isGapOfNames, numberOf } from '../csv-cells.js'
import { Decimals } from '../csv-decimals.js'
import { CsvError } from '../csv-error.js'
import type { Format } from '../csv-format.js'
import type { CsvInput } from '../csv-open.js'
import type { CsvOptions, MissingChoice } from '../csv-options.js'
import type { Cells } from '../table/cells.js'
import { type Feature, FeatureValues } from '../table/features.js'
import type { CsvNotes, FileNotes } from '../table/notes.js'
import { type MakeTaker, type RowTaker, readRows } from '../table/read-rows.js'
import { Texts } from '../table/texts.js'
import { TimeCells } from '../table/times.js'
import { checkInterval, cutRows, firstRows, lastRows, type RowFacts, windowValues } from '../windows/cut-rows.js'

/** How to read it; all but `task`, `needsLabel` and `windows` is as for `readCsv`. */
export interface ChosenOptions
  extends Pick<CsvOptions, 'encoding' | 'delimiter' | 'header' | 'decimal' | 'missing' | 'timeUnit' | 'onProgress'> {
  /** What the label is. */
  task: Task
  /** Whether a row without a label is refused, or dropped; else it is read without. */
  needsLabel: boolean
  /** How rows are cut, in samples; with the seconds between them where they are known, else 0. */
  windows?: { length: number; hop: number; interval: number } | undefined
}

/** Columns of a file. */
export interface ChosenColumns {
  /** Where the values come from, in the order in which they are wanted. */
  sources: readonly Feature[]
  /** How many of them, the last ones, are single values beside a window. */
  staticFeatures?: number | undefined
  label?: number | undefined
  subject?: number | undefined
  time?: number | undefined
}

/** What was read. */
export interface ChosenTable {
  /** samples x values, row-major, time-major in a window; NaN for a missing value that is to be filled. */
  values: Float64Array
  /** Of each sample the cell of the label; empty without a label, and so is the list where no label was chosen. */
  labels: string[]
  /** The same as numbers, for regression; NaN without one, and for what is none. */
  targets: Float64Array
  /** Of each sample the place of its row, or of its first one, among the rows of the file, from 1. */
  places: number[]
  /** Where rows were cut into windows, of each the place of its last row. */
  lastPlaces?: number[]
  notes: FileNotes &
    Pick<CsvNotes, 'droppedRows' | 'filledCells' | 'samples' | 'windows'> & { names: readonly string[] }
}

/** Takes the rows of a file one after the other. */
class ChosenReader implements RowTaker<ChosenTable> {
  private names: readonly string[] = []
  private columns: ChosenColumns = { sources: [] }
  private readonly features: FeatureValues
  private readonly labels: string[] = []
  private readonly subjects = new Texts()
  private time: TimeCells | undefined
  private readonly places: number[] = []
  private readonly lines: number[] = []
  private rows = 0
  private filled = 0
  private readonly decimals: Decimals
  private readonly missing: MissingChoice

  constructor(
    private readonly options: ChosenOptions,
    { delimiter }: Format,
    share: () => number,
    private readonly choose: (names: readonly string[]) => ChosenColumns,
  ) {
    this.missing = options.missing ?? 'refuse'
    // A comma that stands between cells is no decimal mark, unless the cell is in quotes.
    this.decimals = new Decimals(options.decimal, delimiter !== ',')
    this.features = new FeatureValues(this.decimals, this.missing, share)
  }

  begin(names: string[]): void {
    this.names = names
    this.columns = this.choose(names)
    this.features.features = this.columns.sources
    const { time } = this.columns
    const { timeUnit, decimal } = this.options
    if (time !== undefined) this.time = new TimeCells(names[time] as string, timeUnit, decimal)
  }

  add(cells: Cells): void {
    const { features, columns, missing } = this
    const { line } = cells
    this.rows += 1
    const isWhole = features.add(cells)
    const { label } = columns
    const text = label === undefined ? undefined : this.readLabel(cells.at(label), line, label)
    if (!isWhole || (missing === 'drop' && text === null) || !this.addOthers(cells)) {
      features.undo()
      return
    }
    this.filled += features.missing
    if (text !== undefined) this.labels.push(text ?? '')
    this.places.push(this.rows)
    this.lines.push(line)
  }

  finish(file: Omit<FileNotes, 'decimal'>): ChosenTable {
    const { places, names, decimals, labels, rows } = this
    if (!places.length) throw new CsvError('rows-all-dropped', { given: rows })
    const targets = this.options.task === 'regression' ? this.numbersOf(labels) : new Float64Array(0)
    decimals.check()
    const [droppedRows, samples] = [rows - places.length, places.length]
    const values = this.features.values.toArray()
    const counts = { names, droppedRows, filledCells: this.filled, samples }
    const notes: ChosenTable['notes'] = { ...file, decimal: decimals.mark ?? '', ...counts }
    const table = { values, labels, targets, places, notes }
    return this.options.windows ? this.cut(table, this.options.windows) : table
  }

  private cut(table: ChosenTable, { length, hop, interval }: NonNullable<ChosenOptions['windows']>): ChosenTable {
    const { values, labels, targets, places, notes } = table
    const same = new Texts()
    labels.forEach((label) => {
      same.add(label, 0)
    })
    const rows: RowFacts = {
      count: places.length,
      subjects: this.subjects.toArray(),
      same: [same.toArray()],
      seconds: this.time?.seconds.toArray() ?? [],
      places,
    }
    const cut = cutRows(rows, { length, hop, unit: 'samples' })
    checkInterval(cut.notes.interval, interval)
    const first = [...firstRows(cut)]
    const at = <T>(list: ArrayLike<T>) => (list.length ? first.map((row) => list[row] as T) : [])
    return {
      values: windowValues(values, this.columns.sources.length, this.columns.staticFeatures ?? 0, cut),
      labels: at(labels),
      targets: Float64Array.from(at(targets)),
      places: at(places),
      lastPlaces: Array.from(lastRows(cut), (row) => places[row] as number),
      notes: { ...notes, samples: first.length, windows: cut.notes },
    }
  }

  /** Person and time. @returns whether none is missing */
  private addOthers(cells: Cells): boolean {
    const { subject, time } = this.columns
    if (!this.options.windows) return true
    const given: readonly [role: 'subject' | 'time', place: number | undefined][] = [
      ['subject', subject],
      ['time', time],
    ]
    const gap = given.find(([, place]) => place !== undefined && isGapOfNames(cells.at(place)))
    if (gap && this.missing === 'drop') return false
    if (gap) {
      const place = gap[1] as number
      throw new CsvError('label-missing', {
        row: cells.line,
        column: this.names[place],
        roles: [gap[0]],
        given: cells.at(place),
      })
    }
    if (subject !== undefined) this.subjects.add(cells.at(subject), cells.line)
    if (time !== undefined) this.time?.add(cells.at(time), cells.line)
    return true
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
  { task, needsLabel, windows, ...options }: ChosenOptions,
  choose: (names: readonly string[]) => ChosenColumns,
): ChosenTable {
  const make: MakeTaker<ChosenTable> = (format, share) =>
    new ChosenReader({ ...options, task, needsLabel, windows }, format, share, choose)
  return readRows(input, options, make)
}
