/** `<pruning-network>` for those who use it. */

import type { InspectionSettings } from '../core/contract/inspection.js'
import type { ClassOf, EventMapOf, PublicElement } from '../page/public-element.js'
import type { HandState } from './state.js'

/** What its events tell, by name. */
export interface NetworkEventDetails {
  /** The core is loaded. */
  'pp-ready': { state: HandState }
  /** Something was set: the state, the outputs after the cuts, the weights that are cut, and a hash of all of it. */
  'pp-change': { state: HandState; outputs: number[][]; removed: string[]; fingerprint: string }
  /** The core could not be loaded. */
  'pp-error': { message: string }
}

export type NetworkEventMap = EventMapOf<NetworkEventDetails>

export interface PruningNetworkElement extends PublicElement<HandState, NetworkEventMap> {
  /** What a network file holds. */
  getNetwork(): InspectionSettings
}

export type PruningNetworkClass = ClassOf<PruningNetworkElement>
