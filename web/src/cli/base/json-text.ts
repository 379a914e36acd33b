/** JSON as the commands print it. */

export type Json = Record<string, unknown>

/** JSON with lists of plain values on one line each. */
export function toText(value: Json): string {
  const text = JSON.stringify(value, null, 2)
  return text.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, inside: string) => `[${inside.replace(/\n\s+/g, ' ')}]`)
}
