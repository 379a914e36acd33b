/** The example in one place: its state, what the core made of it, and the way back. */

import type { Core } from '../core/core-api.js'
import type { WorkedExample } from '../core/types.js'
import { begin, type History, record, redo, settle, undo } from './history.js'
import { coreSettings, type ExampleState } from './settings.js'

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
   * Goes to another state.
   *
   * @param tag  names a gesture (a drag, typing in one field): all its changes are one step of undo
   * @throws CoreError when the core refuses the settings
   */
  change(next: ExampleState, tag?: string): void {
    this.#go(record(this.#history, next, tag))
  }

  /** Ends a gesture. */
  settle(): void {
    this.#history = settle(this.#history)
  }

  undo(): void {
    this.#go(undo(this.#history))
  }

  redo(): void {
    this.#go(redo(this.#history))
  }

  /** Another state without a step of undo: it came from outside, such as the Back button. */
  replace(state: ExampleState): void {
    this.#go({ ...this.#history, present: state, tag: undefined })
  }

  /** Calls `listener` after every change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #go(next: History<ExampleState>): void {
    if (next.present !== this.#history.present) this.#example = this.#core.workedExample(coreSettings(next.present))
    this.#history = next
    for (const listener of this.#listeners) listener()
  }
}
