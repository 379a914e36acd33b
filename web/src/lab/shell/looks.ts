/** What a person looks at in the Lab. */

import type { BridgeId } from '../../core/ids.js'
import type { MapOf, Reading, Shown } from '../run/reading.js'

/** What a person looks at, and no part of the state. */
export interface Looks {
  shown: Shown
  mapOf: MapOf
  ofLayer: number | undefined
  bridge: BridgeId
  reading: Reading
  hasKeys: boolean
  hasTable: boolean
  hasScoreTable: boolean
  width: number
  stepWidth: number
  height: number
  isBeside: boolean
  isDropping: boolean
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
export const firstLooks: Looks = {
  shown: 'links',
  mapOf: 'weights',
  ofLayer: undefined,
  bridge: 'least-squares',
  reading: nowhere,
  hasKeys: false,
  hasTable: false,
  hasScoreTable: false,
  width: 0,
  stepWidth: 0,
  height: 0,
  isBeside: false,
  isDropping: false,
}
