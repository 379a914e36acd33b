/** The same number of weights removed from a network in three ways. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { BridgeId } from '../../core/ids.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { weightLayersOf } from '../planar/picture.js'

const magnitude = 'magnitude'
const neuron = 'unit-taylor'

const weightsOf = ({ layers }: ExperimentInfo, key: 'weights' | 'kept') =>
  layers.reduce((sum, layer) => sum + layer[key], 0)

/** Takes out hidden layers from the middle. Returns how many weights fewer the network has. */
export async function spendLayers(experiment: ExperimentClient, count: number, bridge: BridgeId): Promise<number> {
  const before = weightsOf(await experiment.info(), 'weights')
  for (let i = 0; i < count; i += 1) {
    const middle = weightLayersOf(await experiment.info())[1]
    if (middle) await experiment.removeLayer(middle.layer, bridge)
  }
  return before - weightsOf(await experiment.info(), 'weights')
}

/** Removes the smallest weights of the whole network. */
export async function spendWeights(experiment: ExperimentClient, budget: number): Promise<void> {
  await experiment.prune({ criterion: magnitude, scope: 'global', amountKind: 'count', amount: budget })
}

/** Weights between the units that are kept. @param kept  of each hidden layer, 1 = kept */
export function weightsBetween(inputs: number, kept: readonly ArrayLike<number>[], outputs: number): number {
  const counts = [inputs, ...kept.map((units) => Array.from(units).reduce((sum, one) => sum + one, 0)), outputs]
  return counts.slice(1).reduce((sum, count, i) => sum + count * (counts[i] ?? 0), 0)
}

/** Removes the neurons, within each layer, whose weights come nearest to the budget. */
export async function spendNeurons(experiment: ExperimentClient, budget: number): Promise<void> {
  const info = await experiment.info()
  const settings = { criterion: neuron, scope: 'layer', amountKind: 'count' } as const
  const hidden = weightLayersOf(info).slice(0, -1)
  const most = hidden.reduce((sum, { rows }) => sum + rows - 1, 0)
  const amounts = Array.from({ length: most }, (_, i) => i + 1)
  const effects = await experiment.preview({ ...settings, amounts, hasLoss: false, hasMasks: true })
  const all = weightsOf(info, 'weights')
  const miss = effects.map(({ kept = [] }) =>
    Math.abs(all - weightsBetween(info.channels * info.steps, kept, info.outputs) - budget),
  )
  const amount = amounts[miss.indexOf(Math.min(...miss))] ?? 1
  await experiment.prune({ ...settings, amount })
}
