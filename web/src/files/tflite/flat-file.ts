/** Writes plain objects as the tables of a FlatBuffers file, by the schema. */

/**
 * @license flatbuffers: Copyright 2014 Google Inc. SPDX-License-Identifier: Apache-2.0
 */
import { Builder } from 'flatbuffers'
import { type FieldKind, type TableName, tables } from './schema.js'

/** A table: what it is, and its fields by name. Fields that are 0, empty or absent are not written. */
export interface FlatTable {
  readonly table: TableName
  readonly fields: Readonly<Record<string, FlatValue>>
}

export type FlatValue = boolean | number | string | Uint8Array | ArrayLike<number> | FlatTable | readonly FlatTable[]

/** Data of tensors stand at a multiple of so many bytes, as programs that read them in place ask for. */
const dataAlignment = 16

/** Writes numbers, from the last to the first, as a file that grows to its start needs. */
function vector(builder: Builder, values: ArrayLike<number>, bytes: number, add: (value: number) => void): number {
  builder.startVector(bytes, values.length, bytes)
  for (let i = values.length - 1; i >= 0; i -= 1) add(values[i] ?? 0)
  return builder.endVector()
}

function alignedBytes(builder: Builder, bytes: Uint8Array): number {
  builder.prep(dataAlignment, bytes.length)
  return builder.createByteVector(bytes)
}

function tableVector(builder: Builder, entries: readonly FlatTable[]): number {
  const offsets = entries.map((entry) => writeTable(builder, entry))
  builder.startVector(4, offsets.length, 4)
  for (const offset of offsets.reverse()) builder.addOffset(offset)
  return builder.endVector()
}

/** What stands elsewhere in the file, with an offset to it in the table. */
const elsewhere: Partial<Record<FieldKind, (builder: Builder, value: never) => number>> = {
  text: (builder, value: string) => builder.createString(value),
  bytes: alignedBytes,
  int32s: (builder, value: ArrayLike<number>) => vector(builder, value, 4, (one) => builder.addInt32(one)),
  int64s: (builder, value: ArrayLike<number>) => vector(builder, value, 8, (one) => builder.addInt64(BigInt(one))),
  float32s: (builder, value: ArrayLike<number>) => vector(builder, value, 4, (one) => builder.addFloat32(one)),
  table: (builder, value: FlatTable) => writeTable(builder, value),
  tables: tableVector,
}

/** What stands in the table itself. */
const inPlace: Partial<Record<FieldKind, (builder: Builder, field: number, value: number) => void>> = {
  bool: (builder, field, value) => builder.addFieldInt8(field, Number(value), 0),
  int8: (builder, field, value) => builder.addFieldInt8(field, value, 0),
  int32: (builder, field, value) => builder.addFieldInt32(field, value, 0),
  float32: (builder, field, value) => builder.addFieldFloat32(field, value, 0),
}

function writeTable(builder: Builder, { table, fields }: FlatTable): number {
  const schema = Object.entries<FieldKind>(tables[table])
  const present = schema.flatMap(([name, kind], field) => {
    const value = fields[name]
    if (value === undefined) return []
    const write = elsewhere[kind]
    return [{ kind, field, value: write ? write(builder, value as never) : (value as number) }]
  })
  builder.startObject(schema.length)
  for (const { kind, field, value } of present) {
    const write = inPlace[kind]
    if (write) write(builder, field, value)
    else builder.addFieldOffset(field, value, 0)
  }
  return builder.endObject()
}

/** @param identifier  four characters that stand after the first four bytes */
export function flatFile(root: FlatTable, identifier: string): Uint8Array<ArrayBuffer> {
  const builder = new Builder(1024)
  builder.finish(writeTable(builder, root), identifier)
  return builder.asUint8Array().slice()
}
