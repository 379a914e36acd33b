/** A lesson whose networks go to a device: beside its experiments there is a deployment. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import { type Deployer, LessonRun } from '../lesson-run.js'

export abstract class DeployedRun extends LessonRun {
  #worker: Deployer | undefined
  /** The model that it has. */
  #has: ModelFile | undefined

  /**
   * The deployment of a trained network, in a worker of its own that starts when it is first asked for. It ends when the
   * task is given up, with whatever it is at.
   *
   * @param settings  of the experiment that trained it, with the network of the model
   */
  protected async deployed(signal: AbortSignal, settings: GivenSettings, model: ModelFile): Promise<Deployer> {
    if (this.#worker?.failure) this.end()
    this.#worker ??= await this.tools.deploy()
    signal.throwIfAborted()
    const worker = this.#worker
    signal.addEventListener('abort', () => this.#worker === worker && this.end(), { once: true })
    if (this.#has !== model) {
      this.#has = undefined
      await worker.make(settings, model)
      this.#has = model
    }
    return worker
  }

  /** Ends the deployment's worker. */
  protected end(): void {
    this.#worker?.dispose()
    this.#worker = this.#has = undefined
  }
}
