/** Sweeps in browsers. */

import { browserHomeOf } from '../worker/browser.js'
import { sweeperFor } from './home.js'

/** Computes criteria x amounts x seeds in workers. */
export const sweep = sweeperFor(browserHomeOf, () => navigator.hardwareConcurrency || 2)

export * from './surface.js'
