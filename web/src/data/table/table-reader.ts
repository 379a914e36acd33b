/** Makes a table of rows: columns chosen, cells as numbers, gaps dealt with. */

import type { Table } from '../../core/contract/experiment.js'
import { isGapOfNames } from '../csv-cells.js'
import { Decimals } from '../csv-decimals.js'
import { CsvError } from '../csv-error.js'
import type { Format } from '../csv-format.js'
import { type CsvOptions, type MissingChoice, optionText } from '../csv-options.js'
import { Numbers } from '../numbers.js'
import type { Cells } from './cells.js'
import { columnNotes, countGaps } from './column-notes.js'
import { type Columns, chooseColumns } from './columns.js'
import { LabelCells, readSubjects } from './labels.js'
import type { CsvNotes, FileNotes } from './notes.js'
import { type Block, expand, expandedNames, OneHotValues } from './one-hot.js'
import { PartCells } from './parts.js'
import type { RowTaker } from './read-rows.js'
import { oneRoles } from './roles.js'
import { RowNumbers, unnamedFirst } from './row-numbers.js'
import { Texts } from './texts.js'
import { TimeCells } from './times.js'

/** What is kept of the columns that are no features. */
interface OtherCells {
  label: LabelCells
  subject: Texts
  part: PartCells
  time: TimeCells
}

/** A table, and what was found beside it. */
export interface ReadTable {
  /** Where the file says the parts: 0 training, 1 validation, 2 test, of each sample. */
  table: Table & { parts?: Int32Array }
  notes: CsvNotes
}

/** Takes the rows of a file one after the other. */
export class TableReader implements RowTaker<ReadTable> {
  private columns: Columns | undefined
  private cells: OtherCells | undefined
  private readonly values: Numbers
  /** Of each feature of the file what its values become. */
  private blocks: Block[] = []
  /** Of each row that is kept. */
  private readonly lines = new Numbers()
  /** Of a first column without a name. */
  private rowNumbers: RowNumbers | undefined
  private headerLine = 0
  private readonly missing: MissingChoice
  private readonly decimals: Decimals
  private readonly isUsual: boolean

  /** @param share  tells how much of the file has been read */
  constructor(
    private readonly options: CsvOptions,
    format: Format,
    share: () => number,
  ) {
    this.missing = options.missing ?? 'refuse'
    // A comma that stands between cells is no decimal mark, unless the cell is in quotes.
    this.isUsual = format.delimiter !== ','
    this.decimals = new Decimals(options.decimal, this.isUsual)
    this.values = new Numbers(share)
  }

  begin(names: string[], line: number): void {
    const columns = chooseColumns(names, this.options)
    this.columns = columns
    this.headerLine = line
    if (columns.label < 0) throw new CsvError('label-left-out', { wanted: names })
    this.blocks = columns.features.map((place) =>
      columns.oneHot.includes(place) ? new OneHotValues(names[place] as string) : undefined,
    )
    const nameAt = (place = -1) => names[place] ?? ''
    this.cells = {
      label: new LabelCells(nameAt(columns.label), new Decimals(this.options.decimal, this.isUsual), this.lines),
      subject: new Texts(),
      part: new PartCells(nameAt(columns.part)),
      time: new TimeCells(nameAt(columns.time), this.options.timeUnit, this.options.decimal),
    }
    const isUnnamed = names[0] === unnamedFirst && columns.features[0] === 0 && !this.options.columns && !this.blocks[0]
    if (isUnnamed) this.rowNumbers = new RowNumbers()
    else this.checkFeatures(columns)
  }

  add(cells: Cells): void {
    const columns = this.columns as Columns
    this.rowNumbers?.add(cells.at(0))
    if (this.addValues(cells, columns) && this.addOthers(cells, columns)) this.lines.push(cells.line)
    else this.values.length = this.lines.length * columns.features.length
  }

