/** Sweeps in Node. */

import { availableParallelism } from 'node:os'
import { nodeHomeOf } from '../worker/node.js'
import { sweeperFor } from './home.js'

/** Computes criteria x amounts x seeds in workers. */
export const sweep = sweeperFor(nodeHomeOf, availableParallelism)

export * from './surface.js'
