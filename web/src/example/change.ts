/** What lesson 1 tells of a change. */

import type { ExampleState } from '../state/settings.js'

export interface ExampleChange {
  state: ExampleState
  /** The output after the cuts. */
  y: number
  /** The parts that are cut. */
  removed: string[]
  /** A hash of weights and masks. */
  fingerprint: string
}
