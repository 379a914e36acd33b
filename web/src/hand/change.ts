/** What a network by hand tells of a change. */

import type { HandState } from './state.js'

export interface NetworkChange {
  state: HandState
  /** After the cuts: a row for each input. */
  outputs: number[][]
  /** The weights that are cut. */
  removed: string[]
  /** A hash of the network and its cuts. */
  fingerprint: string
}
