/** A network as the text behind `z=` in a link: its file, deflated, in the letters of URLs. */

/** What a link is given at most: longer ones are cut off on their way by some programs. */
export const mostPackedLetters = 30_000
/** Of the file that a link unpacks to; more is refused before it is there. */
const mostBytes = 4 * 2 ** 20

type Pass = GenericTransformStream

/** @throws TypeError when the stream refuses its bytes, Error when more comes out than is taken */
async function through(bytes: Uint8Array<ArrayBuffer>, pass: Pass, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(pass as ReadableWritablePair)
    .getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const part = next.value as Uint8Array<ArrayBuffer>
    size += part.length
    if (size > most) {
      await reader.cancel()
      throw new Error(`[link] a network of at most ${most} bytes is wanted, got more`)
    }
    parts.push(part)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

function toLetters(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const fromLetters = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** @returns undefined when it is too long for a link */
export async function packed(model: object): Promise<string | undefined> {
  const json = new TextEncoder().encode(JSON.stringify(model))
  if (json.length > mostBytes) return undefined
  const text = toLetters(await through(json, new CompressionStream('deflate-raw'), mostBytes))
  return text.length > mostPackedLetters ? undefined : text
}

/** What a link holds, still to be checked as any file is. @throws when it is damaged */
export async function unpacked(text: string): Promise<unknown> {
  const bytes = await through(fromLetters(text), new DecompressionStream('deflate-raw'), mostBytes)
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}
