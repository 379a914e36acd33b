/** Makes a table of rows: columns chosen, cells as numbers, gaps dealt with. */

import type { TableReading } from '../../core/contract/table-reading.js'
import { isGapOfNames } from '../csv-cells.js'
import { Decimals } from '../csv-decimals.js'
import { CsvError } from '../csv-error.js'
import type { Format } from '../csv-format.js'
import type { CsvOptions, MissingChoice } from '../csv-options.js'
import { Numbers } from '../numbers.js'
import type { Cells } from './cells.js'
import { columnNotes, countGaps } from './column-notes.js'
import { type Columns, chooseColumns } from './columns.js'
import { type Feature, FeatureValues } from './features.js'
import { LabelCells, readSubjects } from './labels.js'
import type { CsvNotes, FileNotes } from './notes.js'
import { expand, expandedNames, OneHotValues } from './one-hot.js'
import { PartCells } from './parts.js'
import { type Plan, planAsRead, planOf } from './plan.js'
import type { RowTaker } from './read-rows.js'
import { readingOf } from './reading.js'
import { oneRoles } from './roles.js'
import { RowNumbers, unnamedFirst } from './row-numbers.js'
import { Texts } from './texts.js'
import { TimeCells } from './times.js'
import { partsOfSubjects, type RowData, samplesOf, type TableWithParts } from './to-table.js'

/** What is kept of the columns that are no features. */
interface OtherCells {
  label: LabelCells
  subject: Texts
  part: PartCells
  time: TimeCells
}

/** A table, and what was found beside it. */
export interface ReadTable {
  table: TableWithParts
  notes: CsvNotes
  /** What another table needs in order to be read in the same way. */
  reading: TableReading
}

/** Takes the rows of a file one after the other. */
export class TableReader implements RowTaker<ReadTable> {
  private plan: Plan | undefined
  private cells: OtherCells | undefined
  private readonly features: FeatureValues
  /** Of each row that is kept. */
  private readonly lines = new Numbers()
  private readonly places = new Numbers()
  private rows = 0
  /** Of a first column without a name. */
  private rowNumbers: RowNumbers | undefined
  private headerLine = 0
  private readonly missing: MissingChoice
  private readonly decimals: Decimals
  private readonly isUsual: boolean

  /**
   * @param share  tells how much of the file has been read
   * @param as     how another table was read; then nothing that is said of columns counts
   */
  constructor(
    private readonly options: CsvOptions,
    format: Format,
    share: () => number,
    private readonly as?: TableReading,
  ) {
    this.missing = options.missing ?? 'refuse'
    // A comma that stands between cells is no decimal mark, unless the cell is in quotes.
    this.isUsual = format.delimiter !== ','
    this.decimals = new Decimals(options.decimal, this.isUsual)
    this.features = new FeatureValues(this.decimals, this.missing, share)
  }

  begin(names: string[], line: number): void {
    this.headerLine = line
    if (this.as) this.use(planAsRead(names, this.as))
    else this.choose(chooseColumns(names, this.options), line)
  }

  add(cells: Cells): void {
    const { features, plan } = this
    this.rows += 1
    this.rowNumbers?.add(cells.at(0))
    if (features.add(cells) && this.addOthers(cells, plan as Plan)) {
      this.lines.push(cells.line)
      this.places.push(this.rows)
    } else features.undo()
  }

  finish(file: Omit<FileNotes, 'decimal'>): ReadTable {
    const { decimals, features, lines, missing } = this
    decimals.check()
    this.leaveOutUnlabelled()
    const plan = this.withoutRowNumbers(this.plan as Plan)
    if (!lines.length) throw new CsvError('rows-all-dropped', { given: file.rows })
    const columns = columnNotes(plan, features.values)
    const filledCells = missing === 'mean' ? countGaps(columns, this.as ? undefined : lines.length) : 0
    const { rows, subjectNames } = this.rowData(plan)
    const { task } = rows.labels
    const { table, windows } = samplesOf(rows, plan, this.options.windows)
    const nameAt = (place = -1) => plan.names[place] ?? ''
    const notes: CsvNotes = {
      ...file,
      decimal: decimals.mark ?? '',
      task,
      label: nameAt(plan.label),
      subject: nameAt(plan.subject),
      part: nameAt(plan.part),
      time: nameAt(plan.time),
      timeUnit: (this.cells as OtherCells).time.unit,
      subjectNames,
      testSubjects: this.options.testSubjects ? [...this.options.testSubjects] : [],
      oneHot: plan.sources.flatMap(({ texts }) => (texts instanceof OneHotValues ? [texts.notes] : [])),
      layout: plan.layout,
      ...(windows ? { windows } : {}),
      columns,
      droppedRows: file.rows - lines.length,
      filledCells,
      samples: windows?.windows ?? lines.length,
    }
    const fills = missing === 'mean' ? { fillsMissing: true } : {}
    return { table: { ...table, ...fills }, notes, reading: this.as ?? readingOf(plan, notes) }
  }