  finish(file: Omit<FileNotes, 'decimal'>): ReadTable {
    const { options, decimals, values, lines } = this
    const { label, subject, part, time } = this.cells as OtherCells
    decimals.check()
    this.leaveOutUnlabelled()
    const columns = this.withoutRowNumbers(this.columns as Columns)
    if (!lines.length) throw new CsvError('rows-all-dropped', { given: file.rows })
    const { task, ...labels } = label.read(options.task, decimals)
    const nameAt = (place = -1) => columns.names[place] ?? ''
    const { subjects, names: subjectNames } = readSubjects(subject, nameAt(columns.subject))
    const found = columnNotes(columns, values)
    const fillsMissing = this.missing === 'mean'
    const filledCells = fillsMissing ? countGaps(found, lines.length) : 0
    expand(values, lines.length, this.blocks)
    const names = columns.features.map(nameAt)
    return {
      table: {
        featureNames: expandedNames(names, this.blocks),
        values: values.toArray(),
        ...(fillsMissing ? { fillsMissing } : {}),
        ...labels,
        subjects,
        ...(columns.part === undefined ? {} : { parts: part.toArray() }),
        steps: options.steps ?? 1,
      },
      notes: {
        ...file,
        decimal: decimals.mark ?? '',
        task,
        label: nameAt(columns.label),
        subject: nameAt(columns.subject),
        part: nameAt(columns.part),
        time: nameAt(columns.time),
        timeUnit: time.unit,
        subjectNames,
        oneHot: this.blocks.flatMap((block) => block?.notes ?? []),
        columns: found,
        droppedRows: file.rows - lines.length,
        filledCells,
      },
    }
  }

  private checkFeatures({ features, names }: Columns): void {
    if (!features.length) throw new CsvError('columns-too-few', { row: this.headerLine, given: names.length })
    const { steps = 1 } = this.options
    if (!(Number.isInteger(steps) && steps >= 1 && features.length % steps === 0))
      throw new CsvError('steps-wrong', {
        given: typeof steps === 'number' ? steps : optionText(steps),
        wanted: features.length,
      })
  }

  /** Only at the end it is known whether the first column counts the rows to the last. */
  private withoutRowNumbers(columns: Columns): Columns {
    if (!this.rowNumbers) return columns
    const { features } = columns
    const left = this.rowNumbers.areCounting ? { ...columns, features: features.slice(1), rowNumbers: 0 } : columns
    this.checkFeatures(left)
    if (left !== columns) {
      this.values.keep((i) => i % features.length !== 0)
      this.blocks.shift()
    }
    return left
  }

  /** @returns whether none is missing that must be there */
  private addValues(cells: Cells, { features, names }: Columns): boolean {
    const { values, decimals, missing, blocks } = this
    let isWhole = true
    for (let i = 0; i < features.length; i += 1) {
      const place = features[i] as number
      const value =
        blocks[i]?.read(cells.at(place), cells.line, missing) ??
        decimals.readFeature(cells, place, names[place] as string, missing)
      isWhole &&= !Number.isNaN(value)
      values.push(value)
    }
    return isWhole || missing !== 'drop'
  }

  /** @returns whether none is missing */
  private addOthers(cells: Cells, columns: Columns): boolean {
    const { label, subject, part, time } = this.cells as OtherCells
    const row = cells.line
    const given = oneRoles.filter((role) => columns[role] !== undefined)
    const texts = given.map((role) => cells.at(columns[role] as number))
    const gap = texts.findIndex(isGapOfNames)
    if (gap >= 0) {
      if (this.missing === 'drop') return false
      const [role, text] = [given[gap] as (typeof oneRoles)[number], texts[gap]]
      throw new CsvError('label-missing', {
        row,
        column: columns.names[columns[role] as number],
        roles: [role],
        given: text,
      })
    }
    const takers = { label, subject, part, time }
    given.forEach((role, i) => {
      takers[role].add(texts[i] as string, row)
    })
    return true
  }

  private leaveOutUnlabelled(): void {
    const { label, subject, part, time } = this.cells as OtherCells
    if (!label.lackSome) return
    if (this.missing !== 'drop') throw new CsvError('label-missing', { ...label.firstLack(), roles: ['label'] })
    const width = (this.columns as Columns).features.length
    const isKept = (row: number) => !label.lacks(row)
    this.values.keep((i) => isKept(Math.floor(i / width)))
    for (const rows of [subject.ids, part.parts, time.seconds, this.lines]) rows.keep(isKept)
    label.dropLacking()
  }
}
