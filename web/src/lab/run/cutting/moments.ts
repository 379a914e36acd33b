/** Going back to a network as it was: also when whole layers have been taken out since, or the worker is another. */

import type { EpochReport, Progress } from '../../../core/contract/experiment.js'
import type { ModelFile } from '../../../core/contract/model.js'
import type { LayerRemoval } from '../../../core/contract/plan.js'
import { weightLayers } from '../layers.js'
import type { LabExperiment } from '../workshop.js'

/** A hidden layer that was taken out, by its place in `info.layers` when it went, and what stands in its place. */
export type TakenLayer = Pick<LayerRemoval, 'layer' | 'bridge'>

/** A network at one moment, and how training stood. */
export interface Moment {
  model: ModelFile
  history: readonly EpochReport[]
  progress: Progress | undefined
  /** Of the network that the settings ask for; the first one first. */
  removals: readonly TakenLayer[]
}

/** The masks of all layers with weights, by their place in `info.layers`. */
export type Masks = ReadonlyMap<number, Uint8Array>

export async function masksOf(experiment: LabExperiment): Promise<Masks> {
  const layers = weightLayers(experiment.info)
  return new Map(await Promise.all(layers.map(async ({ index }) => [index, await experiment.copyMask(index)] as const)))
}

/** Weights that come back have the values that they had: they were set aside. */
export async function setMasks(experiment: LabExperiment, masks: Masks): Promise<void> {
  for (const [layer, mask] of masks) await experiment.setMask(layer, mask)
}

/**
 * Goes back to a moment.
 *
 * @param present  the layers that the experiment's network is without
 * @returns whether training goes on where it was then, bit for bit
 */
export async function restore(
  experiment: LabExperiment,
  { model, removals }: Moment,
  present: readonly TakenLayer[],
): Promise<boolean> {
  if (removals.length !== present.length || removals.some((removal, i) => removal !== present[i])) {
    await experiment.reset()
    for (const { layer, bridge } of removals) await experiment.removeLayer(layer, bridge)
  }
  return experiment.loadModel(model)
}
