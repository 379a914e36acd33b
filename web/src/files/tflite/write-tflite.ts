/**
 * Writes a network as a file of TensorFlow Lite (LiteRT), of float32 or int8, that Android, a microcontroller or a
 * browser runs. One sample goes in: a row of features, or 1 x 1 x time steps x channels, and beside it a row of the static
 * features that join it.
 *
 * int8 files hold scales and zeros; how a product is rounded is up to the program that runs them, so that outputs may be
 * 1 apart from those of another program, and of ours.
 */

import type { PlainNetwork, QuantisedNetwork } from '../../core/contract/deployment.js'
import { inputMap, outputMap } from '../exported/affine.js'
import {
  factsOf,
  isQuantised,
  type ModelFacts,
  type Port,
  portsOf,
  type StandardisationPlace,
} from '../exported/model-facts.js'
import { type Step, stepsOf } from '../exported/steps.js'
import { activation, answers, toInteger, toReal } from './activations.js'
import { flatFile } from './flat-file.js'
import { Graph, type Value } from './graph.js'
import { conv, dense } from './linear.js'
import { fusedActivations, paddings } from './schema.js'
import { inputShape, reshaped, rowShape, windowShape } from './shapes.js'

export interface TfliteOptions {
  /** What goes in and comes out: `int8` asks for standardised values and leaves the conversion to the program around. */
  ends: 'float32' | 'int8'
  /** With `int8` at the ends the standardisation always stands beside the graph. */
  standardisation: StandardisationPlace
}

function pool(graph: Graph, step: Step, value: Value): Value {
  return graph.apply(
    step.kind === 'max-pool' ? 'MAX_POOL_2D' : 'AVERAGE_POOL_2D',
    [reshaped(graph, value, windowShape(step.input))],
    {
      name: step.name,
      shape: windowShape(step.output),
      quantisation: step.to,
      options: {
        padding: paddings.valid,
        stride_w: step.stride,
        stride_h: 1,
        filter_width: step.size,
        filter_height: 1,
        fused_activation_function: fusedActivations.none,
      },
    },
  )
}

/** The static features behind the window; in int8 all three have one scale and zero, as the operator demands. */
function join(graph: Graph, { name, input, output, to }: Step, window: Value, statics: Value): Value {
  const row = reshaped(graph, window, rowShape(input))
  const options = { axis: 1, fused_activation_function: fusedActivations.none }
  return graph.apply('CONCATENATION', [row, statics], { name, shape: rowShape(output), quantisation: to, options })
}

function layer(graph: Graph, step: Step, value: Value, statics: Value | undefined): Value {
  const { weights, bias } = step
  if (step.kind === 'join' && statics) return join(graph, step, value, statics)
  if (weights && bias) return (step.kind === 'dense' ? dense : conv)(graph, { ...step, weights, bias }, value)
  if (step.kind === 'activation') return activation(graph, step.function, { name: step.name, value, to: step.to })
  return pool(graph, step, value)
}

function standardised(graph: Graph, { standardisation }: ModelFacts, port: Port, value: Value): Value {
  const map = inputMap(standardisation, port)
  if (!map) return value
  const { shape } = value
  const size = map.isByChannel ? [port.shape.channels] : shape
  const off = graph.apply('SUB', [value, graph.constant('mean', size, { values: map.mean })], { name: 'off', shape })
  const scale = graph.constant('scale', size, { values: map.scale })
  return graph.apply('MUL', [off, scale], { name: 'standardised', shape })
}

function inTargetUnits(graph: Graph, { standardisation }: ModelFacts, value: Value): Value {
  const map = outputMap(standardisation)
  if (!map) return value
  const { shape } = value
  const constant = (name: string, values: Float32Array) => graph.constant(name, [values.length], { values })
  const scaled = graph.apply('MUL', [value, constant('target_factor', map.factor)], { name: 'scaled', shape })
  return graph.apply('ADD', [scaled, constant('target_mean', map.term)], { name: 'targets', shape })
}

/** @returns the bytes of a `.tflite` file */
export function writeTflite(
  network: PlainNetwork | QuantisedNetwork,
  facts: ModelFacts,
  { ends, standardisation }: TfliteOptions,
): Uint8Array<ArrayBuffer> {
  const graph = new Graph()
  const isInteger = isQuantised(network) && ends === 'int8'
  const place = isInteger ? 'facts' : standardisation
  const isInside = place === 'graph'

  const ports = portsOf(network)
  const inputs = ports.map(({ name, shape, quantisation }) =>
    graph.value(name, inputShape(shape), isInteger ? quantisation : undefined),
  )
  const [start, statics] = ports.map((port, i) => {
    const input = inputs[i] as Value
    const reals = isInside ? standardised(graph, facts, port, input) : input
    const { quantisation } = port
    return quantisation && !isInteger ? toInteger(graph, 'quantised', reals, quantisation) : reals
  })
  const steps = stepsOf(network)
  const last = steps.reduce((value, step) => layer(graph, step, value, statics), start as Value)
  const outputs = isInteger ? last : toReal(graph, 'dequantised', last)
  const given = answers(graph, network.link, steps.at(-1)?.output ?? network.input, outputs)
  const output = isInside ? inTargetUnits(graph, facts, given) : given

  const text = JSON.stringify(factsOf(network, facts, place))
  return flatFile(graph.model(inputs, output, facts.generator, { 'pruning-playground.json': text }), 'TFL3')
}
