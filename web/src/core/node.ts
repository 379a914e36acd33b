/** The package's entry in Node. */

import { readFile } from 'node:fs/promises'
import { CoreError } from './core-error.js'
import { fetchWasm, loaderFor } from './load-core.js'

async function readWasm(url: URL): Promise<ArrayBuffer> {
  if (url.protocol !== 'file:') return fetchWasm(url)
  const bytes = await readFile(url).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[loadCore] ${url.href} cannot be read: ${String(cause)}`, { cause })
  })
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

/** Loads the core. */
export const loadCore = loaderFor(new URL('./core.wasm', import.meta.url), readWasm)

export * from './surface.js'
