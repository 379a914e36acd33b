/** The package's entry in browsers. */

import { compileCore } from './compile-browser.js'
import { loaderFor } from './load/load-core.js'

/** Loads the core. */
export const loadCore = loaderFor(compileCore)

export * from './surface.js'
