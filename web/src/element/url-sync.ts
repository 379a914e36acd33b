/** The lesson's state in the address of its page. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { followAddress } from '../page/address.js'
import { type ExampleState, isSameWork } from '../state/settings.js'
import { fromHash, toHash } from '../state/url.js'
import type { LessonModel } from './example/lesson-model.js'

/** The lesson's element; `syncUrl` may change until `begin`. */
export interface UrlHost extends ReactiveControllerHost {
  readonly syncUrl: boolean
}

export class UrlSync implements ReactiveController {
  readonly #host: UrlHost
  #model: LessonModel | undefined
  #ignored: (keys: string[]) => void = () => {}
  #stop: (() => void) | undefined

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
    const { store, defaults } = model
    const stateNow = () => store.snapshot.state
    let last = stateNow()
    this.#stop = followAddress({
      hash: () => toHash(stateNow(), defaults),
      read: () => store.change(this.#parse(model)),
      isSameEntry: () => isSameWork(stateNow(), last),
      written: () => {
        last = stateNow()
      },
      subscribe: (listener) => store.subscribe(listener),
    })
  }
}
