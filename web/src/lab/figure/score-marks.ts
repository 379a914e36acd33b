/** What the figure shows of the chosen criterion: the score of each link or unit, and what would go. */

import type { Grain } from '../../core/contract/cut.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { CutEffect } from '../../core/contract/plan.js'
import { inputsOf } from '../../core/model/shape.js'
import { type ScoreRow, scoreAxis } from '../../view/charts/score-bins.js'
import type { UnitMark } from '../../view/network/layers-figure.js'
import type { Found, Scored } from '../run/cutting/probe.js'
import { joinedIn, type WeightLayer, weightLayers } from '../run/layers.js'
import type { RunView } from '../run/run-view.js'
import type { LabContext } from '../shell/context.js'

/** Each by the place of a weight layer in `info.layers`. */
export interface Marks {
  /** Scores of weights, as they are, and as shares of the largest size. */
  scores: ReadonlyMap<number, Float64Array>
  links: ReadonlyMap<number, Float32Array>
  /** Scores of units as they are, and as marks. */
  units: ReadonlyMap<number, Float64Array>
  unitMarks: ReadonlyMap<number, readonly UnitMark[]>
  /** Of input channels, in their order; empty for scores of others. */
  inputMarks: readonly UnitMark[]
  /** Of weights: 1 = stays, 0 = would go. */
  stays: ReadonlyMap<number, Uint8Array>
}

const noMarks: Marks = {
  scores: new Map(),
  links: new Map(),
  units: new Map(),
  unitMarks: new Map(),
  inputMarks: [],
  stays: new Map(),
}

/** Whether scores belong to the network as it is. */
function isOf({ parts }: Scored, layers: readonly WeightLayer[], info: ExperimentInfo, grain: Grain): boolean {
  if (grain === 'input') return parts[0]?.layer === layers[0]?.index && parts[0]?.rows === inputsOf(info)
  return parts.every(({ layer, rows, columns }) => {
    const found = layers.find(({ index }) => index === layer)
    return found?.rows === rows && (columns === found.columns || columns === 1)
  })
}

const grainOf = (context: Pick<LabContext, 'catalogue'>, { criterion }: Scored): Grain =>
  context.catalogue.criteria.find(({ id }) => id === criterion)?.grain ?? 'weight'

/** Which weights stay when some units, or inputs, go: a unit goes with all that enters and all that leaves it. */
export function staysOfUnits({ parts }: Scored, kept: readonly Uint8Array[], info: ExperimentInfo, areInputs: boolean) {
  const layers = weightLayers(info)
  const stays = new Map(layers.map(({ index, rows, columns }) => [index, new Uint8Array(rows * columns).fill(1)]))
  /** Takes the columns `first`, `first + step`, ... out of a layer, without those of the static features at its end. */
  const cutColumns = (layer: WeightLayer | undefined, first: number, step: number, end = layer?.columns ?? 0) => {
    const mask = layer && stays.get(layer.index)
    if (!mask) return
    for (let row = 0; row < mask.length; row += layer.columns)
      for (let column = first; column < end; column += step) mask[row + column] = 0
  }
  const ownEnd = (layer?: WeightLayer) => layer && layer.columns - joinedIn(info, layer)
  const joint = layers.find((layer) => joinedIn(info, layer) > 0)
  parts.forEach(({ layer, rows }, i) => {
    const at = layers.findIndex(({ index }) => index === layer)
    const [own, next] = areInputs ? [undefined, layers[at]] : [layers[at], layers[at + 1]]
    const units = areInputs ? info.channels : rows
    for (let unit = 0; unit < rows; unit += 1) {
      if (kept[i]?.[unit]) continue
      if (own) stays.get(own.index)?.fill(0, unit * own.columns, (unit + 1) * own.columns)
      if (unit < units) cutColumns(next, unit, units, ownEnd(next))
      else cutColumns(joint, (joint?.columns ?? 0) - rows + unit, joint?.columns ?? 1)
    }
  })
  return stays
}

