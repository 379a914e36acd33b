/** Defines `<pruning-playground>`. Importing this file is all that a page has to do. */

import { loadCore } from '../core/index.js'
import { PruningPlayground } from './playground.js'

/** One core for all elements of a page. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined // the next element tries again
      throw error
    })
    return made
  }
}

PruningPlayground.load = once(() => loadCore())

if (!customElements.get('pruning-playground')) customElements.define('pruning-playground', PruningPlayground)

export { PruningPlayground }
