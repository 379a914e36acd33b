/** Compiles the core in browsers. */

import { compilerFor, fetchWasm } from './compile.js'

export const compileCore = compilerFor(new URL('./core.wasm', import.meta.url), fetchWasm)
