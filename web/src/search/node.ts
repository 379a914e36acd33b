/** Searches in Node. */

import { availableParallelism } from 'node:os'
import { searcherFor } from './home.js'
import { nodeHomesOf } from './node-homes.js'

/** Searches for networks within a budget of bytes, in workers. */
export const search = searcherFor(nodeHomesOf, availableParallelism)

export * from './surface.js'
