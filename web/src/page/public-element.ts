/** What every element of the package is to those who use it: no word of the library that draws it. */

/** The events of an element, beside those of every element. */
export type EventMapOf<Details> = HTMLElementEventMap & { [Name in keyof Details]: CustomEvent<Details[Name]> }

type Listener<Element, Map, Name extends keyof Map> = (this: Element, event: Map[Name]) => unknown

export interface PublicElement<State, EventMap extends HTMLElementEventMap> extends HTMLElement {
  /** `zh` or `en`; empty for what the page or the browser has. */
  lang: string
  /** `light`, `dark`, or `auto` for what the page or the browser has. */
  theme: string
  /** Whether the address of the page follows the state, and the other way round; for one element a page. */
  syncUrl: boolean
  /** When it is loaded: `visible`, once it is near the window; `click`, by its button; `eager`, at once. */
  activation: string
  /** `all`, or `figure` for the figure with what can be set in it; lesson 1 has `network`, too: the network alone. */
  controls: string
  /** What is set at first, as a link has it: `threshold=0&reading=row`. An address that says something goes before it. */
  preset: string
  /** Where `core.wasm` is; empty for beside the package's other files. To be set before the element is put into a page. */
  wasmUrl: string
  /** Where `browser-worker.js` is, in which lessons from the second on and the Lab work; empty for there, too. */
  workerUrl: string
  /** Whether the steps of a lesson that were done are kept in the storage of the page. */
  keepProgress: boolean
  /** Settles when the core is loaded and the element can be worked; after a failed load `load()` makes another one. */
  readonly ready: Promise<void>
  readonly isReady: boolean
  /** Settles when the last change is drawn. */
  readonly updateComplete: Promise<boolean>
  /** Loads it now, whatever `activation` says, and again after a load that failed. @returns `ready` */
  load(): Promise<void>
  /** Everything that is set now, as plain data. */
  getState(): State
  /** Sets some of it. @throws CoreError when a value is refused; nothing is changed then */
  setState(change: Partial<State>): void
  /** Back to what was set at first; language and theme stay. */
  reset(): void
  undo(): void
  redo(): void
  /** @throws CoreError for what the element has no file of */
  export(kind: 'svg' | 'png' | 'csv' | 'json'): Promise<Blob>
  /** A link to this page with everything that is set now. */
  readonly link: string
  addEventListener<Name extends keyof EventMap & string>(
    name: Name,
    listener: Listener<this, EventMap, Name>,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<Name extends keyof EventMap & string>(
    name: Name,
    listener: Listener<this, EventMap, Name>,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void
}

export interface ClassOf<Element> {
  new (): Element
  prototype: Element
}
