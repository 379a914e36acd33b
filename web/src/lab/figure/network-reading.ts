/** The weight or the unit that is read in the figure, in words. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { scoreText } from '../../view/charts/score-text.js'
import { fixed } from '../../view/format.js'
import { type WeightLayer, weightLayers, weightNames } from '../run/layers.js'
import type { Shown } from '../run/reading.js'
import type { LabContext } from '../shell/context.js'
import { isUnitGone, marksOf } from './score-marks.js'

/** What is read: a place in a matrix, or a unit of a layer; undefined when nothing is. */
export interface Read {
  layer: WeightLayer
  row: number
  /** Absent for a unit. */
  column?: number
}

export function readOf({ reading }: Pick<LabContext, 'reading'>, info: ExperimentInfo, shown: Shown): Read | undefined {
  const layers = weightLayers(info)
  const { link, unit, cell } = reading
  if (shown === 'links' && unit) {
    const layer = layers[unit.column - 1]
    return layer && unit.row < layer.rows ? { layer, row: unit.row } : undefined
  }
  const layer = shown === 'links' ? layers[link?.index ?? 0] : layers.find(({ index }) => index === shown)
  const at = shown === 'links' ? link : cell
  if (!layer || !at || at.row >= layer.rows || at.column >= layer.columns) return undefined
  return { layer, row: at.row, column: at.column }
}

/** Whether what is read is cut. */
export function isGone(
  { view }: Pick<LabContext, 'view'>,
  info: ExperimentInfo,
  { layer, row, column }: Read,
): boolean {
  if (column === undefined) return isUnitGone(view, info, layer, row)
  return view.pictures.masks?.get(layer.index)?.[row * layer.columns + column] === 0
}

/** Its names: those of its row and its column, or of the unit. */
export function namesOf({ text }: Pick<LabContext, 'text'>, info: ExperimentInfo, { layer, row, column }: Read) {
  return weightNames(info, layer, row, column ?? 0, text)
}

export function readingText(context: LabContext, info: ExperimentInfo, shown: Shown): string | undefined {
  const { view, text } = context
  const read = readOf(context, info, shown)
  if (!read) return undefined
  const { layer, row, column } = read
  const names = namesOf(context, info, read)
  const isCut = isGone(context, info, read)
  const marks = marksOf(context)
  const at = column === undefined ? row : row * layer.columns + column
  const score = column === undefined ? marks.units.get(layer.index)?.[at] : marks.scores.get(layer.index)?.[at]
  const goes =
    column === undefined ? marks.unitMarks.get(layer.index)?.[row]?.goes : marks.stays.get(layer.index)?.[at] === 0
  const told = [
    ...(score === undefined ? [] : [text.prune.score(scoreText(score))]),
    ...(goes ? [text.prune.goes] : []),
  ]
  if (column === undefined) {
    const said = isCut ? [text.prune.goneWeight] : told
    return said.length
      ? text.prune.unitRead(layer.name, names.row, said.join(text.prune.comma))
      : `${layer.name} ${names.row}`
  }
  const value = view.pictures.weights?.get(layer.index)?.[at]
  if (value === undefined) return undefined
  const said = isCut ? [text.prune.goneWeight] : [fixed(value, 3), ...told]
  return text.network.read(layer.name, names.row, names.column, said.join(text.prune.comma))
}
