/** Defines `<pruning-network>`. Importing this file is all that a page has to do. */

import { loadCore } from '../core/index.js'
import { once } from '../worker/once.js'
import { PruningNetwork } from './network.js'

/** One core for all elements of a page. */
PruningNetwork.load = once(() => loadCore())

if (!customElements.get('pruning-network')) customElements.define('pruning-network', PruningNetwork)

export { PruningNetwork }
