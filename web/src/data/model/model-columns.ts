/** A table for a model that is there: its columns and classes found by the model's names, and what the core is given. */

import type { GivenSettings, Task } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { TableReading } from '../../core/contract/table-reading.js'
import { featuresOf, inputsOf } from '../../core/model/shape.js'
import { CsvError } from '../csv-error.js'
import { type Feature, KnownValue } from '../table/features.js'

/** Of a model file, what decides how a table is read. */
export type TableModel = Pick<ModelFile, 'network' | 'featureNames' | 'classNames' | 'origin'>

/** What may be said about columns that are no features. */
export interface OtherColumns {
  label?: string | undefined
  /** Who a row is from: no model looks at it, but no window is of two persons. */
  subject?: string | undefined
  /** Times: no model looks at them, but no window has a gap. */
  time?: string | undefined
}

/** What columns of the table are for the model. */
export interface ModelColumns {
  /** Where the features come from, in the model's order. */
  sources: Feature[]
  /** How many of them, the last ones, are single values beside a window. */
  staticFeatures: number
  /** `undefined` when the table has none. */
  label: number | undefined
  subject: number | undefined
  time: number | undefined
  /** All others. */
  ignored: number[]
  /** Whether features were found by their names; a model that has none takes them as they come. */
  areNamed: boolean
}

/** How the model's own table was read; absent when its file does not say it. */
export const readingOf = ({ origin }: TableModel): TableReading | undefined => origin?.reading

export const taskOf = ({ classNames }: TableModel): Task => (classNames.length ? 'classification' : 'regression')

/** How many numbers a sample has. */
export const valuesOf = ({ network: { input } }: TableModel): number => featuresOf(input)

/** A feature by its name: a column, or a value of a column of texts. */
function sourceOf(
  feature: string,
  names: readonly string[],
  { oneHot = [] }: Partial<TableReading>,
): Feature | undefined {
  const texts = oneHot.find(({ name, values }) => values.some((value) => `${name}=${value}` === feature))
  const column = texts?.name ?? feature
  const place = names.indexOf(column)
  if (place < 0) return undefined
  const value = feature.slice(column.length + 1)
  return { place, column, ...(texts ? { texts: new KnownValue(column, value, texts.values) } : {}) }
}

/** Names of the columns in the model's order; `undefined` when nothing tells them. */
function columnNamesOf(model: TableModel): string[] | undefined {
  const { featureNames, network } = model
  const { steps } = network.input
  const reading = readingOf(model)
  if (steps === 1 || reading?.windows?.length === steps) return featureNames.length ? [...featureNames] : undefined
  const { columns: all = [], channels = [], staticFeatures = 0 } = reading ?? {}
  if (reading?.steps !== steps || staticFeatures !== (network.input.staticFeatures ?? 0)) return undefined
  const columns = all.slice(0, all.length - staticFeatures)
  const names = featureNames.slice(0, network.input.channels)
  const kept = names.length ? names.map((name) => channels.indexOf(name)) : channels.map((_, i) => i)
  const wide = columns.length / steps
  // Without names of channels the columns are those of all of them.
  const places = channels.length ? kept : Array.from({ length: wide }, (_, i) => i)
  if (places.includes(-1) || places.length !== network.input.channels) return undefined
  const inWindow = columns.flatMap((_, i) => (i % wide ? [] : places.map((place) => columns[i + place] as string)))
  return [...inWindow, ...all.slice(columns.length)]
}

/** How many columns of features there are: of rows that are cut into windows, as many as channels and single values. */
const widthOf = (model: TableModel): number =>
  readingOf(model)?.windows ? inputsOf(model.network.input) : valuesOf(model)

/** Columns as they come, without names: all but the label, which is the last when there is one more. */
function byPlace(model: TableModel, names: readonly string[], { label, subject, time }: OtherColumns): ModelColumns {
  const isOther = (name: string) => name === subject || name === time
  const places = names.map((_, place) => place).filter((place) => !isOther(names[place] as string))
  const wanted = widthOf(model)
  const last = places.length === wanted + 1 ? places.at(-1) : undefined
  const found = label === undefined ? last : names.indexOf(label)
  const features = places.filter((place) => place !== found)
  if (features.length !== wanted)
    throw new CsvError('model-columns-count', { given: features.length, wanted, shape: model.network.input })
  return {
    sources: features.map((place) => ({ place, column: names[place] as string })),
    staticFeatures: model.network.input.staticFeatures ?? 0,
    label: found,
    ...placesOf(names, { subject, time }),
    ignored: names.flatMap((name, place) => (isOther(name) && place !== found ? [place] : [])),
    areNamed: false,
  }
}

const placesOf = (names: readonly string[], { subject, time }: OtherColumns) => ({
  subject: subject === undefined ? undefined : names.indexOf(subject),
  time: time === undefined ? undefined : names.indexOf(time),
})

