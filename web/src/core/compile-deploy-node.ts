/** Compiles deploy.wasm in Node. */

import { compilerFor } from './load/compile.js'
import { readWasmFile } from './load/read-wasm-file.js'

export const compileDeploy = compilerFor(new URL('./deploy.wasm', import.meta.url), readWasmFile)
