/** The load of what an element needs, once it is on a page, and another one after it failed. */

import type { LitElement, ReactiveController } from 'lit'
import { nextTask } from '../view/next-task.js'
import { Deferred } from './deferred.js'
import { tell } from './tell.js'

export interface Loads extends LitElement {
  getState: () => object
}

export class Loading implements ReactiveController {
  readonly #host: Loads
  readonly #load: () => Promise<void>
  #settled = new Deferred()
  #isStarted = false
  #failure: unknown

  /** @param load  may fail, and is tried again then */
  constructor(host: Loads, load: () => Promise<void>) {
    this.#host = host
    this.#load = load
  }

  /** Settles when the element can be worked with. */
  get ready(): Promise<void> {
    return this.#settled.promise
  }

  /** Why it failed; undefined while it has not. */
  get failure(): unknown {
    return this.#failure
  }

  hostConnected(): void {
    if (!this.#isStarted) void this.#start()
  }

  /** Tries again after a load that failed. @returns `ready` */
  again(): Promise<void> {
    if (this.#failure === undefined) return this.ready
    this.#failure = undefined
    this.#settled = new Deferred()
    this.#host.requestUpdate()
    void this.#start()
    return this.ready
  }

  async #start(): Promise<void> {
    this.#isStarted = true
    await nextTask()
    try {
      await this.#load()
      this.#host.requestUpdate()
      await this.#host.updateComplete
      this.#settled.resolve()
      tell(this.#host, 'pp-ready', { state: this.#host.getState() })
    } catch (error) {
      this.#failure = error
      this.#host.requestUpdate()
      this.#settled.reject(error)
      tell(this.#host, 'pp-error', { message: error instanceof Error ? error.message : String(error) })
    }
  }
}