  private choose(columns: Columns, line: number): void {
    const { names, features, label, oneHot } = columns
    if (label < 0) throw new CsvError('label-left-out', { wanted: names })
    const isSaid = this.options.columns !== undefined || oneHot.includes(0)
    if (names[0] !== unnamedFirst || features[0] !== 0 || isSaid) {
      this.use(planOf(columns, line, this.options))
      return
    }
    // Whether it is a feature is known in the end, and so what a row is.
    this.rowNumbers = new RowNumbers()
    this.use(planOf(columns, line, { ...this.options, steps: 1, layout: undefined }))
  }

  private use(plan: Plan): void {
    const { options, isUsual, lines } = this
    this.plan = plan
    this.features.features = plan.sources
    const nameAt = (place = -1) => plan.names[place] ?? ''
    this.cells = {
      label: new LabelCells(nameAt(plan.label), new Decimals(options.decimal, isUsual), lines),
      subject: new Texts(),
      part: new PartCells(nameAt(plan.part)),
      time: new TimeCells(nameAt(plan.time), options.timeUnit, options.decimal),
    }
  }

  /** What the rows hold, as arrays. @throws CsvError */
  private rowData(plan: Plan): { rows: RowData; subjectNames: string[] } {
    const { label, subject, part, time } = this.cells as OtherCells
    const { values } = this.features
    const blocks = plan.sources.map(({ texts }) => (texts instanceof OneHotValues ? texts : undefined))
    const labels = label.read(this.as?.task ?? this.options.task, this.decimals, this.as ? 1 : 2)
    const { subjects, names: subjectNames } = readSubjects(subject, plan.names[plan.subject ?? -1] ?? '')
    const { testSubjects } = this.options
    expand(values, this.lines.length, blocks)
    const besides = plan.staticFeatures.map((place) => plan.names[place] as string)
    const names = plan.channels.length ? [...plan.channels, ...besides] : expandedNames(namesOf(plan), blocks)
    const rows: RowData = {
      featureNames: names,
      values: values.toArray(),
      labels,
      subjects,
      parts: testSubjects ? partsOfSubjects(subjects, subjectNames, testSubjects) : part.toArray(),
      seconds: time.seconds.toArray(),
      places: this.places.toArray(),
    }
    return { rows, subjectNames }
  }

  /** Only at the end it is known whether the first column counts the rows to the last. */
  private withoutRowNumbers(plan: Plan): Plan {
    if (!this.rowNumbers) return plan
    const { features, sources } = plan
    const left = this.rowNumbers.areCounting ? features.slice(1) : features
    const found = planOf({ ...plan, features: left }, this.headerLine, this.options)
    const order = found.features.map((place) => features.indexOf(place))
    this.features.values.pick(features.length, order)
    const rowNumbers = left === features ? {} : { rowNumbers: 0 }
    // What was found in columns of texts stays.
    return { ...found, ...rowNumbers, sources: order.map((place) => sources[place] as Feature) }
  }

  /** @returns whether none is missing */
  private addOthers(cells: Cells, plan: Plan): boolean {
    const { label, subject, part, time } = this.cells as OtherCells
    const row = cells.line
    const given = oneRoles.filter((role) => plan[role] !== undefined)
    const texts = given.map((role) => cells.at(plan[role] as number))
    const gap = texts.findIndex(isGapOfNames)
    if (gap >= 0) {
      if (this.missing === 'drop') return false
      const role = given[gap] as (typeof oneRoles)[number]
      const column = plan.names[plan[role] as number]
      throw new CsvError('label-missing', { row, column, roles: [role], given: texts[gap] })
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
    const { values, features } = this.features
    const isKept = (row: number) => !label.lacks(row)
    values.keep((i) => isKept(Math.floor(i / features.length)))
    for (const rows of [subject.ids, part.parts, time.seconds, this.places, this.lines]) rows.keep(isKept)
    label.dropLacking()
  }
}

const namesOf = ({ sources, names }: Plan) => sources.map(({ place }) => names[place] as string)
