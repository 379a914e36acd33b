/** Writes plain objects as the messages of a protocol buffer, by the schema. */

/**
 * @license pbf: Copyright 2026 Mapbox. SPDX-License-Identifier: BSD-3-Clause
 */
import { PbfWriter } from 'pbf'
import { type FieldKind, type MessageName, messages } from './schema.js'

/** A message's fields by name; absent ones are not written. */
export interface Message {
  readonly [field: string]: ProtoValue | readonly ProtoValue[] | undefined
}

export type ProtoValue = number | string | Uint8Array | Message

const scalars: Readonly<Record<string, (writer: PbfWriter, number: number, value: never) => void>> = {
  whole: (writer, number, value: number) => writer.writeVarintField(number, value),
  float: (writer, number, value: number) => writer.writeFloatField(number, value),
  text: (writer, number, value: string) => writer.writeStringField(number, value),
  bytes: (writer, number, value: Uint8Array) => writer.writeBytesField(number, value),
}

function writeField(writer: PbfWriter, number: number, kind: FieldKind, value: ProtoValue): void {
  const scalar = scalars[kind]
  const inside = (message: Message, into: PbfWriter) => writeFields(into, kind as MessageName, message)
  if (scalar) scalar(writer, number, value as never)
  else writer.writeMessage(number, inside, value as Message)
}

function writeFields(writer: PbfWriter, name: MessageName, message: Message): void {
  for (const [key, { number, kind }] of Object.entries(messages[name])) {
    const value = message[key]
    const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
    for (const one of values) writeField(writer, number, kind, one)
  }
}

/** The bytes of a message. */
export function protoFile(name: MessageName, message: Message): Uint8Array<ArrayBuffer> {
  const writer = new PbfWriter()
  writeFields(writer, name, message)
  return writer.finish().slice()
}
