/** Finding one's way in the layers of a network: which have weights, what their rows and columns are. */

import type { DataSource, ExperimentInfo, LayerInfo } from '../../core/contract/experiment.js'
import type { Name } from '../../core/contract/names.js'
import { featuresOf, inputOf } from '../../core/model/shape.js'
import type { Lang } from '../../state/settings.js'
import type { LabText } from '../../words/lab/lab.js'
import { labTexts } from '../../words/lab/lab.js'
import type { Shown } from './reading.js'

export interface WeightLayer extends LayerInfo {
  /** Its index in the network. */
  index: number
}

export function weightLayers({ layers }: ExperimentInfo): WeightLayer[] {
  return layers.flatMap((layer, index) => (layer.rows > 0 && layer.columns > 0 ? [{ ...layer, index }] : []))
}

const mostUnits = 24
const mostLinks = 1200

/** Whether a network is drawn as units and links: dense layers of up to 24 units, each fed by the one before. */
export function isSmall(info: ExperimentInfo): boolean {
  const found = weightLayers(info)
  const isChain = found.every(({ type, columns, rows }, i) => {
    const before = i === 0 ? featuresOf(info) : found[i - 1]?.rows
    return type === 'dense' && columns === before && rows <= mostUnits && columns <= mostUnits
  })
  return isChain && found.length > 0 && found.reduce((sum, { weights }) => sum + weights, 0) <= mostLinks
}

/** What the figure can show of this network: when nothing fitting was chosen, links, filters or the largest matrix. */
export function shownOf(info: ExperimentInfo, wanted: Shown): Shown {
  if (isSmall(info) && wanted === 'links') return 'links'
  const found = weightLayers(info)
  const chosen = found.find(({ index }) => index === wanted)
  if (chosen) return chosen.index
  if (isSmall(info) || !found[0]) return 'links'
  if (found[0].type === 'conv1d') return found[0].index
  return found.reduce((most, layer) => (layer.weights > most.weights ? layer : most)).index
}

/** Layers whose weights are drawn. */
export function drawnLayers(info: ExperimentInfo, shown: Shown): number[] {
  return shown === 'links' ? (isSmall(info) ? weightLayers(info).map(({ index }) => index) : []) : [shown]
}

const longest = 14

/** Names may come from a file: they are cut where they are too long for a drawing. */
export function short(name: string, most = longest): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}

/** Name of feature number `i` of the input, counted over steps and channels, and then over static features. */
export function featureName(info: ExperimentInfo, i: number): string {
  const input = inputOf(info, i)
  return info.featureNames[input] || `x${input + 1}`
}

/** Names of the single values beside a window. */
export const besideNames = (info: ExperimentInfo): string[] =>
  Array.from({ length: info.staticFeatures ?? 0 }, (_, k) =>
    short(featureName(info, info.steps * info.channels + k), 10),
  )

export function outputName(info: ExperimentInfo, i: number): string {
  return info.classNames[i] ?? (info.outputs === 1 ? 'y' : `y${i + 1}`)
}

/** How many static features a layer reads: its last columns. They join before the first dense one. */
export function joinedIn(info: ExperimentInfo, { index }: WeightLayer): number {
  const joint = weightLayers(info).find(({ type }) => type === 'dense')
  return joint?.index === index ? (info.staticFeatures ?? 0) : 0
}

/** What a row and a column of a layer's weights stand for. */
export function weightNames(info: ExperimentInfo, layer: WeightLayer, row: number, column: number, text: LabText) {
  const words = text.network
  const found = weightLayers(info)
  const isFirst = found[0]?.index === layer.index
  const isLast = found.at(-1)?.index === layer.index
  if (layer.type === 'conv1d') {
    const channels = Math.max(1, layer.columns / kernelOf(layer))
    const channel = isFirst ? featureName(info, column % channels) : words.unit((column % channels) + 1)
    return { row: words.filter(row + 1), column: words.tap(Math.floor(column / channels) + 1, short(channel, 24)) }
  }
  const isInput = isFirst && layer.columns === info.channels
  const isStatic = column >= layer.columns - joinedIn(info, layer)
  const place = isStatic ? featuresOf(info) - layer.columns + column : column
  return {
    row: isLast ? short(outputName(info, row), 24) : words.unit(row + 1),
    column: isInput || isStatic ? short(featureName(info, place), 24) : words.unit(column + 1),
  }
}

function kernelOf({ description }: LayerInfo): number {
  return description.type === 'conv1d' ? description.kernel : 1
}

/** The core names layers by their kind and a number, in English; here the same in Chinese. */
function inChinese(layers: readonly LayerInfo[]): LayerInfo[] {
  const counts = new Map<string, number>()
  return layers.map((layer) => {
    const kind = layer.description.type === 'activation' ? layer.description.function : layer.type
    const place = (counts.get(kind) ?? 0) + 1
    counts.set(kind, place)
    return { ...layer, name: `${labTexts.zh.network.types[layer.type] ?? kind} ${place}` }
  })
}

/** What each layer is called on the page, by the core's name for it. */
export function layerNamesIn({ layers }: Pick<ExperimentInfo, 'layers'>, lang: Lang): ReadonlyMap<string, string> {
  const shown = lang === 'zh' ? inChinese(layers) : layers
  return new Map(layers.map(({ name }, i) => [name, shown[i]?.name ?? name]))
}

/** The same with names in the language of the page, for layers and for data sets that have them in both. */
export function named(
  info: ExperimentInfo,
  sources: readonly Pick<DataSource, 'id' | 'classNames' | 'featureNames'>[],
  lang: Lang,
): ExperimentInfo {
  const source = sources.find(({ id }) => id === info.settings.data)
  const inLang = (names: readonly Name[] | undefined, own: string[]) =>
    names?.length === own.length ? names.map((name) => name[lang]) : own
  return {
    ...info,
    ...(lang === 'zh' ? { layers: inChinese(info.layers) } : {}),
    classNames: inLang(source?.classNames, info.classNames),
    featureNames: inLang(source?.featureNames, info.featureNames),
  }
}
