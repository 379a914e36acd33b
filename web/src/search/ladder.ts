/** Narrower networks of the kind of one that is given. */

import type { LayerDescription, LayerInfo, NetworkDescription, SampleShape } from '../core/contract/experiment.js'
import type { DeviceFormId } from '../core/ids.js'
import { shapeOf } from '../core/model/shape.js'
import type { DenseNetwork, Ladder } from './plan.js'

/** A network as the core describes it. */
export interface Described extends SampleShape {
  network: string
  layers: LayerInfo[]
}

const scaled = (width: number, factor: number) => Math.max(1, Math.round(width * factor))

/** Every layer's width times a factor, one at least; what goes in and what comes out stays. */
export function narrowed({ layers, ...shape }: Described, factor: number): NetworkDescription {
  const last = layers.findLastIndex(({ weights }) => weights > 0)
  const narrow = (layer: LayerDescription): LayerDescription => {
    if (layer.type === 'dense') return { ...layer, units: scaled(layer.units, factor) }
    return layer.type === 'conv1d' ? { ...layer, filters: scaled(layer.filters, factor) } : layer
  }
  return {
    input: shapeOf(shape),
    layers: layers.map(({ description }, place) => (place === last ? description : narrow(description))),
  }
}

/** Part of the layer before it, on a device. */
const fused = ['relu', 'identity', 'softmax']

/** Bytes that nothing takes away from: each weight and bias; int8 with a multiplier a filter, or one a dense layer. */
export function denseOf({ network, layers }: Described): DenseNetwork {
  let [weights, biases, multipliers, tables] = [0, 0, 0, 0]
  for (const { type, weights: own, rows, description } of layers) {
    weights += own
    biases += own ? rows : 0
    multipliers += own ? (type === 'conv1d' ? rows : 1) : 0
    if (description.type === 'activation' && !fused.includes(description.function)) tables += 256
  }
  const bytes: Record<DeviceFormId, number> = {
    float32: 4 * (weights + biases),
    int8: weights + 4 * biases + 5 * multipliers + tables,
  }
  return { network, weights, bytes }
}

/** Steps of the fine ladder. */
const fineSteps = 128

/**
 * The ladder below a network.
 *
 * @param whole     the network
 * @param widths    factors of the networks that are tried, each in (0, 1]
 * @param describe  has the core describe a network
 */
export async function ladderOf(
  whole: Described,
  widths: readonly number[],
  describe: (network: NetworkDescription) => Promise<Described>,
): Promise<Ladder> {
  const known = new Map<string, Promise<DenseNetwork>>()
  const at = (factor: number): Promise<DenseNetwork> => {
    const network = narrowed(whole, factor)
    const key = JSON.stringify(network)
    const dense = known.get(key) ?? describe(network).then(denseOf)
    known.set(key, dense)
    return dense
  }
  const each = async (factors: readonly number[]) => [...new Set(await Promise.all(factors.map(at)))]
  return {
    whole: denseOf(whole),
    tried: await each([...widths].sort((one, other) => other - one)),
    fine: await each(Array.from({ length: fineSteps }, (_, i) => (i + 1) / fineSteps)),
  }
}

/** Of the fine ladder, the network whose bytes in a form are nearest; of two that are as near the smaller one. */
export function denseNear({ fine, whole }: Ladder, form: DeviceFormId, bytes: number): DenseNetwork {
  const distance = (dense: DenseNetwork) => Math.abs(dense.bytes[form] - bytes)
  return fine.reduce((best, next) => (distance(next) < distance(best) ? next : best), fine[0] ?? whole)
}
