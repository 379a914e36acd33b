/**
 * The elements where there is no page, as when a server renders one: importing them defines nothing and does nothing.
 * What the server writes, `<pruning-playground>` with its fallback, comes alive in the browser.
 */

/** Stands for a class, so that it can be named; it cannot be made here. */
const nowhere = (tag: string) =>
  class {
    constructor() {
      throw new TypeError(`[element] <${tag}> must be made in a page, got a place without one`)
    }
  }

export const PruningPlayground = nowhere('pruning-playground')
export const PruningNetwork = nowhere('pruning-network')
export const PruningLab = nowhere('pruning-lab')
