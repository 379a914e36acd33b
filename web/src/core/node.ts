/** The package's entry in Node. */

import { compileCore } from './compile-node.js'
import { loaderFor } from './load/load-core.js'

/** Loads the core. */
export const loadCore = loaderFor(compileCore)

export * from './surface.js'
