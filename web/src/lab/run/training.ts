/** How far the Lab trains at one press: a batch, an epoch, a round of a plan, or all, at a pace that can be watched. */

import type { EpochReport, Progress } from '../../core/contract/experiment.js'
import type { PlanProgress, PlanRound } from '../../core/contract/plan.js'
import type { Pace } from '../../state/lab-state.js'
import type { LabExperiment, TrainLimit, TrainNews } from './workshop.js'

export type Stretch = 'batch' | 'epoch' | 'round' | 'all'

/** Where training is; with `plan` while one is carried out. */
export interface Standing {
  progress: Progress
  /** Of the round that is under way, when there is a plan. */
  history: readonly EpochReport[]
  plan: PlanProgress | undefined
  /** Complete ones of the plan. */
  rounds: readonly PlanRound[]
}

/** Whether nothing is left to train. */
export function isOver({
  plan,
  progress,
}: {
  plan: PlanProgress | undefined
  progress: Progress | undefined
}): boolean {
  return plan ? plan.stage === 'done' : progress?.isDone === true
}

/** What an epoch takes at least when it is watched. */
const watchMs = 45

/** Mini-batches that are done. */
export function batchesDone({ epoch, step, stepsPerEpoch }: Progress): number {
  return epoch * stepsPerEpoch + step
}

/** Trains an experiment once, and knows where it is meanwhile. */
export class Training {
  readonly #experiment: LabExperiment
  readonly #changed: (training: Training) => void
  readonly #start = performance.now()
  #now: Standing
  #fresh: Pick<Standing, 'history' | 'rounds'> = { history: [], rounds: [] }
  #isPausing = false
  waitedMs = 0

  constructor(experiment: LabExperiment, now: Standing, changed: (training: Training) => void) {
    this.#experiment = experiment
    this.#now = now
    this.#changed = changed
  }

  get now(): Standing {
    return this.#now
  }

  /** Without the time that it was held back. */
  get elapsedMs(): number {
    return performance.now() - this.#start - this.waitedMs
  }

  pause(): void {
    this.#isPausing = true
    this.#experiment.pause()
  }

  get #mayGoOn(): boolean {
    return !this.#isPausing && !isOver(this.#now)
  }

  /** @param pace  asked before each epoch of `all` */
  async run(stretch: Stretch, pace: () => Pace): Promise<void> {
    if (stretch === 'all') {
      while (this.#mayGoOn && pace() === 'watch') await this.#watchedEpoch()
      if (this.#mayGoOn) await this.#train({})
      return
    }
    if (stretch === 'round') await this.#train({ rounds: 1 })
    else if (stretch === 'epoch') await this.#epoch()
    else await this.#batch()
  }

  async #watchedEpoch(): Promise<void> {
    const start = performance.now()
    await this.#epoch()
    const left = Math.max(0, watchMs - (performance.now() - start))
    await new Promise((resolve) => setTimeout(resolve, left))
    this.waitedMs += left
  }

  /** In a plan the work of an epoch: its cuts are no part of any. */
  async #epoch(): Promise<void> {
    const { plan, progress } = this.#now
    if (this.#mayGoOn) await this.#train(plan ? { steps: progress.stepsPerEpoch } : { epochs: 1 })
  }

  /** One mini-batch, with the evaluation before the first and after the last of an epoch: steps of their own. */
  async #batch(): Promise<void> {
    if (this.#now.plan) return this.#train({ steps: 1 })
    const before = batchesDone(this.#now.progress)
    while (this.#mayGoOn && batchesDone(this.#now.progress) === before) await this.#train({ steps: 1 })
    const isAtEnd = ({ progress }: Standing) => progress.step === progress.stepsPerEpoch
    while (this.#mayGoOn && isAtEnd(this.#now)) await this.#train({ steps: 1 })
  }

  async #train(limit: TrainLimit): Promise<void> {
    this.#fresh = { history: [], rounds: [] } // the first news of each call has everything
    const progress = await this.#experiment.train(limit, (news) => this.#take(news))
    this.#now = { ...this.#now, progress }
  }

  /** With each round the history starts anew. */
  #take({ progress, reports, plan, rounds = [] }: TrainNews): void {
    const before = rounds.length ? [] : this.#fresh.history
    const fresh = { history: [...before, ...reports], rounds: [...this.#fresh.rounds, ...rounds] }
    this.#fresh = fresh
    const history = fresh.history.length ? fresh.history : this.#now.history
    this.#now = { progress, plan, history, rounds: fresh.rounds }
    this.#changed(this)
  }
}
