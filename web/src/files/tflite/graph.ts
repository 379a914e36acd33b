/** Gathers the tensors, buffers and operators of a TensorFlow Lite file. */

import type { Quantisation } from '../../core/contract/deployment.js'
import { littleEndian } from '../exported/bytes.js'
import type { Constant, Scales } from '../exported/steps.js'
import { UniqueNames } from '../exported/unique-names.js'
import type { FlatTable, FlatValue } from './flat-file.js'
import { type Operator, type OperatorName, operators, type TableName, type TensorType, tensorTypes } from './schema.js'

/** A tensor that an operator takes or gives. */
export interface Value {
  readonly tensor: number
  readonly shape: readonly number[]
  /** For int8; float32 without it. */
  readonly quantisation?: Quantisation | undefined
}

/** What an operator gives, and the options that it takes. */
export interface Wanted {
  name: string
  shape: readonly number[]
  quantisation?: Quantisation | undefined
  options?: Readonly<Record<string, FlatValue>>
}

const flat = (table: TableName, fields: Readonly<Record<string, FlatValue>>): FlatTable => ({ table, fields })

const quantisationTable = ({ scales, zero }: Scales) =>
  flat('QuantizationParameters', {
    scale: scales,
    zero_point: Array.from(scales, () => zero),
    quantized_dimension: 0, // of weights and biases the rows
  })

const typeOf = (values: Constant['values']): TensorType =>
  values instanceof Float32Array ? 'float32' : values instanceof Int8Array ? 'int8' : 'int32'

export class Graph {
  readonly #names = new UniqueNames()
  readonly #tensors: FlatTable[] = []
  readonly #operators: FlatTable[] = []
  readonly #codes = new Map<string, number>()
  readonly #codeTables: FlatTable[] = []
  /** The first is for tensors without data. */
  readonly #buffers: FlatTable[] = [flat('Buffer', {})]

  #buffer(data: Uint8Array): number {
    return this.#buffers.push(flat('Buffer', data.length > 0 ? { data } : {})) - 1
  }

  #tensor(name: string, shape: readonly number[], type: TensorType, rest: Record<string, FlatValue>): number {
    const fields = { name: this.#names.take(name), shape, type: tensorTypes[type], has_rank: true, ...rest }
    return this.#tensors.push(flat('Tensor', fields)) - 1
  }

  /** A tensor that the program, or an operator, fills. */
  value(name: string, shape: readonly number[], quantisation?: Quantisation): Value {
    const rest = quantisation && {
      quantization: quantisationTable({ scales: [quantisation.scale], zero: quantisation.zero }),
    }
    const tensor = this.#tensor(name, shape, quantisation ? 'int8' : 'float32', { ...rest })
    return { tensor, shape, quantisation }
  }

  constant(name: string, shape: readonly number[], { values, quantisation }: Constant): Value {
    const buffer = this.#buffer(littleEndian(values))
    const rest = quantisation ? { buffer, quantization: quantisationTable(quantisation) } : { buffer }
    return { tensor: this.#tensor(name, shape, typeOf(values), rest), shape }
  }

  #code(name: OperatorName, version: number): number {
    const key = `${name} ${version}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const { code } = operators[name]
    const fields = { deprecated_builtin_code: Math.min(code, 127), builtin_code: code, version }
    const index = this.#codeTables.push(flat('OperatorCode', fields)) - 1
    this.#codes.set(key, index)
    return index
  }

  /** Adds an operator. @returns what it gives */
  apply(name: OperatorName, inputs: readonly Value[], { options = {}, ...wanted }: Wanted): Value {
    const [first] = inputs
    const output = this.value(wanted.name, wanted.shape, wanted.quantisation)
    const operator: Operator = operators[name]
    const [table, number] = operator.options ?? []
    this.#operators.push(
      flat('Operator', {
        opcode_index: this.#code(name, operator.versions[first?.quantisation ? 1 : 0]),
        inputs: inputs.map(({ tensor }) => tensor),
        outputs: [output.tensor],
        ...(table && number ? { builtin_options_type: number, builtin_options: flat(table, options) } : {}),
      }),
    )
    return output
  }

  /**
   * The whole file's table.
   *
   * @param metadata  texts by their names
   */
  model(
    inputs: readonly Value[],
    output: Value,
    description: string,
    metadata: Readonly<Record<string, string>>,
  ): FlatTable {
    const entries = Object.entries(metadata).map(([name, text]) =>
      flat('Metadata', { name, buffer: this.#buffer(new TextEncoder().encode(text)) }),
    )
    const subgraph = flat('SubGraph', {
      tensors: this.#tensors,
      inputs: inputs.map(({ tensor }) => tensor),
      outputs: [output.tensor],
      operators: this.#operators,
      name: 'main',
    })
    return flat('Model', {
      version: 3,
      operator_codes: this.#codeTables,
      subgraphs: [subgraph],
      description,
      buffers: this.#buffers,
      metadata: entries,
    })
  }
}
