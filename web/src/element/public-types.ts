/** The elements for those who use them. */

import type { InspectionSettings } from '../core/contract/inspection.js'
import type { PartId } from '../core/ids.js'
import type { ExampleChange } from '../example/change.js'
import type { NetworkChange } from '../hand/change.js'
import type { HandState } from '../hand/state.js'
import type { ClassOf, EventMapOf, PublicElement } from '../page/public-element.js'
import type { LabState } from '../state/lab-state.js'
import type { LessonState } from '../state/lesson-state.js'
import type { ExampleState } from '../state/settings.js'

/** What is set in a lesson: lesson 1 has its own settings, every other one has them in `choice`. */
export type PlaygroundState = ExampleState | LessonState

interface UsualEventDetails<State> {
  /** It is loaded and can be worked. */
  'pp-ready': { state: State }
  /** It could not be loaded. */
  'pp-error': { message: string }
}

/** What the events of `<pruning-playground>` tell, by name. */
export interface PlaygroundEventDetails extends UsualEventDetails<PlaygroundState> {
  /** Something was set. Lesson 1 tells what came of it, too: `'y' in detail`. */
  'pp-change': ExampleChange | { state: LessonState }
  /** A task goes on; `share` is from 0 to 1. */
  'pp-progress': { task: string; share: number }
  /** A step of the lesson is done. */
  'pp-done': { lesson: string; step: string }
}

/** What the events of `<pruning-network>` tell, by name. */
export interface NetworkEventDetails extends UsualEventDetails<HandState> {
  /** Something was set, and what came of it. */
  'pp-change': NetworkChange
}

/** What the events of `<pruning-lab>` tell, by name. */
export interface LabEventDetails extends UsualEventDetails<LabState> {
  /** Something was set. */
  'pp-change': { state: LabState }
}

export type PlaygroundEventMap = EventMapOf<PlaygroundEventDetails>
export type NetworkEventMap = EventMapOf<NetworkEventDetails>
export type LabEventMap = EventMapOf<LabEventDetails>

/** `<pruning-playground lesson="four-steps">`: a lesson. */
export interface PruningPlaygroundElement extends PublicElement<PlaygroundState, PlaygroundEventMap> {
  /** Which lesson; another one opens another lesson in its place. */
  lesson: string
  /** Starts the task that comes next, of lessons that have tasks; settles when it has ended. */
  play(): Promise<void>
  /** Cancels the task that is under way. */
  pause(): void
  /** Cuts these parts of lesson 1's network, such as `w12` and `o1`, beside those that are cut. */
  prune(ids: readonly PartId[]): void
}

/** `<pruning-network>`: a small network given by its numbers, as JSON in the tag. */
export interface PruningNetworkElement extends PublicElement<HandState, NetworkEventMap> {
  /** What a network file holds. */
  getNetwork(): InspectionSettings
  /** The link once the network in it is packed: shorter. */
  packedLink(): Promise<string>
  /** Cuts these weights and units, such as `w1.2.3` and `n1.2`, beside those that are cut. */
  prune(ids: readonly string[]): void
}

/** `<pruning-lab>`: data, a network and its training. */
export interface PruningLabElement extends PublicElement<LabState, LabEventMap> {
  /** Trains to the end; settles when training is over, or paused. */
  play(): Promise<void>
  pause(): void
  /** Trains one mini-batch. */
  step(): Promise<void>
}

export type PruningPlaygroundClass = ClassOf<PruningPlaygroundElement>
export type PruningNetworkClass = ClassOf<PruningNetworkElement>
export type PruningLabClass = ClassOf<PruningLabElement>

declare global {
  interface HTMLElementTagNameMap {
    'pruning-playground': PruningPlaygroundElement
    'pruning-network': PruningNetworkElement
    'pruning-lab': PruningLabElement
  }
}
