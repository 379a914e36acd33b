/** An experiment that lives in a worker. */

import { type ExperimentCalls, experimentCalls, type Promised } from '../core/contract/calls.js'
import type { Truth, TruthSettings } from '../core/contract/cut.js'
import type { EpochReport, Progress } from '../core/contract/experiment.js'
import type { PlanProgress, PlanRound } from '../core/contract/plan.js'
import { refusal } from '../core/messages.js'
import { passingOn } from '../core/passing-on.js'
import type { Asker, PieceEnd } from './protocol.js'

export interface TrainOptions {
  /** Mini-batches at most; an evaluation counts as one for each batch that it looks at. */
  steps?: number
  /** Epochs to complete at most, the one that is under way counted. */
  epochs?: number
  /** Of a plan: rounds to complete at most, the one that is under way counted. */
  rounds?: number
  /** Stops training, and `train` is rejected with the signal's reason. What was learned stays. */
  signal?: AbortSignal
}

/** What is told while training goes on. */
export interface TrainNews {
  progress: Progress
  /** Those that are new since the news before; the first news has all from the start. */
  reports: EpochReport[]
  /** While a plan is carried out: where it is, and its rounds since the news before. `reports` are of the round under way. */
  plan?: PlanProgress
  rounds?: PlanRound[]
}

/** Of work that may take long. */
export interface LongOptions {
  /** Ends it, and its promise is rejected with the signal's reason. */
  signal?: AbortSignal
  /** Told again and again: the pieces that are done, and all there are. */
  onProgress?: (done: number, all: number) => void
}

/** How long a piece of such work aims at. */
const longMs = 100

/** How many pieces make about `longMs`, when so many took so long; at most four times as many. */
const paced = (count: number, tookMs: number) =>
  Math.max(1, Math.floor(Math.min((count * longMs) / Math.max(tookMs, 1e-3), 4 * count)))

/**
 * How long a piece of training takes. Two are on their way at a time, so that the worker never waits for the page; one,
 * when pieces are much longer: a call, or a stop, waits for all that are.
 */
const pieceMs = 20
const longPieceMs = 60
/** Time between news. */
const newsMs = 60

/** Training that is under way. */
interface Training {
  /** Nothing more is asked for. */
  isPaused: boolean
  untilEpoch: number
  untilRound: number
  /** When news was asked for last. */
  lastNews: number
}

/** In the worker a property is asked for as a call without arguments is. */
const askedFor = Object.fromEntries(
  Object.entries(experimentCalls).map(([name, parameters]) => [name, parameters === 'property' ? [] : parameters]),
)

const Asking = passingOn<Promised<Omit<ExperimentCalls, 'truth' | 'dispose'>>>(askedFor)

/**
 * The calls of an experiment, each with a promise of its value.
 *
 * `advance` is one call of the core, however long it takes: `train` is what stays in hand, and carries out a plan, too.
 */
export class ExperimentClient extends Asking implements Promised<ExperimentCalls> {
  readonly #worker: Asker
  readonly #id: number
  #training: Training | undefined

  /** @internal */
  constructor(worker: Asker, id: number) {
    super((name, args) => worker.call({ type: 'call', experiment: id, name, args }))
    this.#worker = worker
    this.#id = id
  }

  /**
   * Finds it out in short pieces, so that other questions are answered meanwhile; one that changes the network ends it.
   *
   * @throws CoreError when something fails; the signal's reason when that stops it
   */
  async truth(settings: TruthSettings, { signal, onProgress }: LongOptions = {}): Promise<Truth> {
    signal?.throwIfAborted()
    const all = await this.startTruth(settings)
    let done = 0
    for (let some = 1; done < all; ) {
      signal?.throwIfAborted()
      onProgress?.(done, all)
      const start = performance.now()
      const did = await this.advanceTruth(some)
      done += did
      some = paced(Math.max(1, did), performance.now() - start)
    }
    signal?.throwIfAborted()
    onProgress?.(all, all)
    return this.takeTruth()
  }

  /**
   * Trains until the settings' epochs are complete, the options stop it, or `pause` does; then goes on where it is.
   *
   * Other calls are answered meanwhile, between two pieces of training.
   *
   * @param onNews  called at most every 60 ms, and at the end
   * @returns where training is
   * @throws CoreError when something fails; the signal's reason when that stops it
   */
  async train(options: TrainOptions = {}, onNews: (news: TrainNews) => void = () => {}): Promise<Progress> {
    if (this.#training) throw refusal('train', 'training-already', {})
    const training: Training = {
      isPaused: false,
      untilEpoch: Number.MAX_SAFE_INTEGER,
      untilRound: Number.MAX_SAFE_INTEGER,
      lastNews: Number.NEGATIVE_INFINITY,
    }
    this.#training = training
    try {
      return await this.#train(training, options, onNews)
    } finally {
      this.#training = undefined
    }
  }

  /** Stops training; `train` returns where it is. */
  pause(): void {
    if (this.#training) this.#training.isPaused = true
  }

  async #train(
    training: Training,
    { steps = Number.MAX_SAFE_INTEGER, epochs, rounds, signal }: TrainOptions,
    onNews: (news: TrainNews) => void,
  ): Promise<Progress> {
    signal?.throwIfAborted()
    if (epochs !== undefined) training.untilEpoch = (await this.progress()).epoch + epochs
    if (rounds !== undefined) training.untilRound = ((await this.planProgress())?.round ?? 0) + rounds
    const pieces = [this.#piece(training, pieceMs, steps)]
    try {
      const goOn = () => !training.isPaused && !signal?.aborted
      for (let [piece, tookMs] = [pieces.shift(), longPieceMs]; piece; piece = pieces.shift()) {
        if (goOn() && tookMs < longPieceMs) pieces.push(this.#piece(training, pieceMs))
        const start = performance.now()
        const { isEnd, reports, ...news } = await piece
        tookMs = performance.now() - start
        training.isPaused ||= isEnd
        if (reports && !signal?.aborted) onNews({ ...news, reports })
        if (goOn() && !pieces.length) pieces.push(this.#piece(training, pieceMs))
      }
    } finally {
      await Promise.allSettled(pieces)
    }
    signal?.throwIfAborted()
    training.lastNews = Number.NEGATIVE_INFINITY
    const { isEnd: _, reports = [], ...news } = await this.#piece(training, 0)
    onNews({ ...news, reports })
    return news.progress
  }

  /** Asks for a piece, with news when it is time for some. */
  #piece(training: Training, budgetMs: number, allowance?: number): Promise<PieceEnd> {
    const now = performance.now()
    const hasNews = now - training.lastNews >= newsMs
    if (hasNews) training.lastNews = now
    const { untilEpoch, untilRound } = training
    const piece = { budgetMs, hasNews, untilEpoch, untilRound }
    return this.#worker.call({
      type: 'train',
      experiment: this.#id,
      piece: allowance === undefined ? piece : { ...piece, allowance },
    })
  }

  /** Gives the memory in the worker back; what is asked later is refused. A second call does nothing. */
  async dispose(): Promise<void> {
    if (!this.#worker.failure) await this.#worker.call({ type: 'dispose', experiment: this.#id })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }
}
