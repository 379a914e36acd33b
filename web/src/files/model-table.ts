/** A table for a model that is there: its columns and classes found by the model's names, and what the core is given. */

import type { GivenSettings, Task } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'

/** Of a model file, what decides how a table is read. */
export type TableModel = Pick<ModelFile, 'network' | 'featureNames' | 'classNames'>

/** What may be said about columns that are no features. */
export interface OtherColumns {
  label?: string | undefined
  /** Who a row is from: no model looks at it. */
  subject?: string | undefined
}

/** Places of columns in the table. */
export interface ModelColumns {
  /** In the model's order. */
  features: number[]
  /** `undefined` when the table has none. */
  label: number | undefined
  /** All others. */
  ignored: number[]
  /** Whether features were found by their names; a model of windows or pixels has none, and takes them as they come. */
  areNamed: boolean
}

/** Why a table is none for a model. */
export type ColumnFault =
  | { kind: 'missing'; missing: string[] }
  /** Without names: how many columns there must be beside the label, and are. */
  | { kind: 'count'; wanted: number; found: number }
  /** A column that was asked for and is not there, or is one of the model's features. */
  | { kind: 'no-column' | 'is-feature'; name: string }

export const taskOf = ({ classNames }: TableModel): Task => (classNames.length ? 'classification' : 'regression')

/** How many numbers a sample has. */
export const valuesOf = ({ network: { input } }: TableModel): number => input.steps * input.channels

/** A window has a value of each channel at each step: names of channels do not say which column is which. */
const areNamed = ({ network, featureNames }: TableModel): boolean =>
  network.input.steps === 1 && featureNames.length > 0

/** Columns as they come, without names: all but the label, which is the last when there is one more. */
function byPlace(model: TableModel, names: readonly string[], { label, subject }: OtherColumns) {
  const places = names.map((_, place) => place).filter((place) => names[place] !== subject)
  const wanted = valuesOf(model)
  const last = places.length === wanted + 1 ? places.at(-1) : undefined
  const found = label === undefined ? last : names.indexOf(label)
  const features = places.filter((place) => place !== found)
  return { features, label: found, wanted }
}

/**
 * Finds a model's columns in a table, and the label: as it is asked for, else the last column that is no feature.
 *
 * @param names  of all columns, each once
 */
export function modelColumns(
  model: TableModel,
  names: readonly string[],
  others: OtherColumns = {},
): ModelColumns | ColumnFault {
  const { label, subject } = others
  const absent = [label, subject].find((name) => name !== undefined && !names.includes(name))
  if (absent !== undefined) return { kind: 'no-column', name: absent }
  if (!areNamed(model)) {
    const { wanted, ...found } = byPlace(model, names, others)
    if (found.features.length !== wanted) return { kind: 'count', wanted, found: found.features.length }
    const ignored = names.flatMap((name, place) => (name === subject && place !== found.label ? [place] : []))
    return { ...found, ignored, areNamed: false }
  }
  const taken = [label, subject].find((name) => name !== undefined && model.featureNames.includes(name))
  if (taken !== undefined) return { kind: 'is-feature', name: taken }
  const missing = model.featureNames.filter((name) => !names.includes(name))
  if (missing.length) return { kind: 'missing', missing }
  const features = model.featureNames.map((name) => names.indexOf(name))
  const rest = names.map((_, place) => place).filter((place) => !features.includes(place))
  const found = label === undefined ? rest.findLast((place) => names[place] !== subject) : names.indexOf(label)
  return { features, label: found, ignored: rest.filter((place) => place !== found), areNamed: true }
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
  const { steps, channels } = network.input
  const counted = Array.from({ length: channels }, (_, i) => String(i + 1))
  const featureNames = model.featureNames.length ? model.featureNames : counted
  const isClasses = taskOf(model) === 'classification'
  const { values, labels, targets } = samples ?? {
    values: new Float64Array(valuesOf(model)),
    labels: new Int32Array(isClasses ? 1 : 0),
    targets: new Float64Array(isClasses ? 0 : 1),
  }
  return {
    data: 'table',
    table: { featureNames, values, fillsMissing: true, labels, classNames, targets, steps },
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
