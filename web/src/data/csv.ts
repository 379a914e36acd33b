/** Reads a table from the text of a CSV file. Any text gives a table or a `CsvError`. */

import type { Table, Task } from '../core/experiment-types.js'
import { fits, isGap, numberOf } from './csv-cells.js'
import { type ColumnOptions, type Columns, readColumns } from './csv-columns.js'
import { CsvError } from './csv-error.js'
import { type ColumnCells, readLabels, readSubjects } from './csv-labels.js'
import { checkedText, type Delimiter, delimiterOf, delimiters, eachRow } from './csv-rows.js'

export const missingChoices = ['refuse', 'drop', 'mean'] as const
/** What becomes of a row without a value: refused with an error, left out, or filled with the mean of the training rows. */
export type MissingChoice = (typeof missingChoices)[number]

export interface CsvOptions extends ColumnOptions {
  /** Found from the header when left out. With `;` and tab, numbers may have a decimal comma. */
  delimiter?: Delimiter | undefined
  /** When left out: classes when the labels are texts or at most 20 different whole numbers, else numbers. */
  task?: Task | undefined
  /** `refuse` when left out. Empty cells, NA, NaN, ? and null count as missing. */
  missing?: MissingChoice | undefined
  /** Samples in time when a row is a window, time-major; 1 when left out. It divides the number of features. */
  steps?: number | undefined
}

/** What was found, for a person to look over. */
export interface CsvNotes {
  delimiter: Delimiter
  task: Task
  /** Names of the columns that are no features; `subject` is empty when nobody is named. */
  label: string
  subject: string
  /** Name of each subject, in the order of the numbers in `Table.subjects`. */
  subjectNames: string[]
  /** Rows of data in the file, and those of them that were left out. */
  rows: number
  droppedRows: number
  /** Cells for which a mean stands. */
  filledCells: number
}

const tasks: readonly Task[] = ['classification', 'regression']

function checkOptions({ delimiter, task, missing }: CsvOptions): void {
  const checked: [string, unknown, readonly string[]][] = [
    ['delimiter', delimiter, delimiters],
    ['task', task, tasks],
    ['missing', missing, missingChoices],
  ]
  for (const [option, given, wanted] of checked)
    if (given !== undefined && !wanted.includes(given as string))
      throw new CsvError('option-wrong', { option, given: String(given), wanted })
}

/** Takes the rows of a file one after the other. */
class TableReader {
  private columns: Columns | undefined
  private readonly values: number[] = []
  private readonly labels: string[] = []
  private readonly subjects: string[] = []
  private readonly lines: number[] = []
  private rows = 0
  private readonly missing: MissingChoice
  private readonly hasDecimalComma: boolean
  /** A number as the file may write them. */
  private readonly example: string

  constructor(
    private readonly options: CsvOptions,
    private readonly delimiter: Delimiter,
  ) {
    this.missing = options.missing ?? 'refuse'
    this.hasDecimalComma = delimiter !== ','
    this.example = this.hasDecimalComma ? '0,5' : '0.5'
  }

  add(cells: string[], row: number): void {
    if (!this.columns) {
      this.columns = readColumns(cells, row, this.options, this.hasDecimalComma)
      this.checkSteps(this.columns.features.length)
      return
    }
    const { names } = this.columns
    if (cells.length !== names.length)
      throw new CsvError('row-ragged', { row, given: cells.length, wanted: names.length })
    this.rows += 1
    if (!this.addRow(cells, row, this.columns)) this.values.length = this.lines.length * this.columns.features.length
  }

  finish(): { table: Table; notes: CsvNotes } {
    const { columns, lines, options, delimiter, rows } = this
    if (!columns || !rows) throw new CsvError('rows-missing')
    if (!lines.length) throw new CsvError('rows-all-dropped', { given: rows })
    const columnOf = (place: number | undefined, cells: string[]): ColumnCells => {
      return { name: columns.names[place ?? -1] ?? '', cells, lines }
    }
    const label = columnOf(columns.label, this.labels)
    const { task, ...labels } = readLabels(label, options.task, this.hasDecimalComma, this.example)
    const subject = columnOf(columns.subject, this.subjects)
    const { subjects, names: subjectNames } = readSubjects(subject)
    const featureNames = columns.features.map((place) => columns.names[place] as string)
    const values = new Float64Array(this.values)
    const fillsMissing = this.missing === 'mean'
    const filledCells = fillsMissing ? countGaps(values, featureNames) : 0
    const found = { delimiter, task, label: label.name, subject: subject.name, subjectNames }
    return {
      table: {
        featureNames,
        values,
        ...(fillsMissing ? { fillsMissing } : {}),
        ...labels,
        subjects,
        steps: options.steps ?? 1,
      },
      notes: { ...found, rows, droppedRows: rows - lines.length, filledCells },
    }
  }

  private checkSteps(features: number): void {
    const { steps = 1 } = this.options
    if (!(steps >= 1 && features % steps === 0 && Number.isInteger(steps)))
      throw new CsvError('steps-wrong', { given: steps, wanted: features })
  }

  /** Whether the row is kept. */
  private addRow(cells: string[], row: number, { names, features, label, subject }: Columns): boolean {
    let isWhole = true
    for (const place of features) {
      const value = this.readFeature((cells[place] as string).trim(), row, names[place] as string)
      isWhole &&= !Number.isNaN(value)
      this.values.push(value)
    }
    const who = [label, ...(subject === undefined ? [] : [subject])]
    const texts = who.map((place) => (cells[place] as string).trim())
    const gap = texts.findIndex(isGap)
    if (gap >= 0 && this.missing !== 'drop')
      throw new CsvError('label-missing', { row, column: names[who[gap] as number], given: texts[gap] })
    if (this.missing === 'drop' && (gap >= 0 || !isWhole)) return false
    this.labels.push(texts[0] as string)
    if (subject !== undefined) this.subjects.push(texts[1] as string)
    this.lines.push(row)
    return true
  }

  /** @returns NaN for a gap that is dropped or filled later */
  private readFeature(cell: string, row: number, column: string): number {
    const value = numberOf(cell, this.hasDecimalComma)
    if (fits(value)) return value
    const isMissing = isGap(cell)
    if (isMissing && this.missing !== 'refuse') return value
    const facts = { row, column, given: cell }
    if (isMissing) throw new CsvError('value-missing', facts)
    if (Number.isNaN(value)) throw new CsvError('number-wanted', { ...facts, wanted: this.example })
    throw new CsvError('number-too-large', facts)
  }
}

/** How many values are missing; a column must have some. */
function countGaps(values: Float64Array, names: readonly string[]): number {
  const known = new Float64Array(names.length)
  values.forEach((value, i) => {
    if (!Number.isNaN(value)) known[i % names.length]! += 1
  })
  const empty = known.indexOf(0)
  if (empty >= 0) throw new CsvError('column-empty', { column: names[empty] })
  return values.length - known.reduce((sum, count) => sum + count, 0)
}

/**
 * Reads a table from the text of a CSV file (UTF-8; commas, semicolons or tabs).
 *
 * The first line names the columns. Each column but the label and the subject is a feature and holds numbers.
 * Blank lines are passed over; spaces around a cell do not count.
 *
 * @throws CsvError  that names the row, the column, what was given and what is wanted
 */
export function readCsv(text: string, options: CsvOptions = {}): { table: Table; notes: CsvNotes } {
  checkOptions(options)
  const body = checkedText(text)
  const delimiter = options.delimiter ?? delimiterOf(body)
  const reader = new TableReader(options, delimiter)
  eachRow(body, delimiter, (cells, line) => reader.add(cells, line))
  return reader.finish()
}
