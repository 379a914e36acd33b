import type { Gate } from './boundary/gate.js'
import { Handle } from './boundary/handle.js'
import type { Contributions, LayerTrace, MatrixNorms } from './contract/example.js'
import type { Session as RawSession } from './core.js'
import type { CriterionId } from './ids.js'

/**
 * One network in the core. Layers, rows and columns count from 0; arrays are row-major, a row is a sample; weights are
 * out x in. A bad value throws a `CoreError` that names it, and changes nothing. Call `dispose()`, or declare it with
 * `using`, when done.
 *
 * In the examples `session` is `core.createSession({ layers: [3, 2, 1], activation: 'softsign' })` with the weights of
 * the worked example, 1 to 6 and 1, 1; what stands behind `//` is what a line gives.
 */
export class Session {
  readonly #handle: Handle<RawSession>

  /** @internal */
  constructor(gate: Gate, raw: RawSession) {
    this.#handle = new Handle(gate, 'session', raw)
  }

  /**
   * Units of each layer, the inputs first.
   * @example
   * session.sizes // [ 3, 2, 1 ]
   */
  get sizes(): number[] {
    return Array.from(this.#handle.call('sizes'))
  }

  /**
   * Weights and biases, the removed ones too.
   * @example
   * session.parameterCount // 11
   */
  get parameterCount(): number {
    return this.#handle.call('parameterCount')
  }

  /**
   * Of all weights, biases and masks: the same on every machine.
   * @example
   * session.fingerprint.length // 16
   */
  get fingerprint(): string {
    return this.#handle.call('fingerprint')
  }

  /**
   * Replaces all weights of a layer, out x in; each in [-1e6, 1e6].
   * @example
   * session.setWeights(1, [2, -1])
   * session.copyWeights(1) // Float64Array(2) [ 2, -1 ]
   */
  setWeights(layer: number, values: ArrayLike<number>): void {
    this.#handle.call('setWeights', { layer, values })
  }

  /**
   * @example
   * session.setWeight(0, 1, 2, 0.5)
   * session.copyWeights(0)[5] // 0.5
   */
  setWeight(layer: number, row: number, column: number, value: number): void {
    this.#handle.call('setWeight', { layer, row, column, value })
  }

  /**
   * @example
   * session.setBias(1, 0, 0.25)
   * session.forward([1, 0, 1]).length // 1
   */
  setBias(layer: number, row: number, value: number): void {
    this.#handle.call('setBias', { layer, row, value })
  }

  /**
   * Removes a weight, or brings it back with the value that it had.
   * @example
   * session.setKept(0, 0, 1, false)
   * session.copyMask(0) // Uint8Array(6) [ 1, 0, 1, 1, 1, 1 ]
   */
  setKept(layer: number, row: number, column: number, keep: boolean): void {
    this.#handle.call('setKept', { layer, row, column, keep })
  }

  /**
   * Cuts a hidden neuron: its incoming and its outgoing weights.
   * @example
   * session.cutNeuron(0, 0)
   * session.copyMask(0) // Uint8Array(6) [ 0, 0, 0, 1, 1, 1 ]
   */
  cutNeuron(layer: number, neuron: number): void {
    this.#handle.call('cutNeuron', { layer, neuron })
  }

  /**
   * Removes every weight that scores strictly below the threshold. Returns how many this call removed.
   * @example
   * session.removeBelow(0, 'magnitude', 2.5) // 2
   */
  removeBelow(layer: number, criterion: CriterionId, threshold: number, samples: ArrayLike<number> = []): number {
    return this.#handle.call('removeBelow', { layer, criterion, threshold, samples })
  }

  /**
   * Saliency of each weight of a layer, out x in; `samples` only for criteria that need data.
   * @example
   * session.score(0, 'magnitude') // Float64Array(6) [ 1, 2, 3, 4, 5, 6 ]
   */
  score(layer: number, criterion: CriterionId, samples: ArrayLike<number> = []): Float64Array {
    return this.#handle.call('score', { layer, criterion, samples })
  }

  /**
   * The outputs, samples x out.
   * @example
   * session.forward([1, 0, 1])[0].toFixed(4) // '1.7091'
   */
  forward(samples: ArrayLike<number>): Float64Array {
    return this.#handle.call('forward', { samples })
  }

  /**
   * What each layer computes.
   * @example
   * session.trace([1, 0, 1]).length // 2
   */
  trace(samples: ArrayLike<number>): LayerTrace[] {
    return this.#handle.call('trace', { samples })
  }

  /**
   * The shares of each neuron of a hidden layer, for one sample.
   * @example
   * session.contributions(0, [1, 0, 1]).signedShare.map((share) => share.toFixed(3)) // [ '0.468', '0.532' ]
   */
  contributions(layer: number, sample: ArrayLike<number>): Contributions {
    return this.#handle.call('contributions', { layer, sample })
  }

  /**
   * The change of each output when each weight alone is removed: (out * in) x outputs.
   * @example
   * session.removalEffects(0, [1, 0, 1]).length // 6
   */
  removalEffects(layer: number, sample: ArrayLike<number>): Float64Array {
    return this.#handle.call('removalEffects', { layer, sample })
  }

  /**
   * @example
   * session.norms(0).entrywiseL1 // 21
   */
  norms(layer: number): MatrixNorms {
    return this.#handle.call('norms', { layer })
  }

  /**
   * The values of a layer's weights, those of removed ones too; out x in.
   * @example
   * session.copyWeights(0) // Float64Array(6) [ 1, 2, 3, 4, 5, 6 ]
   */
  copyWeights(layer: number): Float64Array {
    return this.#handle.call('copyWeights', { layer })
  }

  /**
   * 1 = kept, 0 = removed; out x in.
   * @example
   * session.copyMask(1) // Uint8Array(2) [ 1, 1 ]
   */
  copyMask(layer: number): Uint8Array {
    return this.#handle.call('copyMask', { layer })
  }

  /**
   * Gives the memory back. A second call does nothing; any other call throws `disposed`.
   * @example
   * session.dispose()
   */
  dispose(): void {
    this.#handle.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
