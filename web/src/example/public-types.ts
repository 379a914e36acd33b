/** `<pruning-playground>` for those who use it. */

import type { ClassOf, EventMapOf, PublicElement } from '../page/public-element.js'
import type { ExampleState } from '../state/settings.js'

/** What its events tell, by name. */
export interface PlaygroundEventDetails {
  /** The core is loaded. */
  'pp-ready': { state: ExampleState }
  /** Something was set: the state, the output after the cuts, the parts that are cut, and a hash of weights and masks. */
  'pp-change': { state: ExampleState; y: number; removed: string[]; fingerprint: string }
  /** The core could not be loaded. */
  'pp-error': { message: string }
}

export type PlaygroundEventMap = EventMapOf<PlaygroundEventDetails>

export interface PruningPlaygroundElement extends PublicElement<ExampleState, PlaygroundEventMap> {
  /** Which lesson: `example` is the only one so far. */
  lesson: string
  /** `all` for the whole lesson, `figure` for its figure with what can be set, `network` for the network alone. */
  controls: string
  /** What is set at first, as a link has it: `threshold=0&reading=row`. An address that says something goes before it. */
  preset: string
  /** Where `core.wasm` is; empty for beside the package's other files. To be set before the element is put into a page. */
  wasmUrl: string
}

export type PruningPlaygroundClass = ClassOf<PruningPlaygroundElement>
