/** What a model answers to the rows of a table, as CSV and as JSON. */

import type { Core } from '../../core/core-api.js'
import { toCsv } from '../../data/to-csv.js'
import { settingsFor, valuesOf } from '../../files/model-table.js'
import type { Lang } from '../../state/settings.js'
import { aboutModel, type ModelTable } from '../request/model-table.js'
import { modelTableJson } from '../request/model-table-notes.js'

/** Numbers a sample, one sample after the other. */
export interface Answers {
  outputs: Float32Array
  /** Of each sample. */
  count: number
}

/** Samples that the core is given at a time. */
const most = 1000

/** The core's answers to all rows, by the standardisation in the model. */
export function answersTo({ model, modelName, table }: ModelTable, core: Core, lang: Lang): Answers {
  const width = valuesOf(model)
  const rows = table.places.length
  return aboutModel(modelName, lang, () => {
    using experiment = core.createExperiment(settingsFor(model))
    experiment.loadModel(model)
    const count = experiment.info.outputs
    const outputs = new Float32Array(rows * count)
    for (let row = 0; row < rows; row += most)
      outputs.set(experiment.predict(table.values.subarray(row * width, (row + most) * width)), row * count)
    return { outputs, count }
  })
}

/** The shortest text of a float of 32 bits that gives it back. */
function shortest(value: number): number {
  if (!Number.isFinite(value)) return value
  const texts = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)))
  return texts.find((text) => Math.fround(text) === value) ?? Number(value.toPrecision(9))
}

/** The answer to one sample. */
interface Answer {
  /** Place of the row among those of the file, from 1. */
  row: number
  /** What the table says, where it says something. */
  label: string | number | null
  predicted: string | number
  /** Of each class; empty for numbers. */
  probabilities: number[]
}

const firstHighest = (values: readonly number[]) => values.indexOf(Math.max(...values))

/** What the table says of a sample: a class by the model's name for it, or a number. */
function labelAt({ model, table, classes }: ModelTable, i: number): string | number | null {
  if (model.classNames.length) return model.classNames[classes.places[i] ?? -1] ?? null
  const target = table.targets[i] ?? Number.NaN
  return Number.isNaN(target) ? null : target
}

function answerAt(read: ModelTable, { outputs, count }: Answers, i: number): Answer {
  const values = [...outputs.subarray(i * count, (i + 1) * count)].map(shortest)
  const { classNames } = read.model
  const answer = { row: read.table.places[i] ?? 0, label: labelAt(read, i) }
  if (!classNames.length) return { ...answer, predicted: values[0] ?? Number.NaN, probabilities: [] }
  return { ...answer, predicted: classNames[firstHighest(values)] ?? '', probabilities: values }
}

/** A class called 2 or -1 is written as the number that it is: as text it might be taken for a formula. */
const cellOf = (value: string | number | null): string | number => {
  if (value === null) return ''
  return typeof value === 'string' && String(Number(value)) === value ? Number(value) : value
}

/** A name for the column of labels that no other column of the answer has. */
function labelName({ table, columns }: ModelTable, taken: readonly string[]): string[] {
  if (columns.label === undefined) return []
  const name = table.notes.names[columns.label] ?? ''
  return [taken.includes(name) ? `${name} (table)` : name]
}

export function answersCsv(read: ModelTable, answers: Answers): string {
  const { classNames } = read.model
  const heads = ['predicted', ...classNames.map((name) => `p(${name})`)]
  const label = labelName(read, ['row', ...heads])
  const rows = read.table.places.map((_, i) => {
    const { row, label: truth, predicted, probabilities } = answerAt(read, answers, i)
    return [row, ...(label.length ? [cellOf(truth)] : []), cellOf(predicted), ...probabilities]
  })
  return `${toCsv([['row', ...label, ...heads], ...rows])}\n`
}

export function answersJson(read: ModelTable, answers: Answers, version: string) {
  const { model, table, columns } = read
  return {
    version,
    model: { fingerprint: model.fingerprint, featureNames: model.featureNames, classNames: model.classNames },
    table: modelTableJson(read),
    answers: table.places.map((_, i) => {
      const { row, label, predicted, probabilities } = answerAt(read, answers, i)
      const truth = columns.label === undefined ? {} : { label }
      return { row, ...truth, predicted, ...(model.classNames.length ? { probabilities } : {}) }
    }),
  }
}
