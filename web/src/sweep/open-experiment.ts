/** The experiment that one worker of a sweep has open: data are made once for all that is done with them. */

import type { GivenSettings, Progress } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'
import type { CoreWorker } from '../worker/client.js'
import type { ExperimentClient } from '../worker/experiment-client.js'
import { DivergedError } from './diverged.js'
import { networkKey } from './tasks.js'

/** What is told while training goes on. */
export type OnProgress = (progress: Progress) => void

export class OpenExperiment {
  readonly #worker: CoreWorker
  #experiment: ExperimentClient | undefined
  #network = ''

  constructor(worker: CoreWorker) {
    this.#worker = worker
  }

  /** Seed and fold of the experiment that is open: a task of the same need not make its data again. */
  get network(): string {
    return this.#network
  }

  /** The experiment as its seed starts it. */
  async #start(settings: GivenSettings): Promise<ExperimentClient> {
    const old = this.#experiment
    if (old && this.#network === networkKey(settings)) {
      await old.reset()
      await old.recordMovement(false)
      return old
    }
    this.#experiment = undefined
    await old?.dispose()
    const made = await this.#worker.createExperiment(settings)
    this.#experiment = made
    this.#network = networkKey(settings)
    return made
  }

  /** Trains the experiment from its start. @throws DivergedError */
  async #train(experiment: ExperimentClient, onProgress: OnProgress = () => {}): Promise<ExperimentClient> {
    const { reason } = await experiment.train({}, ({ progress }) => onProgress(progress))
    if (reason === 'diverged') throw new DivergedError((await experiment.info()).settings.seed)
    return experiment
  }

  /** The experiment with the network that its seed gives, and the record of its training. @throws DivergedError */
  async trainRecorded(settings: GivenSettings): Promise<ExperimentClient> {
    const experiment = await this.#start(settings)
    await experiment.recordMovement(true)
    return this.#train(experiment)
  }

  /** That network as a model, which other workers can load. @throws DivergedError */
  async model(settings: GivenSettings, onProgress: OnProgress): Promise<ModelFile> {
    const experiment = await this.#train(await this.#start(settings), onProgress)
    return experiment.saveModel()
  }

  /** The experiment with the network of a model. */
  async load(settings: GivenSettings, model: ModelFile): Promise<ExperimentClient> {
    const experiment = await this.#start(settings)
    await experiment.loadModel(model)
    return experiment
  }
}
