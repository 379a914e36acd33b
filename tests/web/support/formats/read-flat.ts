/** Reads the tables of a FlatBuffers file back, by the schema that they were written by. */

import { ByteBuffer } from 'flatbuffers'
import {
  type FieldKind,
  type Operator,
  operators,
  type TableName,
  tables,
} from '../../../../web/src/files/tflite/schema.js'

export type ReadTable = Record<string, unknown>

/** What the entries of a field with tables are. */
const inside: Readonly<Record<string, TableName>> = {
  operator_codes: 'OperatorCode',
  subgraphs: 'SubGraph',
  buffers: 'Buffer',
  metadata: 'Metadata',
  tensors: 'Tensor',
  operators: 'Operator',
  quantization: 'QuantizationParameters',
}

/** Options by their number in the union. */
const options = new Map(
  Object.values<Operator>(operators).flatMap(({ options }) => (options ? [[options[1], options[0]] as const] : [])),
)

/** Bytes, and where in the file they stand. */
export interface Placed {
  at: number
  bytes: Uint8Array
}

class Reader {
  readonly #buffer: ByteBuffer

  constructor(file: Uint8Array) {
    this.#buffer = new ByteBuffer(file)
  }

  get root(): number {
    return this.#buffer.readInt32(0)
  }

  /** Where the field of a table stands; 0 when it is not there. */
  #field(table: number, index: number): number {
    const offset = this.#buffer.__offset(table, 4 + 2 * index)
    return offset === 0 ? 0 : table + offset
  }

  #vector<T>(at: number, bytes: number, read: (at: number) => T): T[] {
    const start = this.#buffer.__vector(at)
    return Array.from({ length: this.#buffer.__vector_len(at) }, (_, i) => read(start + i * bytes))
  }

  #bytes(at: number): Placed {
    const start = this.#buffer.__vector(at)
    return { at: start, bytes: this.#buffer.bytes().slice(start, start + this.#buffer.__vector_len(at)) }
  }

  #value(kind: FieldKind, name: string, at: number, union: TableName | undefined): unknown {
    const buffer = this.#buffer
    const own = inside[name] ?? union
    const readers: Partial<Record<FieldKind, () => unknown>> = {
      bool: () => buffer.readInt8(at) !== 0,
      int8: () => buffer.readInt8(at),
      int32: () => buffer.readInt32(at),
      float32: () => buffer.readFloat32(at),
      text: () => buffer.__string(at),
      bytes: () => this.#bytes(at),
      int32s: () => this.#vector(at, 4, (one) => buffer.readInt32(one)),
      int64s: () => this.#vector(at, 8, (one) => Number(buffer.readInt64(one))),
      float32s: () => this.#vector(at, 4, (one) => buffer.readFloat32(one)),
      table: () => (own ? this.table(own, buffer.__indirect(at)) : undefined),
      tables: () => (own ? this.#vector(at, 4, (one) => this.table(own, buffer.__indirect(one))) : undefined),
    }
    return readers[kind]?.()
  }

  table(name: TableName, at: number): ReadTable {
    const read: ReadTable = {}
    for (const [index, [key, kind]] of Object.entries<FieldKind>(tables[name]).entries()) {
      const place = this.#field(at, index)
      if (place !== 0) read[key] = this.#value(kind, key, place, options.get(Number(read.builtin_options_type)))
    }
    return read
  }
}

/** A tensor of a file, with its data. */
export interface ReadTensor {
  name: string
  shape: number[]
  type: number
  data?: Placed
  quantization?: { scale: number[]; zero_point: number[] }
}

export interface ReadOperator {
  name: string
  version: number
  inputs: ReadTensor[]
  outputs: ReadTensor[]
  options: ReadTable
}

/** A `.tflite` file, with its numbers looked up. */
export function readTflite(file: Uint8Array) {
  const reader = new Reader(file)
  const model = reader.table('Model', reader.root) as Record<string, never>
  const {
    tensors,
    inputs,
    outputs,
    operators: calls,
  } = (model.subgraphs as unknown as Record<string, never>[])[0] ?? {}
  const buffers = model.buffers as unknown as { data?: Placed }[]
  const all = (tensors as unknown as (ReadTensor & { buffer?: number })[]).map(({ buffer = 0, ...tensor }) => {
    const data = buffers[buffer]?.data
    return { ...tensor, ...(data ? { data } : {}) }
  })
  const pick = (indices: unknown) => (indices as number[]).map((i) => all[i] as ReadTensor)
  const codes = model.operator_codes as unknown as { builtin_code?: number; version: number }[]
  const nameOf = (code = 0) => Object.entries(operators).find(([, one]) => one.code === code)?.[0] ?? String(code)
  return {
    identifier: new TextDecoder().decode(file.slice(4, 8)),
    description: model.description as unknown as string,
    buffers,
    tensors: all,
    input: pick(inputs)[0] as ReadTensor,
    inputs: pick(inputs),
    output: pick(outputs)[0] as ReadTensor,
    operators: (calls as unknown as Record<string, never>[]).map(
      ({ opcode_index = 0, inputs, outputs, builtin_options = {} }): ReadOperator => ({
        name: nameOf(codes[opcode_index]?.builtin_code),
        version: codes[opcode_index]?.version ?? 0,
        inputs: pick(inputs),
        outputs: pick(outputs),
        options: builtin_options,
      }),
    ),
    metadata: Object.fromEntries(
      (model.metadata as unknown as { name: string; buffer: number }[]).map(({ name, buffer }) => [
        name,
        new TextDecoder().decode(buffers[buffer]?.data?.bytes),
      ]),
    ),
  }
}
