/** Compiles the core in Node. */

import { compilerFor } from './load/compile.js'
import { readWasmFile } from './load/read-wasm-file.js'

export const compileCore = compilerFor(new URL('./core.wasm', import.meta.url), readWasmFile)
