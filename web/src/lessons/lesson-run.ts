/** What is at work in a lesson: experiments in a worker, what was chosen, and one long task at a time. */

import type { Description } from '../core/contract/describe.js'
import type { GivenSettings } from '../core/contract/experiment.js'
import type { Inspection, InspectionSettings } from '../core/contract/inspection.js'
import type { DeployWorker } from '../deploy/worker/client.js'
import type { ExperimentClient } from '../worker/experiment-client.js'

/** Settings of a lesson as its link has them. */
export type Choice = Readonly<Record<string, string>>

/** A network on its way to a device, in a worker of its own. */
export type Deployer = Pick<DeployWorker, 'describe' | 'make' | 'call' | 'openCompact' | 'failure' | 'dispose'>

export interface LessonTools {
  description: Description
  createExperiment: (settings: GivenSettings) => Promise<ExperimentClient>
  inspect: (settings: InspectionSettings) => Promise<Inspection>
  /** What it needs is fetched when it is first asked for; dispose of it. */
  deploy: () => Promise<Deployer>
}

/** A task that takes more than a moment. */
export interface Busy {
  /** Which of the lesson's tasks. */
  task: string
  /** 0 to 1. */
  share: number
}

/** Tells how far a task is, 0 to 1. */
export type Progress = (share: number) => void

export abstract class LessonRun {
  protected readonly tools: LessonTools
  readonly #listeners = new Set<() => void>()
  #choice: Choice
  #work: AbortController | undefined
  #busy: Busy | undefined
  #failure: unknown

  constructor(tools: LessonTools, choice: Choice) {
    this.tools = tools
    this.#choice = choice
  }

  get choice(): Choice {
    return this.#choice
  }

  get busy(): Busy | undefined {
    return this.#busy
  }

  /** Why the last task failed; undefined when it did not, or was given up. */
  get failure(): unknown {
    return this.#failure
  }

  /** The task that a press would start next; undefined while that is for a person to choose. */
  get nextTask(): (() => Promise<void>) | undefined {
    return undefined
  }

  /** Calls `listener` after every change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another choice. What follows from it is forgotten, and made anew by `start`, unless it holds for that choice, too. */
  async choose(choice: Choice): Promise<void> {
    const holds = this.holds(this.#choice, choice)
    this.#choice = choice
    if (holds) this.changed()
    else await this.reset()
  }

  /** Back to the beginning. */
  async reset(): Promise<void> {
    this.cancel()
    this.forget()
    await this.work('start', (signal, tell) => this.start(signal, tell))
  }

  /** Gives up the task that is under way. */
  cancel(): void {
    this.#work?.abort()
    this.#work = undefined
    this.#busy = undefined
    this.changed()
  }

  /** Begins again with such a choice: all is forgotten, even what holds for it. */
  async startOver(choice: Choice): Promise<void> {
    this.#choice = choice
    await this.reset()
  }

  dispose(): void {
    this.cancel()
    this.forget()
    this.#listeners.clear()
  }

  /** Whether what was made under one choice is right under another, too. */
  protected holds(_before: Choice, _after: Choice): boolean {
    return false
  }

  /** Makes what the lesson begins with. */
  protected abstract start(signal: AbortSignal, tell: Progress): Promise<void>

  /** Disposes of experiments and of what was found. */
  protected abstract forget(): void

  /** Does a task, unless one is under way. What it throws is kept as `failure`. */
  protected async work(task: string, act: (signal: AbortSignal, tell: Progress) => Promise<void>): Promise<void> {
    if (this.#busy) return
    const own = new AbortController()
    this.#work = own
    this.#busy = { task, share: 0 }
    this.#failure = undefined
    this.changed()
    try {
      await act(own.signal, (share) => {
        if (own.signal.aborted) return
        this.#busy = { task, share }
        this.changed()
      })
    } catch (error) {
      if (!own.signal.aborted) this.#failure = error
    }
    if (this.#work !== own) return
    this.#work = undefined
    this.#busy = undefined
    this.changed()
  }

  /** Tells that something is other than it was. */
  protected changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
