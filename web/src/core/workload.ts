import type { Workload as RawWorkload } from './core.js'
import { rethrown } from './core-error.js'

/** A fixed batch and a network, for measuring: the same work each time. */
export class Workload {
  readonly #raw: RawWorkload

  /** @internal */
  constructor(raw: RawWorkload) {
    this.#raw = raw
  }

  /** Steps of plain SGD on cross-entropy. */
  trainSteps(count: number): void {
    rethrown(() => this.#raw.trainSteps(count))
  }

  /** Forward passes with the softmax. */
  forwards(count: number): void {
    rethrown(() => this.#raw.forwards(count))
  }

  dispose(): void {
    this.#raw.delete()
  }
}
