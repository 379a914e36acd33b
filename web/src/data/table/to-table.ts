/** From rows that were read to samples: each is one, or they are cut into windows. */

import type { Table } from '../../core/contract/experiment.js'
import { CsvError } from '../csv-error.js'
import { cutRows, firstRows, type WindowNotes, windowValues } from '../windows/cut-rows.js'
import type { WindowOptions } from '../windows/window-options.js'
import type { Labels } from './labels.js'
import type { Plan } from './plan.js'

/** Rows as they were read. */
export interface RowData {
  featureNames: string[]
  /** rows x features, row-major. */
  values: Float64Array
  labels: Labels
  /** Empty when nobody is named. */
  subjects: Int32Array
  /** Empty when nothing says the parts. */
  parts: Int32Array
  /** Empty without times. */
  seconds: Float64Array
  /** Places among the rows of the file, from 1. */
  places: Float64Array
}

/** A table; where the file or a choice says them, with the parts: 0 training, 1 validation, 2 test, of each sample. */
export type TableWithParts = Table & { parts?: Int32Array }

export interface Samples {
  table: TableWithParts
  windows?: WindowNotes
}

const chosen = (values: Int32Array, rows: Int32Array): Int32Array =>
  values.length ? rows.map((row) => values[row] as number) : values

/** The parts where persons are named for testing. @throws CsvError */
export function partsOfSubjects(subjects: Int32Array, names: readonly string[], tested: readonly string[]): Int32Array {
  const places = tested.map((name) => names.indexOf(name.trim()))
  const unknown = places.indexOf(-1)
  if (unknown >= 0) throw new CsvError('subject-unknown', { given: tested[unknown], wanted: names })
  if (new Set(places).size === names.length) throw new CsvError('nobody-to-train', { wanted: names })
  return subjects.map((subject) => (places.includes(subject) ? 2 : 0))
}

/** Each row is a sample. @param steps  of a row that is a window @param staticFeatures  columns beside it */
function plain(rows: RowData, steps: number, staticFeatures = 0): TableWithParts {
  const { featureNames, values, labels, subjects, parts } = rows
  const { labels: classes, classNames, targets } = labels
  const ofParts = parts.length ? { parts } : {}
  const beside = staticFeatures ? { staticFeatures } : {}
  return { featureNames, values, labels: classes, classNames, targets, subjects, ...ofParts, steps, ...beside }
}

/** @throws CsvError  when no windows come of the rows */
export function samplesOf(
  rows: RowData,
  { steps, staticFeatures }: Pick<Plan, 'steps' | 'staticFeatures'>,
  windows: WindowOptions | undefined,
): Samples {
  if (!windows) return { table: plain(rows, steps, staticFeatures.length) }
  const { labels, targets } = rows.labels
  const { subjects, parts, seconds, places } = rows
  const cut = cutRows({ count: places.length, subjects, same: [labels, targets, parts], seconds, places }, windows)
  const first = firstRows(cut)
  const samples: RowData = {
    ...rows,
    values: windowValues(rows.values, rows.featureNames.length, staticFeatures.length, cut),
    labels: {
      ...rows.labels,
      labels: chosen(labels, first),
      targets: Float64Array.from(targets.length ? first : [], (row) => targets[row] as number),
    },
    subjects: chosen(subjects, first),
    parts: chosen(parts, first),
  }
  return { table: plain(samples, cut.notes.length, staticFeatures.length), windows: cut.notes }
}
