/** Cuts of one thing at a time: a weight, a unit with all that enters and leaves it, a hidden layer. */

import type { ExperimentInfo } from '../../../core/contract/experiment.js'
import type { BridgeId } from '../../../core/ids.js'
import { type WeightLayer, weightLayers } from '../layers.js'
import type { LabExperiment } from '../workshop.js'

/** `layer` is a place in `info.layers`. */
export type HandCut =
  | { what: 'weight'; layer: number; row: number; column: number }
  | { what: 'unit'; layer: number; unit: number }
  | { what: 'layer'; layer: number; bridge: BridgeId }

/** The layers that can be taken out, and whose units can be cut: all with weights but the last. */
export function hiddenLayers(info: ExperimentInfo): WeightLayer[] {
  return weightLayers(info).slice(0, -1)
}

async function toggleWeight(experiment: LabExperiment, layer: number, row: number, column: number): Promise<void> {
  const mask = await experiment.copyMask(layer)
  const at = row * (experiment.info.layers[layer]?.columns ?? 0) + column
  mask[at] = mask[at] ? 0 : 1
  await experiment.setMask(layer, mask)
}

/** Places of what enters a unit in its layer's matrix, and of what leaves it in the next one's. */
function placesOf(own: WeightLayer, next: WeightLayer, unit: number) {
  const entering = Array.from({ length: own.columns }, (_, column) => unit * own.columns + column)
  const leaving = Array.from({ length: next.rows * next.columns }, (_, i) => i).filter(
    (i) => (i % next.columns) % own.rows === unit, // filters come back at each step
  )
  return { entering, leaving }
}

/** A unit of which something is left goes; one that is gone comes back whole. */
async function toggleUnit(experiment: LabExperiment, layer: number, unit: number): Promise<void> {
  const layers = weightLayers(experiment.info)
  const at = layers.findIndex(({ index }) => index === layer)
  const [own, next] = [layers[at], layers[at + 1]]
  if (!own || !next || unit >= own.rows) return
  const [into, onward] = await Promise.all([experiment.copyMask(own.index), experiment.copyMask(next.index)])
  const { entering, leaving } = placesOf(own, next, unit)
  const isLeft = entering.some((i) => into[i]) || leaving.some((i) => onward[i])
  for (const i of entering) into[i] = isLeft ? 0 : 1
  for (const i of leaving) onward[i] = isLeft ? 0 : 1
  await experiment.setMask(own.index, into)
  await experiment.setMask(next.index, onward)
}

/** @throws the core's error when a bridge cannot stand where the layer was */
export async function cutByHand(experiment: LabExperiment, cut: HandCut): Promise<void> {
  if (cut.what === 'weight') await toggleWeight(experiment, cut.layer, cut.row, cut.column)
  else if (cut.what === 'unit') await toggleUnit(experiment, cut.layer, cut.unit)
  else {
    await experiment.removeLayer(cut.layer, cut.bridge)
    await experiment.infoNow() // what is drawn next has other layers
  }
}
