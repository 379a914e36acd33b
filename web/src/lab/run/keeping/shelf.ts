/** Networks that were left for another experiment, so that undo brings them back. */

import { bytesOf, type Snapshot } from './snapshot.js'

/** Of the models of all of them, as JSON; the oldest ones are given up first. */
export const mostShelfBytes = 128 * 2 ** 20

export class Shelf {
  readonly #snapshots = new Map<number, Snapshot>()
  readonly #most: number

  constructor(most = mostShelfBytes) {
    this.#most = most
  }

  /** @param run  what the experiment is known by */
  put(run: number, snapshot: Snapshot): void {
    this.#snapshots.delete(run) // the one that was put last goes last
    this.#snapshots.set(run, snapshot)
    for (const oldest of this.#snapshots.keys()) {
      if (bytesOf(this.#snapshots.values()) <= this.#most) return
      this.#snapshots.delete(oldest)
    }
  }

  drop(run: number): void {
    this.#snapshots.delete(run)
  }

  of(run: number): Snapshot | undefined {
    return this.#snapshots.get(run)
  }
}
