/** A trained network on its way to a device, in a worker of its own. */

import type { DeploymentCalls } from '../../core/contract/deployment.js'
import type { GivenSettings } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { CoreError } from '../../core/core-error.js'
import { phrase, refusal } from '../../core/messages.js'
import { Connection, type WorkerHome } from '../../worker/connection.js'
import type { ExportedFile } from '../formats/format.js'
import type { DeploymentCall, DeployRequest, DeployValues, DescribedDeploy, FilesRequest } from './protocol.js'

type ArgsOf<Name extends DeploymentCall> = DeploymentCalls[Name] extends (...args: infer Args) => unknown ? Args : []
type ValueOf<Name extends DeploymentCall> = DeploymentCalls[Name] extends (...args: never[]) => infer Value
  ? Value
  : DeploymentCalls[Name]

/**
 * The calls of a `Deployment` as promises. The worker starts at the first of them; `dispose` ends it at once, with
 * whatever it is at, and rejects what is open.
 *
 * @example
 * const worker = new DeployWorker(deployHome)
 * await worker.make(settings, model)
 * await worker.call('quantise', { calibrate: 100 })
 * const { accuracy } = await worker.call('evaluate', 'int8', 'test')
 */
export class DeployWorker {
  readonly #connection: Connection

  constructor(home: WorkerHome) {
    this.#connection = new Connection(home)
  }

  /** Why it is of no use any more; `undefined` while it is. */
  get failure(): CoreError | undefined {
    return this.#connection.end
  }

  describe(): Promise<DescribedDeploy> {
    return this.#ask({ type: 'describe' })
  }

  /** Makes a deployment, in place of the one before. @param model  a trained one */
  make(settings: GivenSettings, model?: ModelFile): Promise<undefined> {
    return this.#ask({ type: 'make', settings, model })
  }

  /** Asks the deployment. @throws CoreError what it throws, or why the worker is gone */
  call<Name extends DeploymentCall>(name: Name, ...args: ArgsOf<Name>): Promise<ValueOf<Name>> {
    return this.#ask({ type: 'call', name, args }) as Promise<ValueOf<Name>>
  }

  /** The files of a format. */
  files(request: FilesRequest): Promise<ExportedFile[]> {
    return this.#ask({ type: 'files', request })
  }

  /** The model in a compact file. */
  openCompact(bytes: Uint8Array): Promise<ModelFile> {
    return this.#ask({ type: 'open', bytes })
  }

  dispose(): void {
    this.#connection.stop(refusal('worker', 'disposed', { what: phrase('worker') }))
  }

  [Symbol.dispose](): void {
    this.dispose()
  }

  #ask<Type extends DeployRequest['type']>(
    request: Extract<DeployRequest, { type: Type }>,
  ): Promise<DeployValues[Type]> {
    return this.#connection.call(request) as Promise<DeployValues[Type]>
  }
}
