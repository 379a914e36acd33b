/** A network as both graph formats write it: what float32 and int8 have in common, with every number typed. */

import type {
  LayerForm,
  PlainLayer,
  PlainNetwork,
  Quantisation,
  QuantisedLayer,
  QuantisedNetwork,
} from '../../core/contract/deployment.js'
import { isQuantised } from './model-facts.js'

/** What integers stand for; one scale, or one for each row. The zero of weights and biases is 0. */
export interface Scales {
  scales: ArrayLike<number>
  zero: number
}

/** Numbers that stand in a file. */
export interface Constant {
  values: Float32Array | Int8Array | Int32Array
  quantisation?: Scales
}

/** A layer, or a layer and the ReLU behind it. */
export interface Step extends LayerForm {
  /** dense, conv1d: out x (size * channels of the input). */
  weights?: Constant
  bias?: Constant
  isRectified: boolean
  /** Of the output, for int8. */
  to?: Quantisation
}

const linear = (layer: LayerForm) => layer.kind === 'dense' || layer.kind === 'conv1d'
const isFunction = (layer: LayerForm | undefined, id: string) => layer?.kind === 'activation' && layer.function === id

function floatStep({ mask: _, weights, bias, ...form }: PlainLayer, isRectified: boolean): Step {
  return {
    ...form,
    ...(weights && bias ? { weights: { values: weights }, bias: { values: bias } } : {}),
    isRectified,
  }
}

/** A ReLU behind a dense layer or convolution becomes part of it, as in int8; what changes nothing is left out. */
function floatSteps(network: PlainNetwork): Step[] {
  const layers = network.layers.filter((layer) => !isFunction(layer, 'identity'))
  return layers.flatMap((layer, i) => {
    const before = layers[i - 1]
    if (before && linear(before) && isFunction(layer, 'relu')) return []
    return [floatStep(layer, linear(layer) && isFunction(layers[i + 1], 'relu'))]
  })
}

function quantisedStep({ from, table: _, weights, weightScales, bias, ...form }: QuantisedLayer): Step {
  if (!weights || !weightScales || !bias) return form
  return {
    ...form,
    weights: { values: weights, quantisation: { scales: weightScales, zero: 0 } },
    bias: { values: bias, quantisation: { scales: weightScales.map((scale) => scale * from.scale), zero: 0 } },
  }
}

export function stepsOf(network: PlainNetwork | QuantisedNetwork): Step[] {
  return isQuantised(network) ? network.layers.map(quantisedStep) : floatSteps(network)
}
