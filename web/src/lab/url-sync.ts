/** The address of the Lab's page follows the state, and the Back button brings it back. */

import { isSameExperiment, type LabDefaults, type LabState, labHash, readLabHash } from '../state/lab-state.js'
import type { LabStore } from '../state/lab-store.js'

/** The address is written when nothing has changed for so long: typing makes one entry in the browser's history. */
const quietMs = 400

export class LabUrl {
  readonly #store: LabStore
  readonly #defaults: LabDefaults
  readonly #ignored: (keys: string[]) => void
  #written: LabState
  #timer: ReturnType<typeof setTimeout> | undefined
  #stop = () => {}

  /** @param ignored  called with keys that were not understood */
  constructor(store: LabStore, defaults: LabDefaults, ignored: (keys: string[]) => void) {
    this.#store = store
    this.#defaults = defaults
    this.#ignored = ignored
    this.#written = store.state
  }

  /** Follows from now on. @param came  called with the state that the Back button brought */
  begin(came: (state: LabState) => void): void {
    this.#written = this.#store.state
    const read = () => {
      const { state, ignored } = readLabHash(location.hash, this.#defaults)
      if (ignored.length) this.#ignored(ignored)
      came(state)
      clearTimeout(this.#timer) // the address stands for this state as it is
      this.#written = this.#store.state
    }
    const unsubscribe = this.#store.subscribe(() => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#write(), quietMs)
    })
    addEventListener('popstate', read)
    this.#stop = () => {
      unsubscribe()
      clearTimeout(this.#timer)
      removeEventListener('popstate', read)
    }
  }

  end(): void {
    this.#stop()
  }

  /** A new entry for another experiment; a step, a language or a theme takes the place of the present one. */
  #write(): void {
    const { state } = this.#store
    const hash = labHash(state, this.#defaults)
    if (hash === location.hash) return
    const address = hash || location.pathname + location.search
    if (isSameExperiment(state, this.#written)) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    this.#written = state
  }
}
