/** `<pruning-playground>` for those who use it: no word of the library that draws it. */

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

/** Its own events, beside those of every element. */
export type PlaygroundEventMap = HTMLElementEventMap & {
  [Name in keyof PlaygroundEventDetails]: CustomEvent<PlaygroundEventDetails[Name]>
}

type Listener<Name extends keyof PlaygroundEventMap> = (
  this: PruningPlaygroundElement,
  event: PlaygroundEventMap[Name],
) => unknown

export interface PruningPlaygroundElement extends HTMLElement {
  /** Which lesson: `example` is the only one so far. */
  lesson: string
  /** `zh` or `en`; empty for what the page or the browser has. */
  lang: string
  /** `light`, `dark`, or `auto` for what the page or the browser has. */
  theme: string
  /** Whether the address of the page follows the state, and the other way round; for one element a page. */
  syncUrl: boolean
  /** `all` for the whole lesson, `figure` for its figure with what can be set, `network` for the network alone. */
  controls: string
  /** What is set at first, as a link has it: `threshold=0&reading=row`. An address that says something goes before it. */
  preset: string
  /** Where `core.wasm` is; empty for beside the package's other files. To be set before the element is put into a page. */
  wasmUrl: string
  /** Settles when the core is loaded and the lesson can be worked; after a failed load `load()` makes another one. */
  readonly ready: Promise<void>
  readonly isReady: boolean
  /** Settles when the last change is drawn. */
  readonly updateComplete: Promise<boolean>
  /** Tries again after a load that failed. @returns `ready` */
  load(): Promise<void>
  /** Everything that is set now, as plain data. */
  getState(): ExampleState
  /** Sets some of it. @throws CoreError when a value is refused; nothing is changed then */
  setState(change: Partial<ExampleState>): void
  /** Back to the article's settings; language and theme stay. */
  reset(): void
  undo(): void
  redo(): void
  /** A link to this page with everything that is set now. */
  readonly link: string
  addEventListener<Name extends keyof PlaygroundEventMap>(
    name: Name,
    listener: Listener<Name>,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<Name extends keyof PlaygroundEventMap>(
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

export interface PruningPlaygroundClass {
  new (): PruningPlaygroundElement
  prototype: PruningPlaygroundElement
}
