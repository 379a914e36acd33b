/** The address of the page follows the state, and the Back button brings it back. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ExampleState, isSameWork } from '../state/settings.js'
import { fromHash, toHash } from '../state/url.js'
import type { LessonModel } from './example/lesson-model.js'

/** The address is written when nothing has changed for so long: a drag makes one entry in the browser's history. */
const quietMs = 400

/** The lesson's element; `syncUrl` may change until `begin`. */
export interface UrlHost extends ReactiveControllerHost {
  readonly syncUrl: boolean
}

export class UrlSync implements ReactiveController {
  readonly #host: UrlHost
  #model: LessonModel | undefined
  #ignored: (keys: string[]) => void = () => {}
  #stop: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The state that the address stands for. */
  #written: ExampleState | undefined

  constructor(host: UrlHost) {
    this.#host = host
    host.addController(this)
  }

  /** Reads the address once, then follows. @param ignored  called with keys that were not understood */
  begin(model: LessonModel, ignored: (keys: string[]) => void): void {
    if (!this.#host.syncUrl) return
    this.#model = model
    this.#ignored = ignored
    model.store.replace(this.#parse(model))
    this.#written = model.store.snapshot.state
    this.#follow(model)
  }

  hostConnected(): void {
    if (this.#model) this.#follow(this.#model)
  }

  hostDisconnected(): void {
    this.#stop?.()
  }

  #parse({ defaults }: LessonModel): ExampleState {
    const parsed = fromHash(location.hash, defaults)
    if (parsed.ignored.length) this.#ignored(parsed.ignored)
    return parsed.state
  }

  #follow(model: LessonModel): void {
    const { store } = model
    const read = () => {
      store.change(this.#parse(model))
      clearTimeout(this.#timer) // the address stands for this state as it is
      this.#written = store.snapshot.state
    }
    const unsubscribe = store.subscribe(() => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#write(model), quietMs)
    })
    addEventListener('popstate', read)
    this.#stop = () => {
      unsubscribe()
      clearTimeout(this.#timer)
      removeEventListener('popstate', read)
    }
  }

  /** A new entry for new work; a change of language, theme or focus takes the place of the present one. */
  #write({ store, defaults }: LessonModel): void {
    const { state } = store.snapshot
    const hash = toHash(state, defaults)
    if (hash === location.hash) return
    const address = hash || location.pathname + location.search
    if (this.#written && isSameWork(state, this.#written)) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    this.#written = state
  }
}
