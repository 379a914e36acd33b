/** What is looked at in the figure. */

import type { Cell } from '../../view/network/heat-map.js'
import type { LinkReading, UnitReading } from '../../view/network/layers-figure.js'

/** What the network's part of the figure shows: all links, or the weights of one layer. */
export type Shown = 'links' | number

/** What a heat map shows in the step that prunes. */
export type MapOf = 'weights' | 'scores'

/** What is pointed at, or stepped to by keys. */
export interface Reading {
  link: LinkReading | undefined
  /** A hidden unit that is read in place of a link. */
  unit: UnitReading | undefined
  cell: Cell | undefined
  place: Cell | undefined
  /** An index into the history. */
  epoch: number | undefined
  /** Of a plan; 0 before the first. */
  round: number | undefined
}
