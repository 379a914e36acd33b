/** Sweeps in Node. */

import { availableParallelism } from 'node:os'
import { nodeHome } from '../worker/node.js'
import { sweeperFor } from './home.js'

/** Computes criteria x amounts x seeds in workers. */
export const sweep = sweeperFor(nodeHome, availableParallelism)

export * from './surface.js'
