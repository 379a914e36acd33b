/** Gathers the nodes and initialisers of an ONNX file. */

import { littleEndian } from '../exported/bytes.js'
import { UniqueNames } from '../exported/unique-names.js'
import type { Message } from './proto-file.js'
import { attributeTypes, dataTypes, irVersion, operatorSet } from './schema.js'

type Attributes = Readonly<Record<string, number | readonly number[] | { float: number }>>

/** How the numbers of samples stand in a tensor, samples first. */
export type Layout =
  /** samples x (steps * channels) */
  | 'row'
  /** samples x steps x channels, as samples are */
  | 'time'
  /** samples x channels x steps, as operators over time take them */
  | 'channels'

function attribute(name: string, value: Attributes[string]): Message {
  if (typeof value === 'number') return { name, i: value, type: attributeTypes.whole }
  if ('float' in value) return { name, f: value.float, type: attributeTypes.float }
  return { name, ints: value, type: attributeTypes.wholes }
}

const typeOf = (values: Float32Array | Int32Array | Int8Array): number =>
  dataTypes[values instanceof Float32Array ? 'float32' : values instanceof Int8Array ? 'int8' : 'int32']

/** Numbers of 64 bits as pairs of 32: all of ours are small. */
const pairs = (values: readonly number[]) => Int32Array.from(values.flatMap((value) => [value, value < 0 ? -1 : 0]))

/** A tensor of the graph's ends; the number of samples is up to who runs it. */
const port = (name: string, shape: readonly number[]): Message => ({
  name,
  type: {
    tensor_type: {
      elem_type: dataTypes.float32,
      shape: { dim: [{ dim_param: 'samples' }, ...shape.map((size) => ({ dim_value: size }))] },
    },
  },
})

export class Graph {
  readonly #names = new UniqueNames()
  readonly #nodes: Message[] = []
  readonly #initialisers: Message[] = []

  /** @returns a name of its own */
  name(wanted: string): string {
    return this.#names.take(wanted)
  }

  /** @param shape  empty for a single number */
  constant(wanted: string, shape: readonly number[], values: Float32Array | Int32Array | Int8Array): string {
    const name = this.name(wanted)
    this.#initialisers.push({ name, dims: shape, data_type: typeOf(values), raw_data: littleEndian(values) })
    return name
  }

  /** Whole numbers of 64 bits, as shapes are. */
  shape(values: readonly number[]): string {
    const name = this.name('shape')
    const raw_data = littleEndian(pairs(values))
    this.#initialisers.push({ name, dims: [values.length], data_type: dataTypes.int64, raw_data })
    return name
  }

  /** Adds a node. @returns the name of what it gives */
  apply(type: string, inputs: readonly string[], wanted: string, attributes: Attributes = {}): string {
    const name = this.name(wanted)
    this.#nodes.push({
      name,
      op_type: type,
      input: inputs,
      output: [name],
      attribute: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
    })
    return name
  }

  /** Gives what a node gives the name of the graph's output. */
  end(value: string, output: string): void {
    this.#nodes.push({ name: output, op_type: 'Identity', input: [value], output: [output] })
  }

  /** The whole file's message. */
  model(
    inputs: readonly (readonly [name: string, shape: readonly number[]])[],
    output: readonly [name: string, shape: readonly number[]],
    [producer, version]: readonly [string, string],
    metadata: Readonly<Record<string, string>>,
  ): Message {
    return {
      ir_version: irVersion,
      producer_name: producer,
      producer_version: version,
      graph: {
        name: 'network',
        node: this.#nodes,
        initializer: this.#initialisers,
        input: inputs.map((input) => port(...input)),
        output: [port(...output)],
      },
      opset_import: [{ domain: '', version: operatorSet }],
      metadata_props: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    }
  }
}
