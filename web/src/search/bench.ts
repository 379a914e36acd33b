/** What one worker of a search has at hand: an experiment, what was trained last, and a deployment. */

import type { Evaluation, GivenSettings, NetworkDescription } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'
import { CoreError } from '../core/core-error.js'
import type { DeviceFormId, ErrorCode } from '../core/ids.js'
import { DeployWorker } from '../deploy/worker/client.js'
import type { CoreWorker } from '../worker/client.js'
import type { WorkerHome } from '../worker/connection.js'
import type { ExperimentClient } from '../worker/experiment-client.js'
import { floatBytes, int8Bytes } from './bytes.js'
import { cutsUnits, roundsOf, shareOfUnits } from './candidates.js'
import { type FormResult, type Piece, type PieceResult, trainingKey } from './plan.js'

/** Refusals of a network, not of the machine. */
const refusals: readonly ErrorCode[] = ['invalid-argument', 'out-of-range', 'shape-mismatch']

interface Opened<Thing> {
  key: string
  thing: Thing
}

function formResult(bytes: number, { loss, accuracy, balancedAccuracy, macroF1 }: Evaluation): FormResult {
  return { bytes, loss, accuracy, balancedAccuracy, macroF1 }
}

export class Bench {
  readonly #base: GivenSettings
  readonly #worker: CoreWorker
  readonly #deploy: DeployWorker
  #experiment: Opened<ExperimentClient> | undefined
  /** The network before its cuts; `undefined` inside when training came to no number. */
  #trained: Opened<ModelFile | undefined> | undefined
  /** The network and the seed that the worker for devices has. */
  #deployed = ''

  /** @param base  the settings of all experiments; network, seed and epochs are those of each piece */
  constructor(base: GivenSettings, worker: CoreWorker, deployHome: WorkerHome) {
    this.#base = base
    this.#worker = worker
    this.#deploy = new DeployWorker(deployHome)
  }

  /** What was trained last: pieces of the same training need not train it again. */
  get trained(): string {
    return this.#trained?.key ?? ''
  }

  /** Whether its worker for devices has ended by itself: another bench can do the same. */
  get isLost(): boolean {
    return this.#deploy.failure?.code === 'worker-failed'
  }

  /** Stops the worker for devices; the other one is the caller's. */
  dispose(): void {
    this.#deploy.dispose()
  }

  /** @throws CoreError when a worker fails */
  async compute(piece: Piece): Promise<PieceResult> {
    try {
      return await this.#compute(piece)
    } catch (error) {
      if (error instanceof CoreError && refusals.includes(error.code)) return { ...piece, kept: 0 }
      throw error
    }
  }

  async #compute(piece: Piece): Promise<PieceResult> {
    const trained = await this.#train(piece)
    const experiment = trained && (await this.#cut(piece, trained))
    if (!experiment) return { ...piece, kept: 0 }
    const { layers, network } = await experiment.info()
    const kept = layers.reduce((sum, layer) => sum + layer.kept, 0)
    const model = await experiment.saveModel()
    if (cutsUnits(piece)) await this.#closeExperiment() // it has another network by now
    const forms = await this.#measure(piece, model)
    return {
      ...piece,
      kept,
      ...(cutsUnits(piece) ? { shrunk: network } : {}),
      forms,
      ...(piece.hasModel ? { model } : {}),
    }
  }

  async #closeExperiment(): Promise<void> {
    const old = this.#experiment?.thing
    this.#experiment = undefined
    await old?.dispose()
  }

  /** The experiment as its seed starts it. */
  async #open({ network, seed, epochs }: Piece): Promise<ExperimentClient> {
    const key = `${network}, ${seed}, ${epochs}`
    if (this.#experiment?.key === key) {
      await this.#experiment.thing.reset()
      return this.#experiment.thing
    }
    await this.#closeExperiment()
    const thing = await this.#worker.createExperiment({ ...this.#base, network, seed, epochs: epochs / 2 })
    this.#experiment = { key, thing }
    return thing
  }

  /** The whole network after the first half of the epochs. */
  async #train(piece: Piece): Promise<ModelFile | undefined> {
    const key = trainingKey(piece)
    if (this.#trained?.key === key) return this.#trained.thing
    const experiment = await this.#open(piece)
    const { reason } = await experiment.train()
    const thing = reason === 'diverged' ? undefined : await experiment.saveModel()
    this.#trained = { key, thing }
    return thing
  }

  /** The network cut in rounds, and trained for the other half; `undefined` when that came to no number. */
  async #cut(piece: Piece, trained: ModelFile): Promise<ExperimentClient | undefined> {
    const { criterion, seed } = piece
    const experiment = await this.#open(piece)
    await experiment.loadModel(trained)
    for (const { amount, epochs } of roundsOf(piece)) {
      if (criterion)
        await experiment.prune({ criterion, seed, amount: cutsUnits(piece) ? shareOfUnits(amount) : amount })
      await experiment.retrain(epochs)
      const { reason } = await experiment.train()
      if (reason === 'diverged') return undefined
    }
    if (cutsUnits(piece)) await experiment.shrink()
    return experiment
  }

  async #makeDeployment(network: NetworkDescription, seed: number): Promise<void> {
    const key = `${JSON.stringify(network)}, ${seed}`
    if (this.#deployed === key) return
    this.#deployed = ''
    await this.#deploy.make({ ...this.#base, network, seed })
    this.#deployed = key
  }

  /** Bytes and measures as a device has them. */
  async #measure({ seed, part }: Piece, model: ModelFile): Promise<Record<DeviceFormId, FormResult>> {
    const deploy = this.#deploy
    await this.#makeDeployment(model.network, seed)
    await deploy.call('loadModel', model)
    await deploy.call('quantise')
    const float32 = formResult(floatBytes(await deploy.call('plain')), await deploy.call('evaluate', 'float32', part))
    const int8 = formResult(int8Bytes(await deploy.call('quantised')), await deploy.call('evaluate', 'int8', part))
    return { float32, int8 }
  }
}
