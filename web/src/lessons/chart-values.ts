/** The numbers behind a chart: a table for those who ask, and a file. */

import { html, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { formatRows } from '../data/to-csv.js'
import { trimmed } from '../view/format.js'
import { table } from '../view/tables.js'
import { chartValuesWords } from '../words/chart-values.js'
import type { LessonView } from './lesson.js'

type Value = string | number

export interface ChartValues {
  title: string
  /** Name of the file, without its ending. */
  file: string
  /** Keys of the columns in the file, with their heads in the table. */
  columns: readonly (readonly [key: string, head: string])[]
  /** Computed when `of` is another than before. */
  rows: () => readonly (readonly Value[])[]
  of: readonly unknown[]
}

/** Numbers in full. */
export const valuesCsv = (columns: ChartValues['columns'], rows: readonly (readonly Value[])[]): string =>
  `${formatRows([columns.map(([key]) => key), ...rows])}\n`

const shown = (value: Value): string => {
  if (typeof value === 'string') return value
  return Number.isNaN(value) ? '–' : trimmed(value, 5)
}

export function chartValues({ title, file, columns, rows, of }: ChartValues, view: LessonView): TemplateResult {
  const words = chartValuesWords[view.lang]
  const heads = columns.map(([, head]) => head)
  const drawn = () =>
    table(
      title,
      heads,
      rows().map(([head = '', ...cells]) => ({ head: shown(head), cells: cells.map(shown) })),
      'numbers',
      true,
    )
  const saved = () => view.save(`${file}.csv`, valuesCsv(columns, rows()))
  return html`
    <details class="chart-values"><summary>${words.asTable}</summary>
      ${guard([...of, view.lang], drawn)}
      <button class="action" data-action="csv" @click=${saved}>${words.asCsv}</button></details>`
}
