/** Makes a table of rows: columns named and chosen, cells as numbers, gaps dealt with. */

import type { Table } from '../core/contract/experiment.js'
import { isGap, isGapOfNames, numberOf } from './csv-cells.js'
import { type Columns, chooseColumns, countedNames, namesOf } from './csv-columns.js'
import { Decimals } from './csv-decimals.js'
import { CsvError } from './csv-error.js'
import { type Format, isComment } from './csv-format.js'
import { type ColumnCells, readLabels, readSubjects } from './csv-labels.js'
import { csvLimits } from './csv-limits.js'
import type { ColumnNotes, CsvNotes } from './csv-notes.js'
import { type CsvOptions, type MissingChoice, optionText } from './csv-options.js'
import { RowNumbers, unnamedFirst } from './csv-row-numbers.js'
import { isBlank, type Row } from './csv-rows.js'
import { Numbers } from './numbers.js'

/** Takes the rows of a file one after the other. */
export class TableReader {
  private columns: Columns | undefined
  private readonly values = new Numbers()
  private labels: string[] = []
  private subjects: string[] = []
  private lines: number[] = []
  private rows = 0
  private comments: number
  /** Of a first column without a name. */
  private rowNumbers: RowNumbers | undefined
  private headerLine = 0
  private readonly missing: MissingChoice
  private readonly decimals: Decimals

  constructor(
    private readonly options: CsvOptions,
    private readonly format: Format,
  ) {
    this.missing = options.missing ?? 'refuse'
    // A comma that stands between cells is no decimal mark, unless the cell is in quotes.
    this.decimals = new Decimals(options.decimal, format.delimiter !== ',')
    this.comments = format.separatorLine ? 1 : 0
  }

  /** Names of all columns; empty while they are not known. */
  get names(): readonly string[] {
    return this.columns?.names ?? []
  }

  add(row: Row): void {
    if (isBlank(row)) return
    const { width, firstLine, hasHeader } = this.format
    if (isComment(row, width) || (row.isMarked && row.line < firstLine)) {
      this.comments += 1
      return
    }
    if (!this.columns) {
      const names = hasHeader ? namesOf(row) : countedNames(row.cells.length)
      this.begin(names, row.line)
      if (hasHeader) return
    }
    this.addData(row)
  }

  finish(): { table: Table; notes: Omit<CsvNotes, 'encoding'> } {
    const { options, rows, decimals, format, comments } = this
    if (!this.columns || !rows) throw new CsvError('rows-missing')
    decimals.check()
    this.leaveOutUnlabelled(this.columns)
    const columns = this.withoutRowNumbers(this.columns)
    if (!this.lines.length) throw new CsvError('rows-all-dropped', { given: rows })
    const { task, ...labels } = readLabels(this.cellsOf(columns.label, this.labels), options.task, decimals)
    const { subjects, names: subjectNames } = readSubjects(this.cellsOf(columns.subject, this.subjects))
    const featureNames = columns.features.map((place) => columns.names[place] as string)
    const values = this.values.toArray()
    const found = columnNotes(columns, values)
    const fillsMissing = this.missing === 'mean'
    const filledCells = fillsMissing ? countGaps(found, this.lines.length) : 0
    return {
      table: {
        featureNames,
        values,
        ...(fillsMissing ? { fillsMissing } : {}),
        ...labels,
        subjects,
        steps: options.steps ?? 1,
      },
      notes: {
        delimiter: format.delimiter,
        hasHeader: format.hasHeader,
        comments,
        decimal: decimals.mark ?? '',
        task,
        label: columns.names[columns.label] as string,
        subject: columns.names[columns.subject ?? -1] ?? '',
        subjectNames,
        columns: found,
        rows,
        droppedRows: rows - this.lines.length,
        filledCells,
      },
    }
  }

  private begin(names: string[], line: number): void {
    // Known before one is chosen: whoever chose one that is not there sees what there is.
    this.columns = { names, features: [], label: -1, subject: undefined }
    this.columns = chooseColumns(names, line, this.options)
    this.headerLine = line
    const isUnnamed = names[0] === unnamedFirst && this.columns.features[0] === 0
    if (isUnnamed) this.rowNumbers = new RowNumbers()
    else this.checkSteps(this.columns.features.length)
  }

  private checkSteps(features: number): void {
    const { steps = 1 } = this.options
    if (!(Number.isInteger(steps) && steps >= 1 && features % steps === 0))
      throw new CsvError('steps-wrong', {
        given: typeof steps === 'number' ? steps : optionText(steps),
        wanted: features,
      })
  }

