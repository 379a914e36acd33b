/** The address of the page follows the state, and the Back button brings it back. */

import type { ReactiveController } from 'lit'
import { fromHash, toHash } from '../state/url.js'
import type { LessonModel } from './example/lesson-model.js'
import type { PruningPlayground } from './playground.js'

/** A change that is over this long makes an entry of its own in the history of the browser. */
const quietMs = 400

export class UrlSync implements ReactiveController {
  readonly #host: PruningPlayground
  #stop: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #read: (() => void) | undefined

  constructor(host: PruningPlayground) {
    this.#host = host
    host.addController(this)
  }

  /** Reads the address once, then follows. @param ignored  called with keys that were not understood */
  begin({ store, defaults }: LessonModel, ignored: (keys: string[]) => void): void {
    if (!this.#host.syncUrl) return
    this.#read = () => {
      const parsed = fromHash(location.hash, defaults)
      if (parsed.ignored.length) ignored(parsed.ignored)
      if (toHash(parsed.state, defaults) !== toHash(store.snapshot.state, defaults)) store.replace(parsed.state)
    }
    this.#read()
    const stopStore = store.subscribe(() => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#write(toHash(store.snapshot.state, defaults)), quietMs)
    })
    const read = this.#read
    addEventListener('popstate', read)
    addEventListener('hashchange', read)
    this.#stop = () => {
      stopStore()
      clearTimeout(this.#timer)
      removeEventListener('popstate', read)
      removeEventListener('hashchange', read)
    }
  }

  hostDisconnected(): void {
    this.#stop?.()
  }

  #write(hash: string): void {
    if (hash === location.hash) return
    history.pushState(null, '', hash || location.pathname + location.search)
  }
}
