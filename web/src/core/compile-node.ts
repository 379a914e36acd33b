/** Compiles the core in Node. */

import { compilerFor, fetchWasm, wasmPurpose } from './load/compile.js'
import { readFileBytes } from './load/file-bytes.js'

export const compileCore = compilerFor(new URL('./core.wasm', import.meta.url), (url) =>
  url.protocol === 'file:' ? readFileBytes(url, wasmPurpose) : fetchWasm(url),
)
