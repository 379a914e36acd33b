/** What is at work in lesson 7: one network, pruned, and compressed stage by stage. */

import type { Compression, CompressionStage } from '../../core/contract/compression.js'
import type { PlainNetwork } from '../../core/contract/deployment.js'
import type { Evaluation, GivenSettings } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { Lang } from '../../state/settings.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { DeployedRun } from '../device/deployed-run.js'
import type { Choice, Progress } from '../lesson-run.js'
import { goalTimes, mostLost, type NetId, nets } from './setup.js'

export const actIds = ['train', 'prune', 'compress'] as const
export type ActId = (typeof actIds)[number]

export type Refusal = 'busy' | 'trained' | 'train-first' | 'fewer'

/** The network at rest. */
export interface Trained {
  model: ModelFile
  evaluation: Evaluation
  /** Weights that are left. */
  kept: number
}

/** A value that weights of a layer share, and how many do. */
export interface Centroid {
  value: number
  count: number
}

/** The weights of a layer before and after sharing; those that are kept alone. */
export interface SharedLayer {
  name: string
  before: Float32Array
  centroids: readonly Centroid[]
}

/** What came of one compression. */
export interface Compressed {
  net: NetId
  seed: number
  bits: number
  tune: number
  /** Weights that were left, of all. */
  kept: number
  weights: number
  /** Of the network before anything was cut. */
  wholeAccuracy: number
  compression: Compression
  layers: readonly SharedLayer[]
}

export const stageOf = ({ compression }: Compressed, id: CompressionStage['stage']): CompressionStage => {
  const found = compression.stages.find(({ stage }) => stage === id)
  if (!found) throw new Error(`[lesson] there is no stage "${id}"`)
  return found
}

/** All numbers as 32-bit floats. */
export const wholeBytes = ({ compression }: Compressed): number => compression.weightBytes + compression.arrayBytes

/** How many times smaller the file of a stage is. */
export const timesOf = (found: Compressed, id: CompressionStage['stage']): number =>
  wholeBytes(found) / stageOf(found, id).fileBytes

/** Accuracy that is lost against the network before anything was cut. */
export const lostIn = (found: Compressed): number => found.wholeAccuracy - stageOf(found, 'coded').evaluation.accuracy

/** Whether the file is small enough, and its network good enough. */
export const reachesGoal = (found: Compressed): boolean =>
  timesOf(found, 'coded') >= goalTimes && lostIn(found) <= mostLost + 1e-9

/** Whether codes of variable length make the file no smaller than indices of fixed length. */
export const isForNothing = (found: Compressed): boolean =>
  stageOf(found, 'coded').fileBytes >= stageOf(found, 'shared').fileBytes

export class SmallerStillRun extends DeployedRun {
  /** The trained network, and after each cut. */
  rounds: readonly Trained[] = []
  weights = 0
  /** What was compressed last; of the network as it is now, and with other settings perhaps. */
  result: Compressed | undefined
  /** All compressions, also of other networks. */
  tried: readonly Compressed[] = []
  #experiment: ExperimentClient | undefined
  #undoing: Promise<void> = Promise.resolve()

  get netId(): NetId {
    return this.choice.net as NetId
  }

  get settings(): GivenSettings {
    return { ...nets[this.netId].settings, seed: Number(this.choice.seed) }
  }

  get whole(): Trained | undefined {
    return this.rounds[0]
  }

  get now(): Trained | undefined {
    return this.rounds.at(-1)
  }

  /** Weights that the next cut leaves. */
  get toKeep(): number {
    return Math.max(1, Math.round((this.weights * Number(this.choice.keep)) / 100))
  }

  /** The layer whose weights are looked at. */
  get layer(): SharedLayer | undefined {
    const { layers = [] } = this.result ?? {}
    return layers[Number(this.choice.layer)] ?? layers[0]
  }

  dataName(id: NetId, lang: Lang): string {
    const { data } = nets[id].settings
    return this.tools.description.dataSources.find((source) => source.id === data)?.name[lang] ?? id
  }

  get canTakeBack(): boolean {
    return this.rounds.length > 1 && !this.busy
  }

