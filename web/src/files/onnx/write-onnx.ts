/**
 * Writes a network as an ONNX file: float32, or int8 in the form QDQ, where each tensor is rounded to 8-bit integers by
 * a pair of nodes that programs turn into integer arithmetic. Samples go in as they are everywhere here: samples x
 * features, or samples x time steps x channels, as many as wanted; float32 at both ends.
 *
 * How a product is rounded is up to the program that runs the file, so that outputs of int8 may be 1 apart from ours.
 */

import type { PlainNetwork, QuantisedNetwork, TensorShape } from '../../core/contract/deployment.js'
import { inputMap, outputMap } from '../exported/affine.js'
import { factsOf, isQuantised, type ModelFacts, type StandardisationPlace } from '../exported/model-facts.js'
import { stepsOf } from '../exported/steps.js'
import { Graph } from './graph.js'
import { activation, layer } from './layers.js'
import { asRow, type Value } from './layouts.js'
import { protoFile } from './proto-file.js'
import { rounded } from './quantise.js'

/** Of a sample, as it comes in. */
const inputShape = ({ steps, channels }: TensorShape) => (steps > 1 ? [steps, channels] : [channels])

function standardised(graph: Graph, { standardisation }: ModelFacts, shape: TensorShape, name: string): string {
  const map = inputMap(standardisation, shape.channels)
  if (!map) return name
  const size = map.isByChannel ? [shape.channels] : inputShape(shape)
  const off = graph.apply('Sub', [name, graph.constant('mean', size, map.mean)], 'off')
  return graph.apply('Mul', [off, graph.constant('scale', size, map.scale)], 'standardised')
}

function inTargetUnits(graph: Graph, { standardisation }: ModelFacts, name: string): string {
  const map = outputMap(standardisation)
  if (!map) return name
  const { factor, term } = map
  const scaled = graph.apply('Mul', [name, graph.constant('target_factor', [factor.length], factor)], 'scaled')
  return graph.apply('Add', [scaled, graph.constant('target_mean', [term.length], term)], 'targets')
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** @returns the bytes of an `.onnx` file */
export function writeOnnx(
  network: PlainNetwork | QuantisedNetwork,
  facts: ModelFacts,
  { standardisation }: { standardisation: StandardisationPlace },
): Uint8Array<ArrayBuffer> {
  const graph = new Graph()
  const isInside = standardisation === 'graph'
  const shape = network.input
  const input = graph.name('input')
  const output = graph.name('output')

  const reals = isInside ? standardised(graph, facts, shape, input) : input
  const start: Value = {
    name: rounded(graph, reals, isQuantised(network) ? network.from : undefined),
    layout: shape.steps > 1 ? 'time' : 'row',
    shape,
  }
  const last = asRow(
    graph,
    stepsOf(network).reduce<Value>((value, step) => layer(graph, step, value), start),
  )
  const answers = activation(graph, network.link, 'answers', last).name
  graph.end(isInside ? inTargetUnits(graph, facts, answers) : answers, output)

  const told = Object.entries(factsOf(network, facts, standardisation)).map(([key, value]) => [key, asText(value)])
  const [producer = '', version = ''] = facts.generator.split(' ')
  return protoFile(
    'Model',
    graph.model(
      [input, inputShape(shape)],
      [output, [last.shape.channels]],
      [producer, version],
      Object.fromEntries(told),
    ),
  )
}
