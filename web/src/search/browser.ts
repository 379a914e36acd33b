/** Searches in browsers. */

import { browserHomesOf } from './browser-homes.js'
import { searcherFor } from './home.js'

/** Searches for networks within a budget of bytes, in workers. */
export const search = searcherFor(browserHomesOf, () => navigator.hardwareConcurrency || 2)

export * from './surface.js'
