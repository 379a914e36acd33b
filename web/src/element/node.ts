/**
 * The element where there is no page, as when a server renders one: importing it defines nothing and does nothing. What
 * the server writes, `<pruning-playground>` with its fallback, comes alive in the browser.
 */

/** Stands for the class, so that it can be named; it cannot be made here. */
export class PruningPlayground {
  constructor() {
    throw new TypeError('[element] <pruning-playground> must be made in a page, got a place without one')
  }
}
