/**
 * The tables of a TensorFlow Lite file that we write, each with its fields in the order of the schema, which numbers
 * them; `-` stands for fields that are never written. Source: tensorflow/compiler/mlir/lite/schema/schema.fbs, version 3.
 */

/** How a field is written. */
export type FieldKind =
  | '-'
  | 'bool'
  | 'int8'
  | 'int32'
  | 'float32'
  | 'text'
  | 'bytes'
  | 'int32s'
  | 'int64s'
  | 'float32s'
  | 'table'
  | 'tables'

const activation = { fused_activation_function: 'int8' } as const
const strides = { padding: 'int8', stride_w: 'int32', stride_h: 'int32' } as const

export const tables = {
  Model: {
    version: 'int32',
    operator_codes: 'tables',
    subgraphs: 'tables',
    description: 'text',
    buffers: 'tables',
    metadata_buffer: '-',
    metadata: 'tables',
  },
  OperatorCode: { deprecated_builtin_code: 'int8', custom_code: '-', version: 'int32', builtin_code: 'int32' },
  SubGraph: { tensors: 'tables', inputs: 'int32s', outputs: 'int32s', operators: 'tables', name: 'text' },
  Tensor: {
    shape: 'int32s',
    type: 'int8',
    buffer: 'int32',
    name: 'text',
    quantization: 'table',
    is_variable: '-',
    sparsity: '-',
    shape_signature: '-',
    has_rank: 'bool',
  },
  QuantizationParameters: {
    min: '-',
    max: '-',
    scale: 'float32s',
    zero_point: 'int64s',
    details_type: '-',
    details: '-',
    quantized_dimension: 'int32',
  },
  Operator: {
    opcode_index: 'int32',
    inputs: 'int32s',
    outputs: 'int32s',
    builtin_options_type: 'int8',
    builtin_options: 'table',
  },
  Buffer: { data: 'bytes' },
  Metadata: { name: 'text', buffer: 'int32' },
  FullyConnectedOptions: activation,
  Conv2DOptions: { ...strides, ...activation, dilation_w_factor: 'int32', dilation_h_factor: 'int32' },
  Pool2DOptions: { ...strides, filter_width: 'int32', filter_height: 'int32', ...activation },
  SoftmaxOptions: { beta: 'float32' },
  ReshapeOptions: { new_shape: 'int32s' },
  LeakyReluOptions: { alpha: 'float32' },
  ConcatenationOptions: { axis: 'int32', ...activation },
  AddOptions: activation,
  SubOptions: activation,
  MulOptions: activation,
  DivOptions: activation,
  AbsOptions: {},
  PadOptions: {},
  QuantizeOptions: {},
  DequantizeOptions: {},
} as const satisfies Record<string, Record<string, FieldKind>>

export type TableName = keyof typeof tables

export const tensorTypes = { float32: 0, int32: 2, int8: 9 } as const
export type TensorType = keyof typeof tensorTypes

export const paddings = { same: 0, valid: 1 } as const
export const fusedActivations = { none: 0, relu: 1 } as const

/** What an operator takes beside its tensors, and the number of that in the union of all options. */
export interface Operator {
  code: number
  options?: readonly [table: TableName, number: number]
  /** The first version for float32, and for int8. */
  versions: readonly [float32: number, int8: number]
}

export const operators = {
  ADD: { code: 0, options: ['AddOptions', 11], versions: [1, 2] },
  AVERAGE_POOL_2D: { code: 1, options: ['Pool2DOptions', 5], versions: [1, 2] },
  CONCATENATION: { code: 2, options: ['ConcatenationOptions', 10], versions: [1, 2] },
  CONV_2D: { code: 3, options: ['Conv2DOptions', 1], versions: [1, 3] },
  DEQUANTIZE: { code: 6, options: ['DequantizeOptions', 38], versions: [2, 2] },
  FULLY_CONNECTED: { code: 9, options: ['FullyConnectedOptions', 8], versions: [1, 4] },
  LOGISTIC: { code: 14, versions: [1, 2] },
  MAX_POOL_2D: { code: 17, options: ['Pool2DOptions', 5], versions: [1, 2] },
  MUL: { code: 18, options: ['MulOptions', 21], versions: [1, 2] },
  RELU: { code: 19, versions: [1, 2] },
  RESHAPE: { code: 22, options: ['ReshapeOptions', 17], versions: [1, 1] },
  SOFTMAX: { code: 25, options: ['SoftmaxOptions', 9], versions: [1, 2] },
  TANH: { code: 28, versions: [1, 2] },
  PAD: { code: 34, options: ['PadOptions', 22], versions: [1, 2] },
  SUB: { code: 41, options: ['SubOptions', 28], versions: [1, 2] },
  DIV: { code: 42, options: ['DivOptions', 29], versions: [1, 2] },
  LEAKY_RELU: { code: 98, options: ['LeakyReluOptions', 75], versions: [1, 2] },
  ABS: { code: 101, options: ['AbsOptions', 78], versions: [1, 2] },
  QUANTIZE: { code: 114, options: ['QuantizeOptions', 89], versions: [1, 1] },
} as const satisfies Record<string, Operator>

export type OperatorName = keyof typeof operators
