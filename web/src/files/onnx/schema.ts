/**
 * The messages of an ONNX file that we write: the number of each field, and how it is written. Source: onnx/onnx.proto,
 * IR version 7 (ONNX 1.8), operator set 13: the first with a scale a channel, and read by every program since.
 */

export type FieldKind = 'whole' | 'float' | 'text' | 'bytes' | MessageName

export interface Field {
  readonly number: number
  readonly kind: FieldKind
}

const field = (number: number, kind: FieldKind): Field => ({ number, kind })

export type MessageName =
  | 'Model'
  | 'OperatorSet'
  | 'Graph'
  | 'Node'
  | 'Attribute'
  | 'Tensor'
  | 'ValueInfo'
  | 'Type'
  | 'TensorType'
  | 'Shape'
  | 'Dimension'
  | 'Entry'

/** A field that is given a list is written once an entry. */
export const messages: Readonly<Record<MessageName, Readonly<Record<string, Field>>>> = {
  Model: {
    ir_version: field(1, 'whole'),
    producer_name: field(2, 'text'),
    producer_version: field(3, 'text'),
    graph: field(7, 'Graph'),
    opset_import: field(8, 'OperatorSet'),
    metadata_props: field(14, 'Entry'),
  },
  OperatorSet: { domain: field(1, 'text'), version: field(2, 'whole') },
  Graph: {
    node: field(1, 'Node'),
    name: field(2, 'text'),
    initializer: field(5, 'Tensor'),
    input: field(11, 'ValueInfo'),
    output: field(12, 'ValueInfo'),
  },
  Node: {
    input: field(1, 'text'),
    output: field(2, 'text'),
    name: field(3, 'text'),
    op_type: field(4, 'text'),
    attribute: field(5, 'Attribute'),
  },
  Attribute: {
    name: field(1, 'text'),
    f: field(2, 'float'),
    i: field(3, 'whole'),
    ints: field(8, 'whole'),
    type: field(20, 'whole'),
  },
  Tensor: {
    dims: field(1, 'whole'),
    data_type: field(2, 'whole'),
    name: field(8, 'text'),
    raw_data: field(9, 'bytes'),
  },
  ValueInfo: { name: field(1, 'text'), type: field(2, 'Type') },
  Type: { tensor_type: field(1, 'TensorType') },
  TensorType: { elem_type: field(1, 'whole'), shape: field(2, 'Shape') },
  Shape: { dim: field(1, 'Dimension') },
  Dimension: { dim_value: field(1, 'whole'), dim_param: field(2, 'text') },
  Entry: { key: field(1, 'text'), value: field(2, 'text') },
}

export const irVersion = 7
export const operatorSet = 13

export const dataTypes = { float32: 1, int8: 3, int32: 6, int64: 7 } as const
export const attributeTypes = { float: 1, whole: 2, wholes: 7 } as const
