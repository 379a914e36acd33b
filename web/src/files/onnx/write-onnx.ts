/**
 * Writes a network as an ONNX file: float32, or int8 in the form QDQ, where each tensor is rounded to 8-bit integers by
 * a pair of nodes that programs turn into integer arithmetic. Samples go in as they are everywhere here: samples x
 * features, or samples x time steps x channels, as many as wanted, and beside those windows the static features that join
 * them, samples x features; float32 at all ends.
 *
 * How a product is rounded is up to the program that runs the file, so that outputs of int8 may be 1 apart from ours.
 */

import type { PlainNetwork, QuantisedNetwork, TensorShape } from '../../core/contract/deployment.js'
import { inputMap, outputMap } from '../exported/affine.js'
import { factsOf, type ModelFacts, type Port, portsOf, type StandardisationPlace } from '../exported/model-facts.js'
import { stepsOf } from '../exported/steps.js'
import { Graph } from './graph.js'
import { activation, layer } from './layers.js'
import { asRow, type Value } from './layouts.js'
import { protoFile } from './proto-file.js'
import { rounded } from './quantise.js'

/** Of a sample, as it comes in. */
const inputShape = ({ steps, channels }: TensorShape) => (steps > 1 ? [steps, channels] : [channels])

function standardised(graph: Graph, { standardisation }: ModelFacts, port: Port, name: string): string {
  const map = inputMap(standardisation, port)
  if (!map) return name
  const { shape } = port
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
  const ports = portsOf(network)
  const names = ports.map(({ name }) => graph.name(name))
  const output = graph.name('output')

  const [start, statics] = ports.map((port, i): Value => {
    const name = names[i] as string
    const reals = isInside ? standardised(graph, facts, port, name) : name
    const { shape, quantisation } = port
    return { name: rounded(graph, reals, quantisation), layout: shape.steps > 1 ? 'time' : 'row', shape }
  })
  const last = asRow(
    graph,
    stepsOf(network).reduce<Value>((value, step) => layer(graph, step, value, statics), start as Value),
  )
  const answers = activation(graph, network.link, 'answers', last).name
  graph.end(isInside ? inTargetUnits(graph, facts, answers) : answers, output)

  const told = Object.entries(factsOf(network, facts, standardisation)).map(([key, value]) => [key, asText(value)])
  const [producer = '', version = ''] = facts.generator.split(' ')
  return protoFile(
    'Model',
    graph.model(
      ports.map(({ shape }, i) => [names[i] as string, inputShape(shape)] as const),
      [output, [last.shape.channels]],
      [producer, version],
      Object.fromEntries(told),
    ),
  )
}
