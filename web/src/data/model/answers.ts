/** What a model answers to the samples of a table, and how well. */

import { mustBe } from '../../core/boundary/arguments.js'
import type { Evaluation, ExperimentInfo } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { Core } from '../../core/core-api.js'
import { phrase } from '../../core/messages.js'
import { readModel } from '../../core/model/model-file.js'
import type { CsvInput } from '../csv-open.js'
import { checkOptions } from '../csv-options.js'
import type { ChosenTable } from './chosen.js'
import { settingsFor, valuesOf } from './model-columns.js'
import { type ModelTable, type ModelTableOptions, readModelTable } from './model-table.js'

/** The answer to one sample. */
export interface Answer {
  /** Place of its row among those of the file, from 1; of a window that was cut from rows, of the first one. */
  row: number
  /** Of such a window, of the last one. */
  lastRow?: number
  /** What the table says: a class by the model's name for it, or a number; null where it says nothing. */
  label: string | number | null
  /** The class that has the highest probability, or the number in the unit of the labels of the training. */
  predicted: string | number
  /** Of each class of the model, in its order; empty for numbers. */
  probabilities: number[]
}

/** What was found in the table. */
export type ModelTableNotes = ChosenTable['notes'] & {
  /** Name of the label column; empty when there is none. */
  label: string
  /** Names of the columns that are neither features nor label. */
  ignored: string[]
  /** Whether features were found by their names; else they are taken as they come. */
  areNamed: boolean
}

/** Samples that the core is given at a time. */
const most = 1000

/** The core's outputs for all samples, by the standardisation in the model. */
function outputsOf({ model, table }: ModelTable, core: Core): { outputs: Float32Array; count: number } {
  const width = valuesOf(model)
  const rows = table.places.length
  using experiment = core.createExperiment(settingsFor(model))
  experiment.loadModel(model)
  const count = experiment.info.outputs
  const outputs = new Float32Array(rows * count)
  for (let row = 0; row < rows; row += most)
    outputs.set(experiment.predict(table.values.subarray(row * width, (row + most) * width)), row * count)
  return { outputs, count }
}

/** The shortest text of a float of 32 bits that gives it back. */
function shortest(value: number): number {
  if (!Number.isFinite(value)) return value
  const texts = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)))
  return texts.find((text) => Math.fround(text) === value) ?? Number(value.toPrecision(9))
}

const firstHighest = (values: readonly number[]) => values.indexOf(Math.max(...values))

/** What the table says of a sample: a class by the model's name for it, or a number. */
function labelAt({ model, table, classes }: ModelTable, i: number): string | number | null {
  if (model.classNames.length) return model.classNames[classes.places[i] ?? -1] ?? null
  const target = table.targets[i] ?? Number.NaN
  return Number.isNaN(target) ? null : target
}

/** The model's answers to a table that was read for it. */
export function answersTo(read: ModelTable, core: Core): Answer[] {
  const { classNames } = read.model
  const { places, lastPlaces } = read.table
  const { outputs, count } = outputsOf(read, core)
  return places.map((row, i): Answer => {
    const values = [...outputs.subarray(i * count, (i + 1) * count)].map(shortest)
    const lastRow = lastPlaces?.[i]
    const answer = { row, ...(lastRow === undefined ? {} : { lastRow }), label: labelAt(read, i) }
    if (!classNames.length) return { ...answer, predicted: values[0] ?? Number.NaN, probabilities: [] }
    return { ...answer, predicted: classNames[firstHighest(values)] ?? '', probabilities: values }
  })
}

export function notesOf({ table, columns }: ModelTable): ModelTableNotes {
  const { notes } = table
  const nameAt = (place = -1) => notes.names[place] ?? ''
  return { ...notes, label: nameAt(columns.label), ignored: columns.ignored.map(nameAt), areNamed: columns.areNamed }
}

/** How well a model answers a table that was read for it; all samples are the training part of an experiment that is not trained. */
export function judge(
  { model, table, classes }: ModelTable,
  core: Core,
): { info: ExperimentInfo; evaluation: Evaluation } {
  const samples = { values: table.values, labels: classes.places, targets: table.targets }
  using experiment = core.createExperiment(settingsFor(model, samples))
  experiment.loadModel(model)
  return { info: experiment.info, evaluation: experiment.evaluate('train') }
}

/** JavaScript has no types. @throws CoreError for what is no core or no model; CsvError for options that are none */
function checked(where: string, core: Core, model: ModelFile, options: ModelTableOptions): ModelFile {
  const isCore = typeof (core as Partial<Core> | null | undefined)?.createExperiment === 'function'
  mustBe([where, 'core'], phrase('a-core'), isCore, core)
  checkOptions(options)
  return readModel(model).model
}

/**
 * Answers each sample of a table with a model that was saved: columns and classes are found by the names in the model's
 * file, values are standardised by its own means, and rows are cut into windows as those of its training were.
 *
 * @example
 * const table = 'x,label\n0,low\n1,low\n8,high\n9,high\n'
 * const model = train(table)
 * predictTable(core, model, 'x\n9\n').answers[0].predicted // 'high'
 *
 * @throws CsvError  when the table is none for the model; CoreError for a model that is damaged
 */
export function predictTable(
  core: Core,
  model: ModelFile,
  csv: CsvInput,
  options: ModelTableOptions = {},
): { answers: Answer[]; notes: ModelTableNotes } {
  const read = readModelTable(checked('predictTable', core, model, options), csv, options, false)
  return { answers: answersTo(read, core), notes: notesOf(read) }
}

/**
 * Says how well a model that was saved answers the samples of a table, which must have their labels. The figures are
 * about samples that it has not seen only if none of them was in its training.
 *
 * @example
 * const table = 'x,label\n0,low\n1,low\n8,high\n9,high\n'
 * const model = train(table)
 * evaluateTable(core, model, table).evaluation.accuracy // 1
 *
 * @throws CsvError  when the table is none for the model; CoreError for a model that is damaged
 */
export function evaluateTable(
  core: Core,
  model: ModelFile,
  csv: CsvInput,
  options: ModelTableOptions = {},
): { evaluation: Evaluation; notes: ModelTableNotes } {
  const read = readModelTable(checked('evaluateTable', core, model, options), csv, options, true)
  return { evaluation: judge(read, core).evaluation, notes: notesOf(read) }
}