function marksFrom({ scored, effect }: Found, info: ExperimentInfo, grain: Grain): Marks {
  const layers = weightLayers(info)
  if (!scored || !isOf(scored, layers, info, grain)) return noMarks
  const { parts, largest } = scored
  const share = (score: number) => (largest > 0 && Number.isFinite(score) ? score / largest : score > 0 ? 1 : 0)
  const kept = effect?.kept?.length === parts.length ? effect.kept : undefined
  if (grain === 'weight')
    return {
      ...noMarks,
      scores: new Map(parts.map(({ layer, scores }) => [layer, scores])),
      links: new Map(parts.map(({ layer, scores }) => [layer, linkShares(scores, share)])),
      stays: new Map(parts.flatMap(({ layer }, i) => (kept?.[i] ? [[layer, kept[i]] as const] : []))),
    }
  const marks = parts.map(({ layer, scores }, i) => {
    const units = Array.from(scores, (score, unit) => ({ score: share(score), goes: kept?.[i]?.[unit] === 0 }))
    return [layer, units] as const
  })
  const areInputs = grain === 'input'
  const stays = kept ? staysOfUnits(scored, kept, info, areInputs) : noMarks.stays
  if (areInputs) return { ...noMarks, inputMarks: marks[0]?.[1] ?? [], stays }
  return {
    ...noMarks,
    units: new Map(parts.map(({ layer, scores }) => [layer, scores])),
    unitMarks: new Map(marks),
    stays,
  }
}

const mostShares = 5000

/** Large layers have no beads, and need no shares. */
const linkShares = (scores: Float64Array, share: (score: number) => number) =>
  scores.length > mostShares ? new Float32Array() : Float32Array.from(scores, share)

/** Marks that were made before, so that what is drawn is another only when it is. */
const known = new WeakMap<Scored, { effect: CutEffect | undefined; info: ExperimentInfo; marks: Marks }>()

/** Nothing while another step is open, or training makes every score an old one. */
export function marksOf(context: LabContext): Marks {
  const { state, view, found } = context
  const { info } = view
  if (state.step !== 'prune' || view.phase === 'training' || !info || !found.scored) return noMarks
  const before = known.get(found.scored)
  if (before && before.effect === found.effect && before.info === info) return before.marks
  const marks = marksFrom(found, info, grainOf(context, found.scored))
  known.set(found.scored, { effect: found.effect, info, marks })
  return marks
}

/** Whether all that enters a unit is removed, or all that leaves it. */
export function isUnitGone({ pictures }: RunView, info: ExperimentInfo, own: WeightLayer, unit: number): boolean {
  const layers = weightLayers(info)
  const next = layers[layers.findIndex(({ index }) => index === own.index) + 1]
  const [into, onward] = [pictures.masks?.get(own.index), next && pictures.masks?.get(next.index)]
  const hasWay = into?.subarray(unit * own.columns, (unit + 1) * own.columns).some((kept) => kept === 1) ?? true
  return !hasWay || (onward?.every((kept, i) => kept === 0 || i % own.rows !== unit) ?? false)
}

/** What the scores of a part are of: its layer, or the inputs. */
export function partName(
  context: Pick<LabContext, 'catalogue' | 'text'>,
  scored: Scored,
  info: ExperimentInfo,
  layer: number,
) {
  return grainOf(context, scored) === 'input' ? context.text.prune.inputs : (info.layers[layer]?.name ?? '')
}

/** The rows of the spread of the scores, one a layer. */
export function scoreRows(
  context: Pick<LabContext, 'catalogue' | 'text'>,
  scored: Scored,
  info: ExperimentInfo,
): ScoreRow[] {
  return scored.parts.map(({ layer, scores, kept }) => ({
    label: partName(context, scored, info, layer),
    scores,
    kept,
  }))
}

/** Whether the highest scores of a criterion go first. */
export function highestGo({ catalogue }: Pick<LabContext, 'catalogue'>, { criterion }: Scored): boolean {
  return catalogue.criteria.find(({ id }) => id === criterion)?.cutsHighest ?? false
}

const knownPlaces = new WeakMap<Scored, Map<number, { values: Float32Array; low: number; high: number }>>()

/** Where the scores of a layer stand on the axis of the spread, 0 where the first go; and the scores at its ends. */
export function scorePlaces(context: LabContext, layer: number) {
  const { scored } = context.found
  const { info } = context.view
  const part = scored?.parts.find((candidate) => candidate.layer === layer)
  if (!scored || !info || !part) return undefined
  const places = knownPlaces.get(scored) ?? new Map<number, { values: Float32Array; low: number; high: number }>()
  knownPlaces.set(scored, places)
  const before = places.get(layer)
  if (before) return before
  const axis = scoreAxis(scoreRows(context, scored, info), highestGo(context, scored))
  const found = { values: Float32Array.from(part.scores, axis.place), low: axis.score(0), high: axis.score(1) }
  places.set(layer, found)
  return found
}