  refusal(act: ActId): Refusal | undefined {
    const { now } = this
    if (this.busy || !this.#experiment) return 'busy'
    if (act === 'train') return now && 'trained'
    if (!now) return 'train-first'
    return act === 'prune' && this.toKeep >= now.kept ? 'fewer' : undefined
  }

  get next(): ActId {
    if (!this.now) return 'train'
    return this.rounds.length === 1 ? 'prune' : 'compress'
  }

  override get nextTask(): () => Promise<void> {
    return () => this.act(this.next)
  }

  act(id: ActId): Promise<void> {
    if (id === 'train') return this.#train()
    return id === 'prune' ? this.#prune() : this.#compress()
  }

  /** Undoes the last cut. */
  takeBack(): Promise<void> {
    return this.#work('prune', async (experiment) => {
      const rounds = this.rounds.slice(0, -1)
      await this.#restore(experiment, rounds)
      this.rounds = rounds
      this.result = undefined
    })
  }

  /** Only another network, and another seed, are another beginning. */
  protected override holds(before: Choice, after: Choice): boolean {
    return this.#experiment !== undefined && before.net === after.net && before.seed === after.seed
  }

  protected override async start(signal: AbortSignal): Promise<void> {
    const experiment = await this.tools.createExperiment(this.settings)
    if (signal.aborted) return experiment.dispose()
    this.#experiment = experiment
    const { layers } = await experiment.info()
    this.weights = layers.reduce((sum, layer) => sum + layer.weights, 0)
  }

  protected override forget(): void {
    void this.#experiment?.dispose().catch(() => {})
    this.#experiment = undefined
    this.end()
    this.rounds = []
    this.result = undefined
  }

  /** All compressions are forgotten, too. */
  override async startOver(choice: Choice): Promise<void> {
    this.tried = []
    await super.startOver(choice)
  }

  #work(task: string, act: (experiment: ExperimentClient, signal: AbortSignal, tell: Progress) => Promise<void>) {
    return this.work(task, async (signal, tell) => {
      await this.#undoing
      if (this.#experiment) await act(this.#experiment, signal, tell)
    })
  }

  #train(): Promise<void> {
    return this.#work('train', async (experiment, signal, tell) => {
      await this.#learn(experiment, signal, tell)
      this.rounds = [await restingOf(experiment)]
    })
  }

  /** Removes the smallest weights of all layers together, and trains what is left. */
  #prune(): Promise<void> {
    return this.#work('prune', async (experiment, signal, tell) => {
      const amount = this.weights - this.toKeep
      await experiment.prune({ criterion: 'magnitude', scope: 'global', amountKind: 'count', amount })
      await experiment.retrain(nets[this.netId].retrainEpochs)
      await this.#learn(experiment, signal, tell)
      this.rounds = [...this.rounds, await restingOf(experiment)]
      this.result = undefined
    })
  }

  /** Trains to the end; when that is given up, all is as before. */
  async #learn(experiment: ExperimentClient, signal: AbortSignal, tell: Progress): Promise<void> {
    const { rounds } = this
    try {
      await experiment.train({ signal }, ({ progress: { epoch, epochs, step, stepsPerEpoch } }) =>
        tell((epoch + step / Math.max(1, stepsPerEpoch)) / epochs),
      )
    } catch (error) {
      this.#undoing = this.#restore(experiment, rounds).catch(() => {}) // gone: another experiment has begun
      throw error
    }
  }

  /** As it was after so many retrainings: each of them has random numbers of its own, and the next must be the same. */
  async #restore(experiment: ExperimentClient, rounds: readonly Trained[]): Promise<void> {
    await experiment.reset()
    for (let i = 1; i < rounds.length; i += 1) await experiment.retrain(nets[this.netId].retrainEpochs)
    const model = rounds.at(-1)?.model
    if (model) await experiment.loadModel(model)
  }

  #compress(): Promise<void> {
    return this.#work('compress', async (_, signal) => {
      const { now, whole, weights, netId: net } = this
      if (!now || !whole) return
      const [bits, tune] = [Number(this.choice.bits), Number(this.choice.tune)]
      const worker = await this.deployed(signal, this.settings, now.model)
      const compression = await worker.call('compress', { bits, epochs: tune, part: 'test' })
      const before = await worker.call('plain')
      const file = await worker.openCompact(await worker.call('compactFile'))
      await worker.call('loadModel', file)
      const after = await worker.call('plain')
      await worker.call('loadModel', now.model)
      signal.throwIfAborted()
      const wholeAccuracy = whole.evaluation.accuracy
      const layers = sharedLayers(before, after)
      this.result = {
        net,
        seed: Number(this.choice.seed),
        bits,
        tune,
        kept: now.kept,
        weights,
        wholeAccuracy,
        compression,
        layers,
      }
      this.tried = [...this.tried, this.result]
    })
  }
}

async function restingOf(experiment: ExperimentClient): Promise<Trained> {
  const [model, evaluation, { layers }] = await Promise.all([
    experiment.saveModel(),
    experiment.evaluate('test'),
    experiment.info(),
  ])
  return { model, evaluation, kept: layers.reduce((sum, layer) => sum + layer.kept, 0) }
}

/** Different values and how often each stands there, ascending. */
export function centroidsOf(values: Iterable<number>): Centroid[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value)
}

/** Weights that are kept, before and after. */
function sharedLayers(before: PlainNetwork, after: PlainNetwork): SharedLayer[] {
  return before.layers.flatMap(({ name, weights, mask }, i) => {
    const shared = after.layers[i]?.weights
    if (!weights || !shared) return []
    const isKept = (_: number, at: number) => mask?.[at] !== 0
    return [{ name, before: weights.filter(isKept), centroids: centroidsOf(shared.filter(isKept)) }]
  })
}
