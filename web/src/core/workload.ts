import type { Gate } from './boundary/gate.js'
import { Handle } from './boundary/handle.js'
import type { Workload as RawWorkload } from './core.js'

/** A fixed batch and a network, for measuring: the same work each time. */
export class Workload {
  readonly #handle: Handle<RawWorkload>

  /** @internal */
  constructor(gate: Gate, raw: RawWorkload) {
    this.#handle = new Handle(gate, 'workload', raw)
  }

  /** Steps of plain SGD on cross-entropy. */
  trainSteps(count: number): void {
    this.#handle.call('trainSteps', { count })
  }

  /** Forward passes with the softmax. */
  forwards(count: number): void {
    this.#handle.call('forwards', { count })
  }

  /** Gives the memory back. A second call does nothing; any other call throws `disposed`. */
  dispose(): void {
    this.#handle.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
