/** The package's entry in browsers. */

import { fetchWasm, loaderFor } from './load-core.js'

/** Loads the core. */
export const loadCore = loaderFor(new URL('./core.wasm', import.meta.url), fetchWasm)

export * from './surface.js'
