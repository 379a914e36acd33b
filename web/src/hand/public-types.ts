/** `<pruning-network>` for those who use it: no word of the library that draws it. */

import type { InspectionSettings } from '../core/contract/inspection.js'
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

/** Its own events, beside those of every element. */
export type NetworkEventMap = HTMLElementEventMap & {
  [Name in keyof NetworkEventDetails]: CustomEvent<NetworkEventDetails[Name]>
}

type Listener<Name extends keyof NetworkEventMap> = (
  this: PruningNetworkElement,
  event: NetworkEventMap[Name],
) => unknown

export interface PruningNetworkElement extends HTMLElement {
  /** `zh` or `en`; empty for what the page or the browser has. */
  lang: string
  /** `light`, `dark`, or `auto` for what the page or the browser has. */
  theme: string
  /** Whether the address of the page follows the state, and the other way round; for one element a page. */
  syncUrl: boolean
  /** Settles when the core is loaded and the network can be worked; after a failed load `load()` makes another one. */
  readonly ready: Promise<void>
  readonly isReady: boolean
  /** Settles when the last change is drawn. */
  readonly updateComplete: Promise<boolean>
  /** Tries again after a load that failed. @returns `ready` */
  load(): Promise<void>
  /** Everything that is set now, as plain data. */
  getState(): HandState
  /** Sets some of it. @throws CoreError when a value is refused; nothing is changed then */
  setState(change: Partial<HandState>): void
  /** What a network file holds. */
  getNetwork(): InspectionSettings
  reset(): void
  undo(): void
  redo(): void
  /** A link to this page with everything that is set now. */
  readonly link: string
  addEventListener<Name extends keyof NetworkEventMap>(
    name: Name,
    listener: Listener<Name>,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<Name extends keyof NetworkEventMap>(
    name: Name,
    listener: Listener<Name>,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void
}

export interface PruningNetworkClass {
  new (): PruningNetworkElement
  prototype: PruningNetworkElement
}
