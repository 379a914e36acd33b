/** What a caller says of workers. */

import type { Address, LoadOptions } from '../core/load/options.js'

/** Where the files of a home are, when they are not beside its module. */
export interface HomeOptions extends LoadOptions {
  /** Of the program of its workers. */
  workerUrl?: Address | undefined
}

export interface PoolOptions {
  /** Workers at most. */
  size: number
  /** Stops all workers at once. */
  signal?: AbortSignal | undefined
}
