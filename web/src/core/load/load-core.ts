import { type Core, instantiate } from '../core-api.js'
import type { CompileCore, LoadOptions } from './compile.js'

export type { LoadOptions } from './compile.js'

/** Makes `loadCore` for a home. */
export function loaderFor(compile: CompileCore): (options?: LoadOptions) => Promise<Core> {
  return async (options = {}) => instantiate(await compile(options))
}
