/** The address of a page follows what is on it, and the Back button brings it back; for one element a page. */

import type { LitElement, ReactiveController } from 'lit'

/** The address is written when nothing has changed for so long: a drag, or typing, makes one entry in the browser's history. */
const quietMs = 400

export interface Addressed extends LitElement {
  /** Whether the address follows this element; may change until `follow`. */
  readonly syncUrl: boolean
  /** What an empty address says. */
  readonly preset: string
}

/** What an address says. */
export interface Link<State> {
  state: State
  /** Keys that were not understood. */
  ignored: string[]
}

export interface Followed<State> {
  state: () => State
  /** The hash for a state; empty for what a visitor meets first. */
  write: (state: State) => string
  read: (hash: string) => Link<State>
  goTo: (state: State) => void
  /** Whether two states only look different: then the later one takes the earlier one's place in the browser's history. */
  isSameEntry: (a: State, b: State) => boolean
  subscribe: (listener: () => void) => () => void
}

export class Address implements ReactiveController {
  readonly #host: Addressed
  readonly #ignored: (keys: string[]) => void
  #begin: () => (() => void) | undefined = () => undefined
  #end: (() => void) | undefined

  /** @param ignored  called with keys that were not understood */
  constructor(host: Addressed, ignored: (keys: string[]) => void) {
    this.#host = host
    this.#ignored = ignored
  }

  /** What the address says now; where it does not follow, what an empty one says. */
  read<Read extends Link<unknown>>(parse: (hash: string) => Read): Read {
    return this.#checked(parse((this.#host.syncUrl && location.hash) || this.#host.preset))
  }

  /** Follows from now on, whenever the element is on the page. */
  follow<State>(followed: Followed<State>): void {
    if (!this.#host.syncUrl) return
    this.#begin = () => this.#followed(followed)
    if (this.#host.isConnected) this.hostConnected()
  }

  hostConnected(): void {
    this.#end?.()
    this.#end = this.#begin()
  }

  hostDisconnected(): void {
    this.#end?.()
    this.#end = undefined
  }

  #checked<Read extends Link<unknown>>(link: Read): Read {
    if (link.ignored.length) this.#ignored(link.ignored)
    return link
  }

  #followed<State>({ state, write, read, goTo, isSameEntry, subscribe }: Followed<State>): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    /** What the address stands for. */
    let last = state()
    const writeNow = () => {
      const next = write(state())
      if (next === location.hash) return
      const address = next || location.pathname + location.search
      if (isSameEntry(state(), last)) history.replaceState(null, '', address)
      else history.pushState(null, '', address)
      last = state()
    }
    const goBack = () => {
      goTo(this.read(read).state)
      clearTimeout(timer) // the address stands for this as it is
      last = state()
    }
    const unsubscribe = subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(writeNow, quietMs)
    })
    addEventListener('popstate', goBack)
    return () => {
      unsubscribe()
      clearTimeout(timer)
      removeEventListener('popstate', goBack)
    }
  }
}
