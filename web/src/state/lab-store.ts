/** The state of the Lab in one place, with the way back. */

import { begin, type History, record, redo, undo } from './history.js'
import { isSameExperiment, type LabState, viewOf } from './lab-state.js'

export class LabStore {
  readonly #listeners = new Set<() => void>()
  #history: History<LabState>

  constructor(initial: LabState) {
    this.#history = begin(initial)
  }

  get state(): LabState {
    return this.#history.present
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0
  }

  /**
   * Goes to another state. What is only looked at is no step of undo.
   *
   * @param tag  names a gesture, such as typing in one field: all its changes are one step
   */
  change(next: LabState, tag?: string): void {
    if (isSameExperiment(next, this.state)) this.#go({ ...this.#history, present: next })
    else this.#go(record(this.#history, next, tag, isSameExperiment))
  }

  undo(): void {
    this.#step(undo(this.#history))
  }

  redo(): void {
    this.#step(redo(this.#history))
  }

  /** Another state, without a step of undo. */
  replace(state: LabState): void {
    this.#go({ ...this.#history, present: state })
  }

  /** Calls `listener` after every change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A step of undo or redo leaves what is looked at as it is. */
  #step(history: History<LabState>): void {
    if (history === this.#history) return
    this.#go({ ...history, present: { ...history.present, ...viewOf(this.state) } })
  }

  #go(next: History<LabState>): void {
    this.#history = next
    for (const listener of this.#listeners) listener()
  }
}
