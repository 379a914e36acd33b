/** The element where there is no page, as when a server renders one: importing it defines nothing and does nothing. */

/** Stands for the class, so that it can be named; it cannot be made here. */
export class PruningNetwork {
  constructor() {
    throw new TypeError('[element] <pruning-network> must be made in a page, got a place without one')
  }
}
