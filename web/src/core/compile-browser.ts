/** Compiles the core in browsers. */

import { compilerFor, fetchWasm } from './load/compile.js'

export const compileCore = compilerFor(new URL('./core.wasm', import.meta.url), fetchWasm)
