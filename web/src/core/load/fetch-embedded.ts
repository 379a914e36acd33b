/** Files that a bundle carries in itself, as base64 of gzip; the bundler (web/build/embedded.mjs) puts this in place of `fetch-file.ts`. */

import { leftOut } from './load-error.js'

const files = new Map<string, string>()

/** Gives a file an address. @param base64  of the file, gzip */
export function embed(name: string, base64: string): URL {
  const url = new URL(`embedded:${name}`)
  files.set(url.href, base64)
  return url
}

/** Gives an address to a file that is too large for the bundle. */
export const leaveOut = (name: string): URL => new URL(`${leftOut}${name}`)

/** Other addresses are fetched. @throws TypeError for a file that was left out */
export async function fetchFile(url: URL): Promise<Response> {
  if (url.protocol === leftOut) throw new TypeError('left out')
  const base64 = files.get(url.href)
  if (base64 === undefined) return fetch(url)
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
}

/** Makes the address of a worker's program of its text, at the first call. */
export function embedProgram(text: string): () => string {
  let url: string | undefined
  return () => {
    url ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
    return url
  }
}
