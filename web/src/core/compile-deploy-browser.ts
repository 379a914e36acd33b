/** Compiles deploy.wasm in browsers. */

import { compilerFor, fetchWasm } from './load/compile.js'

export const compileDeploy = compilerFor(new URL('./deploy.wasm', import.meta.url), fetchWasm)
