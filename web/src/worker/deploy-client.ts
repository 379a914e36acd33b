/** The deploy module in a worker: the same as `DeployCore`, later. */

import { passingOn } from '../core/boundary/passing-on.js'
import type { Promised } from '../core/contract/calls.js'
import type { DeploymentCalls } from '../core/contract/deployment.js'
import { type DeploymentCallName, deploymentCalls } from '../core/contract/deployment-calls.js'
import { phrase, refusal } from '../core/messages.js'
import { Connection, type WorkerHome } from './connection.js'
import type { GivenSettings } from './protocol.js'

/** In the worker a property is asked for as a call without arguments is. */
const askedFor = Object.fromEntries(
  Object.entries(deploymentCalls).map(([name, parameters]) => [name, parameters === 'property' ? [] : parameters]),
)

const Asking = passingOn<Promised<Pick<DeploymentCalls, DeploymentCallName>>>(askedFor)

/** The calls of a deployment, each with a promise of its value. */
export class DeploymentClient extends Asking {
  readonly #connection: Connection
  readonly #id: number

  /** @internal */
  constructor(connection: Connection, id: number) {
    super((name, args) => connection.call({ type: 'call', experiment: id, name, args }))
    this.#connection = connection
    this.#id = id
  }

  /** Gives the memory in the worker back. A second call does nothing. */
  async dispose(): Promise<void> {
    if (!this.#connection.end) await this.#connection.call({ type: 'dispose', experiment: this.#id })
  }
}

/** A worker of a home whose module and program are those for devices; it starts at the first call. */
export class DeployWorker {
  readonly #connection: Connection
  #last = 0

  constructor(home: WorkerHome) {
    this.#connection = new Connection(home)
  }

  /** Makes a deployment. The settings are copied: the caller keeps its arrays. */
  async createDeployment(settings: GivenSettings): Promise<DeploymentClient> {
    this.#last += 1
    const experiment = this.#last
    await this.#connection.call({ type: 'create', experiment, settings })
    return new DeploymentClient(this.#connection, experiment)
  }

  /** Stops the worker: what is open, and what is asked later, is rejected. */
  dispose(): void {
    this.#connection.stop(refusal('worker', 'disposed', { what: phrase('worker') }))
  }
}
