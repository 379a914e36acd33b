/** Where the workers of a search come from, in Node. */

import { deployHome } from '../deploy/worker/node.js'
import { nodeHome, nodeHomeOf } from '../worker/node.js'
import type { HomeOptions } from '../worker/options.js'
import type { SearchHomes } from './search.js'

/** Workers of the built package. */
export const nodeHomes: SearchHomes = { core: nodeHome, deploy: deployHome }

/** The same, with the core's files where the options say. */
export const nodeHomesOf = (options: HomeOptions): SearchHomes => ({ core: nodeHomeOf(options), deploy: deployHome })
