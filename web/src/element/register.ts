/** Defines `<pruning-playground>`. Importing this file is all that a page has to do. */

import { loadCore } from '../core/index.js'
import { once } from '../worker/once.js'
import { PruningPlayground } from './playground.js'

/** One core for all elements of a page. */
PruningPlayground.load = once(() => loadCore())

if (!customElements.get('pruning-playground')) customElements.define('pruning-playground', PruningPlayground)

export { PruningPlayground }
