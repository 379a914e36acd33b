/** A core in a worker: the same as `Core`, later. */

import type { Inspection, InspectionSettings } from '../core/contract/inspection.js'
import type { CoreError } from '../core/core-error.js'
import { phrase, refusal } from '../core/messages.js'
import { Connection, type WorkerHome } from './connection.js'
import { ExperimentClient } from './experiment-client.js'
import type { Asker, GivenSettings, Request, Values } from './protocol.js'

/**
 * A core in a worker, which starts at the first call.
 *
 * When the worker dies, every open call is rejected, and every later one, until `restart()`; its experiments are gone
 * with it.
 */
export class CoreWorker implements Asker {
  readonly #home: WorkerHome
  #connection: Connection
  #lastExperiment = 0

  constructor(home: WorkerHome) {
    this.#home = home
    this.#connection = new Connection(home)
  }

  /** Why it is of no use any more; `undefined` while it is. */
  get failure(): CoreError | undefined {
    return this.#connection.end
  }

  /** Settles, with the reason, when the worker ends by itself; not when it is disposed of or started again. */
  get failed(): Promise<CoreError> {
    return this.#connection.failed
  }

  version(): Promise<string> {
    return this.call({ type: 'version' })
  }

  describe(): Promise<Values['describe']> {
    return this.call({ type: 'describe' })
  }

  defaultSettings(): Promise<Values['default-settings']> {
    return this.call({ type: 'default-settings' })
  }

  /** Inspects a small network given by its numbers. */
  inspect(settings: InspectionSettings): Promise<Inspection> {
    return this.call({ type: 'inspect', settings })
  }

  /** Makes an experiment. The settings are copied: the caller keeps its arrays. */
  async createExperiment(settings: GivenSettings): Promise<ExperimentClient> {
    this.#lastExperiment += 1 // never the same again: a new worker knows no experiment of an old one
    const experiment = this.#lastExperiment
    await this.call({ type: 'create', experiment, settings })
    return new ExperimentClient(this, experiment)
  }

  /** @internal Asks the worker. @throws CoreError what the core throws, or why the worker is gone */
  call<Type extends Request['type']>(request: Extract<Request, { type: Type }>): Promise<Values[Type]> {
    return this.#connection.call(request) as Promise<Values[Type]>
  }

  /** A new worker in place of one that died, or of one that works on what nobody wants any more. */
  restart(): void {
    this.#connection.stop(refusal('worker', 'worker-restarted', {}))
    this.#connection = new Connection(this.#home)
  }

  /** Stops the worker: what is open, and what is asked later, is rejected. */
  dispose(): void {
    this.#connection.stop(refusal('worker', 'disposed', { what: phrase('worker') }))
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