/** What is said of columns, and of what is not said what the model's own table had. */
function othersOf(model: TableModel, names: readonly string[], said: OtherColumns): OtherColumns {
  const reading = readingOf(model)
  for (const name of Object.values(said))
    if (name !== undefined && !names.includes(name))
      throw new CsvError('column-unknown', { given: name, wanted: names })
  const own = (name: string | undefined) => (name !== undefined && names.includes(name) ? name : undefined)
  return {
    label: said.label ?? own(reading?.label),
    subject: said.subject ?? own(reading?.subject),
    time: said.time ?? own(reading?.time),
  }
}

/**
 * Finds a model's columns in a table, and the label: as it is asked for, else as it was called when the model was
 * trained, else, for a model that does not say that, the last column that is no feature.
 *
 * @param names  of all columns, each once
 * @throws CsvError  when the table is none for the model
 */
export function modelColumns(model: TableModel, names: readonly string[], said: OtherColumns = {}): ModelColumns {
  const others = othersOf(model, names, said)
  const wanted = columnNamesOf(model)
  if (!wanted) return byPlace(model, names, others)
  const reading = readingOf(model) ?? {}
  const sources = wanted.map((feature) => sourceOf(feature, names, reading))
  const missing = wanted.filter((_, i) => !sources[i])
  if (missing.length) throw new CsvError('model-columns-missing', { given: missing, wanted, found: names })
  const found = sources as Feature[]
  const features = new Set(found.map(({ place }) => place))
  const taken = Object.values(others).find((name) => name !== undefined && features.has(names.indexOf(name)))
  if (taken !== undefined) throw new CsvError('column-of-model', { column: taken })
  const rest = names.map((_, place) => place).filter((place) => !features.has(place))
  const { label, subject, time } = others
  const isOther = (place: number) => names[place] === subject || names[place] === time
  const last = readingOf(model) ? undefined : rest.findLast((place) => !isOther(place))
  const labelPlace = label === undefined ? last : names.indexOf(label)
  return {
    sources: found,
    staticFeatures: model.network.input.staticFeatures ?? 0,
    label: labelPlace,
    ...placesOf(names, { subject, time }),
    ignored: rest.filter((place) => place !== labelPlace),
    areNamed: true,
  }
}

/** Of each label the place of its class in the model, -1 for an empty one; and those that are no class of the model. */
export interface FoundClasses {
  places: Int32Array
  unknown: string[]
}

/** `1.0` and `+1` are class `1`, as when a table of such labels is trained on. */
function classOf(places: ReadonlyMap<string, number>, cell: string): number | undefined {
  const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(cell)
  return places.get(cell) ?? (isNumber ? places.get(String(Number(cell))) : undefined)
}

/** Finds classes by their names. */
export function classPlaces(classNames: readonly string[], labels: readonly string[]): FoundClasses {
  const places = new Map(classNames.map((name, place) => [name, place]))
  const unknown = new Set<string>()
  const found = Int32Array.from(labels, (cell) => {
    const place = cell ? classOf(places, cell) : undefined
    if (cell && place === undefined) unknown.add(cell)
    return place ?? -1
  })
  return { places: found, unknown: [...unknown] }
}

/** Samples with what they truly are: the places of their classes, or numbers. */
export interface TrueSamples {
  /** samples x values, in the model's order; NaN for a missing value. */
  values: Float64Array
  labels: Int32Array
  targets: Float64Array
}

/**
 * An experiment in which a model can be loaded, with all samples in its training part. Once the model is loaded its own
 * standardisation holds, and nothing of the samples'.
 *
 * @param samples  to be judged by `evaluate('train')`; left out for `predict` alone
 */
export function settingsFor(model: TableModel, samples?: TrueSamples): GivenSettings {
  const { network, classNames } = model
  const { steps, staticFeatures = 0 } = network.input
  const counted = Array.from({ length: inputsOf(network.input) }, (_, i) => String(i + 1))
  const featureNames = model.featureNames.length ? model.featureNames : counted
  const isClasses = taskOf(model) === 'classification'
  const { values, labels, targets } = samples ?? {
    values: new Float64Array(valuesOf(model)),
    labels: new Int32Array(isClasses ? 1 : 0),
    targets: new Float64Array(isClasses ? 0 : 1),
  }
  return {
    data: 'table',
    table: { featureNames, values, fillsMissing: true, labels, classNames, targets, steps, staticFeatures },
    network,
    testFraction: 0,
    validationFraction: 0,
  }
}

/** What the model's file says of a table: on which samples it was trained. */
export type TrainedOn = 'this-file' | 'another-file' | 'data-set' | 'unknown'

/** @param tableHash  SHA-256 of the table's file */
export function trainedOn({ origin }: Pick<ModelFile, 'origin'>, tableHash: string): TrainedOn {
  if (!origin) return 'unknown'
  if (origin.data !== 'table') return 'data-set'
  if (origin.tableHash === undefined) return 'unknown'
  return origin.tableHash === tableHash ? 'this-file' : 'another-file'
}
