/** How far the Lab trains at one press: a batch, an epoch, or all of the plan, at a pace that can be watched. */

import type { EpochReport, Progress } from '../core/experiment-types.js'
import type { Pace } from '../state/lab-state.js'
import type { Trainer, TrainNews } from './trainer.js'

export type Stretch = 'batch' | 'epoch' | 'all'

/** What an epoch takes at least when it is watched. */
const watchMs = 45

/** Mini-batches that are done. */
export function batchesDone({ epoch, step, stepsPerEpoch }: Progress): number {
  return epoch * stepsPerEpoch + step
}

/** Trains a trainer once, and knows where it is meanwhile. */
export class Training {
  readonly #trainer: Trainer
  readonly #changed: (training: Training) => void
  readonly #start = performance.now()
  #progress: Progress
  #history: readonly EpochReport[]
  #fresh: EpochReport[] = []
  #isPausing = false
  waitedMs = 0

  constructor(
    trainer: Trainer,
    progress: Progress,
    history: readonly EpochReport[],
    changed: (training: Training) => void,
  ) {
    this.#trainer = trainer
    this.#progress = progress
    this.#history = history
    this.#changed = changed
  }

  get progress(): Progress {
    return this.#progress
  }

  get history(): readonly EpochReport[] {
    return this.#history
  }

  /** Without the time that it was held back. */
  get elapsedMs(): number {
    return performance.now() - this.#start - this.waitedMs
  }

  pause(): void {
    this.#isPausing = true
    this.#trainer.pause()
  }

  get #mayGoOn(): boolean {
    return !this.#isPausing && !this.#progress.isDone
  }

  /** @param pace  asked before each epoch of `all` */
  async run(stretch: Stretch, pace: () => Pace): Promise<void> {
    if (stretch === 'all') {
      while (this.#mayGoOn && pace() === 'watch') await this.#watchedEpoch()
      if (this.#mayGoOn) await this.#train({})
      return
    }
    if (stretch === 'epoch') await this.#epoch()
    else await this.#batch()
  }

  async #watchedEpoch(): Promise<void> {
    const start = performance.now()
    await this.#epoch()
    const left = Math.max(0, watchMs - (performance.now() - start))
    await new Promise((resolve) => setTimeout(resolve, left))
    this.waitedMs += left
  }

  async #epoch(): Promise<void> {
    if (this.#mayGoOn) await this.#train({ epochs: 1 })
  }

  /** One mini-batch, with the evaluation before the first and after the last of an epoch: steps of their own. */
  async #batch(): Promise<void> {
    const before = batchesDone(this.#progress)
    while (this.#mayGoOn && batchesDone(this.#progress) === before) await this.#train({ steps: 1 })
    while (this.#mayGoOn && this.#progress.step === this.#progress.stepsPerEpoch) await this.#train({ steps: 1 })
  }

  async #train(plan: { steps?: number; epochs?: number }): Promise<void> {
    this.#fresh = [] // the first news of each call has all reports
    this.#progress = await this.#trainer.train(plan, (news) => this.#take(news))
  }

  #take({ progress, reports }: TrainNews): void {
    if (reports.length) this.#fresh = [...this.#fresh, ...reports]
    this.#progress = progress
    if (this.#fresh.length) this.#history = this.#fresh
    this.#changed(this)
  }
}
