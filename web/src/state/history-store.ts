/** A state in one place, with the way back: what the lesson's store and the Lab's have in common. */

import { begin, type History, redo, settle, undo } from './history.js'

export abstract class HistoryStore<Present> {
  readonly #listeners = new Set<() => void>()
  #history: History<Present>

  constructor(first: Present) {
    this.#history = begin(first)
  }

  protected get history(): History<Present> {
    return this.#history
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0
  }

  undo(): void {
    this.#step(undo(this.#history))
  }

  redo(): void {
    this.#step(redo(this.#history))
  }

  /** Ends a gesture: what comes next is a step of its own. */
  settle(): void {
    this.#history = settle(this.#history)
  }

  /** Calls `listener` after every change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A state that undo or redo leads to, with what is only looked at as it is now. */
  protected abstract withView(next: Present): Present

  #step(next: History<Present>): void {
    if (next !== this.#history) this.go({ ...next, present: this.withView(next.present) })
  }

  /** One change, and one notification. */
  protected go(next: History<Present>): void {
    this.#history = next
    for (const listener of this.#listeners) listener()
  }
}
