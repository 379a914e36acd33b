/** The package's entry in browsers. */

import { CoreError } from './core-error.js'
import { loaderFor } from './load-core.js'

async function fetchWasm(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[loadCore] ${url.href} cannot be fetched: ${String(cause)}`, { cause })
  })
  if (!response.ok) throw new CoreError('load-failed', `[loadCore] ${url.href} must be WebAssembly, got status ${response.status}`)
  return response.arrayBuffer()
}

/** Loads the core. */
export const loadCore = loaderFor(new URL('./core.wasm', import.meta.url), fetchWasm)

export * from './surface.js'
