/** Experiments in workers: each in one of its own, so that giving one up takes no time and harms no other. */

import { type CallName, type ExperimentCalls, experimentCalls, type Promised } from '../../core/contract/calls.js'
import type { GivenSettings } from '../../core/contract/experiment.js'
import { loadAsset } from '../../data/browser-asset.js'
import { CoreWorker } from '../../worker/client.js'
import type { WorkerHome } from '../../worker/connection.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { once } from '../../worker/once.js'
import type { Catalogue, LabExperiment, LabWorker, TrainLimit, TrainNews, Workshop } from './workshop.js'

/** The calls that the client has from the contract, each free of its owner. */
function callsOf(client: ExperimentClient): Omit<Promised<ExperimentCalls>, 'info' | 'dispose'> {
  const names = Object.keys(experimentCalls) as CallName[]
  const free = names.map((name) => [name, (client[name] as (...args: unknown[]) => unknown).bind(client)])
  return Object.fromEntries(free)
}

/** Makes an experiment in a worker. @param end  called when it is put away; its memory goes back in any case */
async function makeIn(worker: CoreWorker, settings: GivenSettings, end?: () => void): Promise<LabExperiment> {
  const client = await worker.createExperiment(settings)
  let info = await client.info()
  const beside = {
    failed: worker.failed,
    infoNow: async () => {
      info = await client.info()
      return info
    },
    train: (limit: TrainLimit, onNews: (news: TrainNews) => void) => client.train(limit, onNews),
    pause: () => client.pause(),
    dispose: end ?? (() => void client.dispose().catch(() => undefined)),
  }
  const all = { ...callsOf(client), ...beside, info }
  return Object.defineProperty(all, 'info', { get: () => info, enumerable: true })
}

class WorkerWorkshop implements Workshop {
  readonly #home: WorkerHome
  /** The next experiment's worker, started ahead of time. */
  #spare: CoreWorker | undefined
  readonly catalogue = once(() => this.#read())
  readonly #assets = new Map<string, Promise<Uint8Array>>()

  constructor(home: WorkerHome) {
    this.#home = home
  }

  async #read(): Promise<Catalogue> {
    const worker = this.#take()
    const [description, { experiment, plan }, version] = await Promise.all([
      worker.describe(),
      worker.defaultSettings(),
      worker.version(),
    ])
    this.#spare ??= worker
    return { ...description, experiment: { ...experiment, network: String(experiment.network) }, plan, version }
  }

  #take(): CoreWorker {
    const spare = this.#spare
    this.#spare = undefined
    return spare && !spare.failure ? spare : new CoreWorker(this.#home)
  }

  /** Starts a worker for the next experiment, when the page has nothing else to do. */
  #prepare(): void {
    if (this.#spare) return
    const worker = new CoreWorker(this.#home)
    this.#spare = worker
    worker.version().catch(() => {
      if (this.#spare === worker) this.#spare = undefined // the next experiment starts its own, and says why it cannot
    })
  }

  #asset(name: string): Promise<Uint8Array> {
    const known = this.#assets.get(name)
    if (known) return known
    const asked = loadAsset(name)
    this.#assets.set(name, asked)
    asked.catch(() => this.#assets.delete(name))
    return asked
  }

  worker(): LabWorker {
    const worker = new CoreWorker(this.#home)
    return { create: (settings) => makeIn(worker, settings), dispose: () => worker.dispose() }
  }

  async given(settings: GivenSettings): Promise<GivenSettings> {
    const { dataSources } = await this.catalogue()
    const name = dataSources.find(({ id }) => id === settings.data)?.asset
    return name ? { ...settings, asset: await this.#asset(name) } : settings
  }

  async create(settings: GivenSettings, signal: AbortSignal): Promise<LabExperiment> {
    const given = await untilAborted(this.given(settings), signal)
    const worker = this.#take()
    const giveUp = () => worker.dispose()
    signal.addEventListener('abort', giveUp)
    try {
      signal.throwIfAborted()
      const experiment = await makeIn(worker, given, giveUp)
      this.#prepare()
      return experiment
    } catch (error) {
      giveUp()
      throw error
    } finally {
      signal.removeEventListener('abort', giveUp)
    }
  }
}

/** Waits for a promise, or throws the signal's reason as soon as it comes. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}

export const workerWorkshop = (home: WorkerHome): Workshop => new WorkerWorkshop(home)
