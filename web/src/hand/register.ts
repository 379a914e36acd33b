/** Defines `<pruning-network>`. Importing this file is all that a page has to do. */

import { loadCore } from '../core/index.js'
import { once } from '../worker/once.js'
import { NetworkElement as Network } from './network-element.js'
import type { PruningNetworkClass, PruningNetworkElement } from './public-types.js'

/** One core for all elements of a page. */
Network.load = once(() => loadCore())

if (!customElements.get('pruning-network')) customElements.define('pruning-network', Network)

export const PruningNetwork: PruningNetworkClass = Network

export type {
  NetworkEventDetails,
  NetworkEventMap,
  PruningNetworkClass,
  PruningNetworkElement,
} from './public-types.js'

declare global {
  interface HTMLElementTagNameMap {
    'pruning-network': PruningNetworkElement
  }
}
