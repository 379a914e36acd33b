/** Which memory goes along with a message in place of a copy. */

function* arraysIn(value: unknown): Generator<ArrayBufferView> {
  if (ArrayBuffer.isView(value)) yield value
  else if (Array.isArray(value)) for (const entry of value) yield* arraysIn(entry)
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) yield* arraysIn(entry)
}

/**
 * The buffers of the typed arrays in a plain value, each once.
 *
 * An array that is a part of a larger buffer is left to be copied: the rest may be someone else's, such as the core's
 * memory.
 */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const own = [...arraysIn(value)].filter(({ buffer, byteLength }) => byteLength === buffer.byteLength)
  return [...new Set(own.map(({ buffer }) => buffer as ArrayBuffer))]
}
