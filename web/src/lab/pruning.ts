/** What is chosen for the next cut, and what its buttons do. */

import type { Pace } from '../state/lab-state.js'
import type { Notice, Sentence } from './context.js'
import { type CutChoice, firstChoice } from './cuts.js'
import { refusalOf } from './network-errors.js'
import type { Runner } from './runner.js'

export interface PruningHost {
  runner: Runner
  pace: () => Pace
  /** Says something for a while under the buttons. */
  say: (note: Sentence | undefined) => void
  tell: (notice: Notice) => void
  changed: () => void
}

export class Pruning {
  readonly #host: PruningHost
  choice = firstChoice

  constructor(host: PruningHost) {
    this.#host = host
  }

  choose(change: Partial<CutChoice>): void {
    this.choice = { ...this.choice, ...change }
    this.#host.changed()
  }

  cut(): void {
    const { criterion, scope, amount } = this.choice
    const told = (removed: number | undefined) => {
      if (removed === 0) this.#host.say((words) => words.prune.nothing)
      this.#host.changed()
    }
    this.#do(this.#host.runner.cut({ criterion, scope, amount: amount / 100 }).then(told))
  }

  /** Brings back what the last cut removed. */
  uncut(): void {
    this.#do(this.#host.runner.uncut())
  }

  /** Trains on what is left. */
  retrain(): void {
    this.#do(this.#host.runner.retrain(this.choice.epochs, this.#host.pace))
  }

  #do(work: Promise<unknown>): void {
    this.#host.say(undefined)
    work.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      this.#host.tell({ role: 'alert', say: (words, lang) => words.prune.refused(refusalOf(reason, lang).reason) })
    })
  }
}
