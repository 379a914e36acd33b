/** A table for a model that is there: read, and matched by the model's names. */

import type { ModelFile } from '../../core/contract/model.js'
import { CsvError } from '../csv-error.js'
import type { CsvInput } from '../csv-open.js'
import type { CsvOptions } from '../csv-options.js'
import { type ChosenTable, readChosen } from './chosen.js'
import { classPlaces, type FoundClasses, type ModelColumns, modelColumns, readingOf, taskOf } from './model-columns.js'

/** How the file is written, and what may be said of its columns; what is left out is found, or as the model has it. */
export type ModelTableOptions = Pick<
  CsvOptions,
  'encoding' | 'delimiter' | 'header' | 'decimal' | 'missing' | 'label' | 'subject' | 'time' | 'timeUnit' | 'onProgress'
>

/** What is to be answered, and what is known of it. */
export interface ModelTable {
  model: ModelFile
  table: ChosenTable
  columns: ModelColumns
  /** Of the labels, where there are some. */
  classes: FoundClasses
  /** A last column that would be the label, did it not hold what the model never answers; and some of that. */
  otherLabel?: { place: number; labels: readonly string[] }
}

/** The table, and what its columns are for the model. */
function matched(input: CsvInput, model: ModelFile, options: ModelTableOptions, needsLabel: boolean) {
  const { label, subject, time, timeUnit, ...format } = options
  let columns: ModelColumns | undefined
  const choose = (names: readonly string[]) => {
    columns = modelColumns(model, names, { label, subject, time })
    if (needsLabel && columns.label === undefined) throw new CsvError('model-label-missing', { wanted: names })
    return columns
  }
  const reading = readingOf(model)
  const unit = timeUnit ?? (reading?.timeUnit === 'date' ? undefined : reading?.timeUnit)
  const windows = reading?.windows
  const table = readChosen(input, { ...format, task: taskOf(model), needsLabel, timeUnit: unit, windows }, choose)
  if (!columns) throw new CsvError('rows-missing')
  return { table, columns }
}

/**
 * Reads a table for a model: its columns are found by the names in the model's file, rows are cut into windows as those
 * of its training were, and columns of texts become 0 and 1 in the same way.
 *
 * @param needsLabel  whether each sample must have its label; labels that cannot be the model's are then refused, and
 *                    also when their column is named; else the column is one that is ignored
 * @throws CsvError
 */
export function readModelTable(
  model: ModelFile,
  input: CsvInput,
  options: ModelTableOptions,
  needsLabel: boolean,
): ModelTable {
  const { table, columns } = matched(input, model, options, needsLabel)
  if (table.notes.filledCells && !model.standardisation) throw new CsvError('model-without-means')
  const { classNames } = model
  const classes = classPlaces(classNames, classNames.length ? table.labels : [])
  const texts = [...new Set(table.labels.filter(Boolean))]
  const others = classNames.length ? classes.unknown : table.targets.every(Number.isNaN) ? texts : []
  if (columns.label === undefined || !others.length) return { model, table, columns, classes }
  const column = table.notes.names[columns.label]
  if (needsLabel || options.label !== undefined)
    throw classNames.length
      ? new CsvError('model-classes-other', { column, given: others, wanted: classNames, found: texts })
      : new CsvError('model-labels-no-numbers', { column })
  return {
    model,
    otherLabel: { place: columns.label, labels: others.slice(0, 3) },
    table: { ...table, labels: [], targets: new Float64Array(0) },
    columns: { ...columns, label: undefined, ignored: [...columns.ignored, columns.label].sort((a, b) => a - b) },
    classes: classPlaces(classNames, []),
  }
}
