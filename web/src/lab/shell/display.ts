/** What the Lab displays of its experiment, beside the open step. */

import type { BridgeId } from '../../core/ids.js'
import type { MapOf, Reading, Shown } from '../run/reading.js'

/** Chosen by a person, and no part of the state: no link holds it. */
export interface Display {
  shown: Shown
  mapOf: MapOf
  /** Of which layer contributions are shown, by its place in `info.layers`. */
  ofLayer: number | undefined
  /** What is to stand where a layer is taken out. */
  bridge: BridgeId
  reading: Reading
  hasKeys: boolean
  hasTable: boolean
  hasScoreTable: boolean
  /** Which columns of a table of one's own are listed, and how many at most. */
  columnFilter: { text: string; only: 'all' | 'number' | 'text' | 'found'; most: number }
}

const nowhere: Reading = {
  link: undefined,
  unit: undefined,
  cell: undefined,
  place: undefined,
  epoch: undefined,
  round: undefined,
}

/** At first. */
export const firstDisplay: Display = {
  shown: 'links',
  mapOf: 'weights',
  ofLayer: undefined,
  bridge: 'least-squares',
  reading: nowhere,
  hasKeys: false,
  hasTable: false,
  hasScoreTable: false,
  columnFilter: { text: '', only: 'all', most: 100 },
}
