/** Copies what a caller gives to the core, so that no getter, proxy or callback runs in the middle of a call. */

import { isPlain } from './arguments.js'
import { CoreError } from './core-error.js'
import { phrase, refusal } from './messages.js'
import type { Value } from './saying.js'

/** What is refused beyond. */
export const givenLimits = {
  /** Of a text, in UTF-16 units. */
  characters: 2 ** 20,
  /** Of a list or a typed array; as doubles they are half of the module's memory. */
  entries: 2 ** 26,
  /** Of lists and objects in each other. */
  depth: 16,
} as const

interface Place {
  /** The public function that was called. */
  where: string
  /** The parameter, and the way to the value in it. */
  name: string
  depth: number
}

function checkLength({ where, name }: Place, length: number, most: number, unit: Value): void {
  if (length > most) throw refusal(where, 'too-many', { name, most, unit, given: length })
}

function copyText(place: Place, text: string): string {
  checkLength(place, text.length, givenLimits.characters, phrase('characters'))
  if (/\p{Cs}/u.test(text))
    throw refusal(place.where, 'half-characters', { name: place.name, given: text.slice(0, 40) })
  return text
}

type TypedArray = Float64Array | Float32Array | Uint8Array

function copyTypedArray(place: Place, values: TypedArray): TypedArray {
  checkLength(place, values.length, givenLimits.entries, phrase('entries'))
  try {
    return values.slice()
  } catch (cause) {
    const id = cause instanceof RangeError ? 'copy-without-memory' : 'numbers-gone'
    throw refusal(place.where, id, { name: place.name }, { cause })
  }
}

function copyList(place: Place, list: readonly unknown[]): unknown[] {
  checkLength(place, list.length, givenLimits.entries, phrase('entries'))
  const { where, name, depth } = place
  return Array.from({ length: list.length }, (_, i) => {
    const entry = list[i]
    return typeof entry === 'number' ? entry : plainCopy({ where, name: `${name}[${i}]`, depth: depth + 1 }, entry)
  })
}

function copyObject(place: Place, value: object): object {
  if (!isPlain(value)) {
    const { name } = value.constructor ?? {}
    const given = typeof name === 'string' ? phrase('object-of', { type: name }) : phrase('another')
    throw refusal(place.where, 'must-be', { name: place.name, wanted: phrase('plain-object'), given })
  }
  const { where, name, depth } = place
  const copy: Record<string, unknown> = Object.create(null)
  for (const [key, entry] of Object.entries(value)) {
    const path = depth === 0 ? key : `${name}.${key}`
    copy[copyText(place, key)] = plainCopy({ where, name: path, depth: depth + 1 }, entry)
  }
  return copy
}

/** @throws CoreError that names the parameter, what is wanted and what was given */
function plainCopy(place: Place, value: unknown): unknown {
  if (typeof value === 'string') return copyText(place, value)
  if (typeof value !== 'object' || value === null) return value
  if (place.depth > givenLimits.depth)
    throw refusal(place.where, 'too-deep', { name: place.name, most: givenLimits.depth })
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return copyTypedArray(place, value as TypedArray)
  return Array.isArray(value) ? copyList(place, value) : copyObject(place, value)
}

/** @param given  the parameters by name @returns their copies, in the same order */
export function plainCopies(where: string, given: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(given).map(([name, value]) => {
    try {
      return plainCopy({ where, name, depth: 0 }, value)
    } catch (cause) {
      if (cause instanceof CoreError) throw cause
      const given = cause instanceof Error ? cause.message : 'an error'
      throw refusal(where, 'not-readable', { name, given }, { cause })
    }
  })
}
