/** What a CSV file holds, before anything is made of it. */

import type { Task } from '../../core/contract/experiment.js'
import { Decimals } from '../csv-decimals.js'
import type { Format } from '../csv-format.js'
import { csvLimits } from '../csv-limits.js'
import type { CsvInput } from '../csv-open.js'
import type { CsvOptions } from '../csv-options.js'
import type { Cells } from '../table/cells.js'
import { type Columns, chooseColumns } from '../table/columns.js'
import type { ColumnRole, FileNotes } from '../table/notes.js'
import { type RowTaker, readRows } from '../table/read-rows.js'
import { oneRoles } from '../table/roles.js'
import { RowNumbers, unnamedFirst } from '../table/row-numbers.js'
import { type WindowNames, windowInNames } from '../windows/window-names.js'
import { ColumnSurvey, type SurveyColumn } from './column-survey.js'

export type { Layout, WindowNames } from '../windows/window-names.js'
export type { Finding, SurveyColumn } from './column-survey.js'

/** What a file holds: plain data, no table. */
export interface CsvSurvey extends FileNotes {
  /** All columns, in the order of the file. */
  columns: SurveyColumn[]
  /** What the label would be taken for; empty when no column is left for it. */
  task: Task | ''
  /** What the names of the features tell of windows. It is for the caller to say `steps`: none is taken by itself. */
  windows: WindowNames | undefined
}

/** Different cells that are counted in all columns together, so that wide files take no more memory than long ones. */
const mostCounted = 400_000

class Surveyor implements RowTaker<CsvSurvey> {
  private columns: Columns | undefined
  private found: ColumnSurvey[] = []
  private rowNumbers: RowNumbers | undefined

  constructor(
    private readonly options: CsvOptions,
    private readonly format: Format,
  ) {}

  begin(names: string[]): void {
    this.columns = chooseColumns(names, this.options)
    const { classes, oneHotValues } = csvLimits
    const most = names.length * classes <= mostCounted ? classes : oneHotValues + 1
    const isUsual = this.format.delimiter !== ','
    this.found = names.map((name) => new ColumnSurvey(name, new Decimals(this.options.decimal, isUsual), most))
    if (names[0] === unnamedFirst && this.columns.features[0] === 0) this.rowNumbers = new RowNumbers()
  }

  add(cells: Cells): void {
    this.rowNumbers?.add(cells.at(0))
    for (let place = 0; place < this.found.length; place += 1) this.found[place]?.add(cells, place)
  }

  finish(file: Omit<FileNotes, 'decimal'>): CsvSurvey {
    const columns = this.found.map((column, place) => column.finish(this.roleOf(place)))
    const numbers = columns.filter(({ role, kind }) => role === 'feature' && kind === 'number')
    const label = this.found[this.columns?.label ?? -1]
    return {
      ...file,
      decimal: this.decimal(columns),
      columns,
      task: this.options.task ?? label?.task ?? '',
      windows: windowInNames(numbers.map(({ name }) => name)),
    }
  }

  private roleOf(place: number): ColumnRole {
    const columns = this.columns as Columns
    const role = oneRoles.find((role) => columns[role] === place)
    if (role) return role
    if (columns.oneHot.includes(place)) return 'one-hot'
    if (columns.staticFeatures.includes(place)) return 'static'
    if (!columns.features.includes(place)) return 'left-out'
    return place === 0 && this.rowNumbers?.areCounting ? 'row-number' : 'feature'
  }

  /** As the columns of numbers write it. */
  private decimal(columns: readonly SurveyColumn[]): FileNotes['decimal'] {
    const all = new Decimals(this.options.decimal, true)
    columns.forEach(({ kind }, i) => {
      const own = this.found[i]
      if (kind === 'number' && own) all.join(own.decimals)
    })
    return all.mark ?? ''
  }
}

/**
 * Looks through a CSV file once, as `readCsv` would read it with the same options, and tells what each column holds:
 * before a label, features or persons are chosen, and without refusing texts where numbers are wanted.
 *
 * @throws CsvError  for what cannot be read whatever is chosen, and for options that name no column; what `onProgress`
 *                   throws, which ends the reading
 */
export function surveyCsv(input: CsvInput, options: CsvOptions = {}): CsvSurvey {
  return readRows(input, options, (format) => new Surveyor(options, format))
}
