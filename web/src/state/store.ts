/** The example in one place: its state, what the core made of it, and the way back. */

import type { WorkedExample } from '../core/contract/example.js'
import type { Core } from '../core/core-api.js'
import { begin, type History, record, redo, settle, undo } from './history.js'
import { coreSettings, type ExampleState, isSame, isSameWork } from './settings.js'

export interface Snapshot {
  state: ExampleState
  /** What the core computed for `state`. */
  example: WorkedExample
  canUndo: boolean
  canRedo: boolean
}

/** Holds a state; every change goes through the core first, and one that it refuses changes nothing. */
export class ExampleStore {
  readonly #core: Pick<Core, 'workedExample'>
  readonly #listeners = new Set<() => void>()
  #history: History<ExampleState>
  #example: WorkedExample

  constructor(core: Pick<Core, 'workedExample'>, initial: ExampleState) {
    this.#core = core
    this.#history = begin(initial)
    this.#example = core.workedExample(coreSettings(initial))
  }

  get snapshot(): Snapshot {
    const { past, present, future } = this.#history
    return { state: present, example: this.#example, canUndo: past.length > 0, canRedo: future.length > 0 }
  }

  /**
   * Goes to another state. What only changes the view (see `isSameWork`) is no step of undo; what changes nothing is
   * nothing at all.
   *
   * @param tag  names a gesture (a drag, typing in one field): all its changes are one step
   * @throws CoreError when the core refuses the settings
   */
  change(next: ExampleState, tag?: string): void {
    const { present } = this.#history
    if (isSame(next, present)) return
    if (isSameWork(next, present)) this.replace(next)
    else this.#go(record(this.#history, next, tag, isSameWork))
  }

  /** Ends a gesture. */
  settle(): void {
    this.#history = settle(this.#history)
  }

  undo(): void {
    this.#step(undo(this.#history))
  }

  redo(): void {
    this.#step(redo(this.#history))
  }

  /** Another state, without a step of undo. */
  replace(state: ExampleState): void {
    this.#go({ ...this.#history, present: state })
  }

  /** Calls `listener` after every change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A step of undo or redo leaves language and theme as they are. */
  #step(history: History<ExampleState>): void {
    if (history === this.#history) return
    const { lang, theme } = this.#history.present
    this.#go({ ...history, present: { ...history.present, lang, theme } })
  }

  #go(next: History<ExampleState>): void {
    if (!isSameWork(next.present, this.#history.present))
      this.#example = this.#core.workedExample(coreSettings(next.present))
    this.#history = next
    for (const listener of this.#listeners) listener()
  }
}
