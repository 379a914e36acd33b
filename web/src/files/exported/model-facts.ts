/** What an exported file says about itself beside its numbers, the same in every format. */

import type { PlainNetwork, Quantisation, QuantisedNetwork, TensorShape } from '../../core/contract/deployment.js'
import type { Standardisation } from '../../core/contract/model.js'

export interface ModelFacts {
  /** This package and its version. */
  generator: string
  /** Of the tensors of the model. */
  fingerprint: string
  featureNames: readonly string[]
  /** Empty for regression. */
  classNames: readonly string[]
  standardisation: Standardisation
}

/**
 * Where the standardisation goes: into the graph, which then takes values in the units of the data and, for
 * regression, gives values in the units of the targets; or beside it, into the file's facts, for the program around it.
 */
export type StandardisationPlace = 'graph' | 'facts'

/** What comes out, by the link. */
const answers = {
  softmax: () => 'the probability of each class',
  sigmoid: (outputs: number) =>
    outputs === 1 ? 'the probability of the second class' : 'a probability for each class',
  identity: (_: number, classes: number) => (classes > 0 ? 'a score for each class' : 'the value of each target'),
} as const

export const isQuantised = (network: PlainNetwork | QuantisedNetwork): network is QuantisedNetwork => 'from' in network

/** An input of a graph, and which features of a sample it takes. */
export interface Port {
  name: 'input' | 'static_features'
  shape: TensorShape
  first: number
  count: number
  quantisation?: Quantisation | undefined
}

/** The window, or all features; and an input of their own for the static features that join it. */
export function portsOf(network: PlainNetwork | QuantisedNetwork): [Port, ...Port[]] {
  const { steps, channels, staticFeatures = 0 } = network.input
  const count = steps * channels
  const { from, fromStatic } = isQuantised(network) ? network : {}
  const window: Port = { name: 'input', shape: { steps, channels }, first: 0, count, quantisation: from }
  if (staticFeatures === 0) return [window]
  const shape = { steps: 1, channels: staticFeatures }
  return [window, { name: 'static_features', shape, first: count, count: staticFeatures, quantisation: fromStatic }]
}

/**
 * Mean and scale as the graph and its readers need them: one a channel where all steps of a channel have the same, else
 * one a feature.
 */
export function byChannel(values: Float64Array, channels: number): Float64Array {
  return values.every((value, i) => value === values[i % channels]) ? values.slice(0, channels) : values
}

function standardisationFacts(
  network: PlainNetwork | QuantisedNetwork,
  facts: ModelFacts,
  place: StandardisationPlace,
) {
  const { mean, scale, targetMean, targetScale } = facts.standardisation
  const [window, statics] = portsOf(network)
  const of = (values: Float64Array, { first, count, shape }: Port) => [
    ...byChannel(values.slice(first, first + count), shape.channels),
  ]
  const isPresent = mean.length > 0 || targetMean.length > 0
  const isBeside = isPresent && place === 'facts'
  return {
    standardisation: isPresent ? place : 'none',
    missing_values: mean.length > 0 ? 'take the mean of the feature' : 'take 0',
    ...(isBeside && mean.length > 0
      ? {
          input_standardisation: 'x = (value - mean) * scale, a number for each feature, or for each channel',
          mean: of(mean, window),
          scale: of(scale, window),
          ...(statics ? { static_mean: of(mean, statics), static_scale: of(scale, statics) } : {}),
        }
      : {}),
    ...(isBeside && targetMean.length > 0
      ? {
          output_standardisation: 'value = y / target_scale + target_mean',
          target_mean: [...targetMean],
          target_scale: [...targetScale],
        }
      : {}),
  }
}

function quantisationFacts(network: QuantisedNetwork) {
  return {
    quantisation: 'r = scale * (q - zero)',
    rounding: `${network.rounding}, where it was measured; up to the program that runs the file, so that outputs may be 1 apart`,
  }
}

/** The facts by their names, in the file's order; every value can be written as JSON. */
export function factsOf(
  network: PlainNetwork | QuantisedNetwork,
  facts: ModelFacts,
  place: StandardisationPlace,
): Readonly<Record<string, unknown>> {
  const { steps, channels } = network.layers.at(-1)?.output ?? network.input
  const outputs = steps * channels
  return {
    generator: facts.generator,
    model_fingerprint: facts.fingerprint,
    arithmetic: isQuantised(network) ? 'int8' : 'float32',
    input_order: network.input.steps > 1 ? 'time steps x channels' : 'features',
    ...(network.input.staticFeatures
      ? { inputs: 'input: the window; static_features: the last feature_names, which join it' }
      : {}),
    output: answers[network.link](outputs, facts.classNames.length),
    feature_names: facts.featureNames,
    class_names: facts.classNames,
    ...standardisationFacts(network, facts, place),
    ...(isQuantised(network) ? quantisationFacts(network) : {}),
  }
}
