import { type Core, instantiate } from '../core-api.js'
import type { CompileCore } from './compile.js'
import type { LoadOptions } from './options.js'

/** Makes `loadCore` for a home. */
export function loaderFor(compile: CompileCore): (options?: LoadOptions) => Promise<Core> {
  return async (options = {}) => instantiate(await compile(options))
}