  /** Only at the end it is known whether the first column counts the rows to the last. */
  private withoutRowNumbers(columns: Columns): Columns {
    const { names, features } = columns
    const left = this.rowNumbers?.areCounting ? features.slice(1) : features
    if (!left.length) throw new CsvError('columns-too-few', { row: this.headerLine, given: names.length })
    this.checkSteps(left.length)
    if (left !== features) this.values.keep((i) => i % features.length !== 0)
    return { ...columns, features: left }
  }

  private addData({ cells, line }: Row): void {
    const columns = this.columns as Columns
    const wanted = columns.names.length
    if (cells.length !== wanted) throw new CsvError('row-ragged', { row: line, given: cells.length, wanted })
    if (this.rows === csvLimits.rows) throw new CsvError('rows-too-many', { row: line })
    this.rows += 1
    this.rowNumbers?.add((cells[0] as string).trim())
    if (!this.addCells(cells, line, columns)) this.values.length = this.lines.length * columns.features.length
  }

  /** Whether the row is kept. */
  private addCells(cells: string[], row: number, { names, features, label, subject }: Columns): boolean {
    let isWhole = true
    for (const place of features) {
      const value = this.decimals.readFeature(
        (cells[place] as string).trim(),
        row,
        names[place] as string,
        this.missing,
      )
      isWhole &&= !Number.isNaN(value)
      this.values.push(value)
    }
    const who = subject === undefined ? [label] : [label, subject]
    const texts = who.map((place) => (cells[place] as string).trim())
    const gap = texts.findIndex(isGapOfNames)
    if (gap >= 0 && this.missing !== 'drop')
      throw new CsvError('label-missing', { row, column: names[who[gap] as number], given: texts[gap] })
    if (this.missing === 'drop' && (gap >= 0 || !isWhole)) return false
    this.labels.push(texts[0] as string)
    if (subject !== undefined) this.subjects.push(texts[1] as string)
    this.lines.push(row)
    return true
  }

  private cellsOf(place: number | undefined, cells: string[]): ColumnCells {
    return { name: this.names[place ?? -1] ?? '', cells, lines: this.lines }
  }

  /** Among numbers `null` is no class: such rows lack a label. */
  private leaveOutUnlabelled({ names, features, label }: Columns): void {
    const { labels } = this
    const gaps = labels.map(isGap)
    const first = gaps.indexOf(true)
    if (first < 0 || labels.some((cell, i) => !gaps[i] && Number.isNaN(numberOf(cell)))) return
    if (gaps.every(Boolean)) return
    if (this.missing !== 'drop')
      throw new CsvError('label-missing', { row: this.lines[first], column: names[label], given: labels[first] })
    const isKept = (_: unknown, i: number) => !gaps[i]
    const width = features.length
    this.values.keep((i) => !gaps[Math.floor(i / width)])
    this.labels = labels.filter(isKept)
    this.subjects = this.subjects.filter(isKept)
    this.lines = this.lines.filter(isKept)
  }
}

/** Each column with its role, and the range of those that are features. */
function columnNotes({ names, features, label, subject }: Columns, values: Float64Array): ColumnNotes[] {
  const width = features.length
  const found = features.map(() => ({ missing: 0, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }))
  for (let i = 0, column = 0; i < values.length; i += 1, column = column + 1 === width ? 0 : column + 1) {
    const value = values[i] as number
    const range = found[column] as (typeof found)[number]
    if (Number.isNaN(value)) range.missing += 1
    else {
      if (value < range.low) range.low = value
      if (value > range.high) range.high = value
    }
  }
  const notes = names.map((name, place): ColumnNotes => {
    const role = place === label ? 'label' : place === subject ? 'subject' : 'row-number'
    return { name, role, missing: 0, low: Number.NaN, high: Number.NaN }
  })
  features.forEach((place, i) => {
    const { missing, low, high } = found[i] as (typeof found)[number]
    const range = low <= high ? { low, high } : { low: Number.NaN, high: Number.NaN }
    notes[place] = { name: names[place] as string, role: 'feature', missing, ...range }
  })
  return notes
}

/** How many values are missing; every column must have some. */
function countGaps(columns: readonly ColumnNotes[], rows: number): number {
  const empty = columns.find(({ missing }) => missing === rows)
  if (empty) throw new CsvError('column-empty', { column: empty.name })
  return columns.reduce((sum, { missing }) => sum + missing, 0)
}
