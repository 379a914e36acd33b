/** From the names of the columns to where each feature comes from. */

import type { TableReading } from '../../core/contract/table-reading.js'
import { CsvError } from '../csv-error.js'
import { type CsvOptions, optionText } from '../csv-options.js'
import { type Layout, windowInNames } from '../windows/window-names.js'
import { type Columns, chooseColumns } from './columns.js'
import { type Feature, KnownValue } from './features.js'
import { OneHotValues } from './one-hot.js'

/** What a file's columns become. */
export interface Plan extends Columns {
  /** Where the features come from, in the order of the values: time-major in a row that is a window. */
  sources: Feature[]
  steps: number
  /** Empty when a row is no window; without the static features behind it. */
  layout: Layout | ''
  /** Names of the channels of such a row; empty when the columns' names do not tell them. */
  channels: string[]
}

/** The order of a row's columns in time-major order. */
function timeMajor<T>(columns: readonly T[], steps: number, layout: Layout): T[] {
  if (layout === 'steps-first') return [...columns]
  const channels = columns.length / steps
  return columns.map((_, i) => columns[(i % channels) * steps + Math.floor(i / channels)] as T)
}

/** What the names tell of windows where they fit the steps; the layout that is given comes first. */
function shapeOf(
  names: readonly string[],
  { steps = 1, layout }: CsvOptions,
): Pick<Plan, 'steps' | 'layout' | 'channels'> {
  if (steps === 1) return { steps, layout: '', channels: [] }
  const found = windowInNames(names)
  const fits = found?.steps === steps && !found.others.length ? found : undefined
  const order = layout ?? fits?.layout ?? 'steps-first'
  return { steps, layout: order, channels: fits?.layout === order ? fits.channels : [] }
}

function checkSteps(names: readonly string[], steps: unknown): void {
  const wanted = names.length
  const isGood = Number.isInteger(steps) && (steps as number) >= 1 && wanted % (steps as number) === 0
  if (isGood) return
  const found = windowInNames(names)?.others ?? []
  throw new CsvError('steps-wrong', { given: typeof steps === 'number' ? steps : optionText(steps), wanted, found })
}

/**
 * Which features a choice of columns gives.
 *
 * @param line  on which the names stand
 * @throws CsvError  when there are none, or they are no windows of so many steps
 */
export function planOf(columns: Columns, line: number, options: CsvOptions): Plan {
  const { names, features, oneHot, staticFeatures } = columns
  const inWindow = features.slice(0, features.length - staticFeatures.length)
  if (!inWindow.length) throw new CsvError('columns-too-few', { row: line, given: names.length })
  const nameAt = (place: number) => names[place] as string
  const windowNames = inWindow.map(nameAt)
  checkSteps(windowNames, options.steps ?? 1)
  const shape = shapeOf(windowNames, options)
  const ordered = shape.layout ? timeMajor(inWindow, shape.steps, shape.layout) : inWindow
  const places = [...ordered, ...staticFeatures]
  const sources = places.map((place): Feature => {
    const column = nameAt(place)
    return { place, column, texts: oneHot.includes(place) ? new OneHotValues(column) : undefined }
  })
  return { ...columns, features: places, sources, ...shape }
}

/** The same columns, found by their names, as another table was read. @throws CsvError */
export function planAsRead(names: readonly string[], reading: TableReading): Plan {
  const { label, subject, time, columns, oneHot = [], steps = 1, channels = [], staticFeatures = 0 } = reading
  const missing = [label, ...(subject ? [subject] : []), ...(time ? [time] : []), ...columns].filter(
    (name) => !names.includes(name),
  )
  if (missing.length) throw new CsvError('columns-missing', { given: missing, wanted: names })
  const beside = columns.slice(columns.length - staticFeatures)
  const chosen = chooseColumns(names, { label, subject, time, columns, staticFeatures: beside })
  const sources = columns.flatMap((column): Feature[] => {
    const place = names.indexOf(column)
    const values = oneHot.find(({ name }) => name === column)?.values
    return (
      values?.map((value) => ({ place, column, texts: new KnownValue(column, value, values) })) ?? [{ place, column }]
    )
  })
  const texts = sources.filter((source) => source.texts).map(({ place }) => place)
  const layout = steps > 1 ? 'steps-first' : ''
  return { ...chosen, features: sources.map(({ place }) => place), oneHot: texts, sources, steps, layout, channels }
}
