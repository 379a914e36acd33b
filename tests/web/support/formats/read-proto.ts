/** Reads the messages of an ONNX file back, by the schema that they were written by. */

import { PbfReader } from 'pbf'
import { type FieldKind, type MessageName, messages } from '../../../../web/src/files/onnx/schema.js'

export type ReadMessage = Record<string, unknown[]>

const scalars: Readonly<Record<string, (reader: PbfReader) => unknown>> = {
  whole: (reader) => reader.readVarint(true),
  float: (reader) => reader.readFloat(),
  text: (reader) => reader.readString(),
  bytes: (reader) => reader.readBytes().slice(),
}

const readValue = (kind: FieldKind, reader: PbfReader) =>
  scalars[kind]?.(reader) ?? readFields(kind as MessageName, reader, reader.readVarint() + reader.pos)

function readFields(name: MessageName, reader: PbfReader, end: number): ReadMessage {
  const fields = new Map(Object.entries(messages[name]).map(([key, { number, kind }]) => [number, { key, kind }]))
  return reader.readFields<ReadMessage>(
    (number, read) => {
      const { key = '', kind = 'whole' } = fields.get(number) ?? {}
      read[key] = [...(read[key] ?? []), readValue(kind, reader)]
    },
    {},
    end,
  )
}

export interface ReadNode {
  type: string
  inputs: string[]
  output: string
  attributes: Record<string, unknown[]>
}

export interface ReadConstant {
  type: number
  shape: unknown[]
  bytes: Uint8Array
}

/** The one value of a field that is no list. */
const one = <T>(values: unknown[] | undefined): T => values?.[0] as T

/** An `.onnx` file, in order. */
export function readOnnx(file: Uint8Array) {
  const model = readFields('Model', new PbfReader(file), file.length)
  const graph = one<Record<string, ReadMessage[]>>(model.graph)
  const port = (message: ReadMessage | undefined) => {
    const type = one<ReadMessage>(one<ReadMessage>(message?.type).tensor_type)
    const dims = one<Record<string, ReadMessage[]>>(type.shape).dim ?? []
    return {
      name: one<string>(message?.name),
      shape: dims.map(({ dim_value, dim_param }) => one(dim_value ?? dim_param)),
    }
  }
  return {
    irVersion: one<number>(model.ir_version),
    operatorSet: one<number>(one<ReadMessage>(model.opset_import).version),
    producer: [one(model.producer_name), one(model.producer_version)],
    input: port(graph.input?.[0]),
    inputs: (graph.input ?? []).map(port),
    output: port(graph.output?.[0]),
    nodes: (graph.node ?? []).map(
      (node): ReadNode => ({
        type: one(node.op_type),
        inputs: node.input as string[],
        output: one(node.output),
        attributes: Object.fromEntries(
          ((node.attribute ?? []) as ReadMessage[]).map(({ name, i, f, ints }) => [one(name), i ?? f ?? ints ?? []]),
        ),
      }),
    ),
    constants: new Map(
      (graph.initializer ?? []).map((tensor): [string, ReadConstant] => [
        one(tensor.name),
        { type: one(tensor.data_type), shape: tensor.dims ?? [], bytes: one(tensor.raw_data) },
      ]),
    ),
    metadata: Object.fromEntries(
      ((model.metadata_props ?? []) as ReadMessage[]).map(({ key, value }) => [one<string>(key), one<string>(value)]),
    ),
  }
}
