/** Defines `<pruning-playground>`, `<pruning-network>` and `<pruning-lab>`. Importing this file is all that a page has to do. */

import { Lab, Network, Playground } from './elements.js'
import type { PruningLabClass, PruningNetworkClass, PruningPlaygroundClass } from './public-types.js'

const all = { 'pruning-playground': Playground, 'pruning-network': Network, 'pruning-lab': Lab }
for (const [tag, element] of Object.entries(all)) if (!customElements.get(tag)) customElements.define(tag, element)

export const PruningPlayground = Playground as unknown as PruningPlaygroundClass
export const PruningNetwork = Network as unknown as PruningNetworkClass
export const PruningLab = Lab as unknown as PruningLabClass

export type * from './public-types.js'
