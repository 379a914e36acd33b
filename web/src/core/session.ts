import type { Gate } from './boundary/gate.js'
import { Handle } from './boundary/handle.js'
import type { Contributions, LayerTrace, MatrixNorms } from './contract/example.js'
import type { Session as RawSession } from './core.js'
import type { CriterionId } from './ids.js'

/**
 * One network in the core. Layers, rows and columns count from 0; arrays are row-major, a row is a sample; weights are
 * out x in. A bad value throws a `CoreError` that names it, and changes nothing. Call `dispose()`, or declare it with
 * `using`, when done.
 */
export class Session {
  readonly #handle: Handle<RawSession>

  /** @internal */
  constructor(gate: Gate, raw: RawSession) {
    this.#handle = new Handle(gate, 'session', raw)
  }

  /** Units of each layer, the inputs first. */
  get sizes(): number[] {
    return Array.from(this.#handle.call('sizes'))
  }

  /** Weights and biases, the removed ones too. */
  get parameterCount(): number {
    return this.#handle.call('parameterCount')
  }

  /** Of all weights, biases and masks: the same on every machine. */
  get fingerprint(): string {
    return this.#handle.call('fingerprint')
  }

  /** Replaces all weights of a layer, out x in; each in [-1e6, 1e6]. */
  setWeights(layer: number, values: ArrayLike<number>): void {
    this.#handle.call('setWeights', { layer, values })
  }

  setWeight(layer: number, row: number, column: number, value: number): void {
    this.#handle.call('setWeight', { layer, row, column, value })
  }

  setBias(layer: number, row: number, value: number): void {
    this.#handle.call('setBias', { layer, row, value })
  }

  /** Removes a weight, or brings it back with the value that it had. */
  setKept(layer: number, row: number, column: number, keep: boolean): void {
    this.#handle.call('setKept', { layer, row, column, keep })
  }

  /** Cuts a hidden neuron: its incoming and its outgoing weights. */
  cutNeuron(layer: number, neuron: number): void {
    this.#handle.call('cutNeuron', { layer, neuron })
  }

  /** Removes every weight that scores strictly below the threshold. Returns how many this call removed. */
  removeBelow(layer: number, criterion: CriterionId, threshold: number, samples: ArrayLike<number> = []): number {
    return this.#handle.call('removeBelow', { layer, criterion, threshold, samples })
  }

  /** Saliency of each weight of a layer, out x in; `samples` only for criteria that need data. */
  score(layer: number, criterion: CriterionId, samples: ArrayLike<number> = []): Float64Array {
    return this.#handle.call('score', { layer, criterion, samples })
  }

  /** The outputs, samples x out. */
  forward(samples: ArrayLike<number>): Float64Array {
    return this.#handle.call('forward', { samples })
  }

  /** What each layer computes. */
  trace(samples: ArrayLike<number>): LayerTrace[] {
    return this.#handle.call('trace', { samples })
  }

  /** The shares of each neuron of a hidden layer, for one sample. */
  contributions(layer: number, sample: ArrayLike<number>): Contributions {
    return this.#handle.call('contributions', { layer, sample })
  }

  /** The change of each output when each weight alone is removed: (out * in) x outputs. */
  removalEffects(layer: number, sample: ArrayLike<number>): Float64Array {
    return this.#handle.call('removalEffects', { layer, sample })
  }

  norms(layer: number): MatrixNorms {
    return this.#handle.call('norms', { layer })
  }

  /** The values of a layer's weights, those of removed ones too; out x in. */
  copyWeights(layer: number): Float64Array {
    return this.#handle.call('copyWeights', { layer })
  }

  /** 1 = kept, 0 = removed; out x in. */
  copyMask(layer: number): Uint8Array {
    return this.#handle.call('copyMask', { layer })
  }

  /** Gives the memory back. A second call does nothing; any other call throws `disposed`. */
  dispose(): void {
    this.#handle.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
