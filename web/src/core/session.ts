import type { Session as RawSession } from './core.js'
import { CoreError, rethrown } from './core-error.js'
import type { CriterionId } from './ids.js'
import type { Contributions, LayerTrace, MatrixNorms } from './types.js'

/**
 * One network in the core. Layers, rows and columns count from 0; arrays are row-major, a row is a sample; weights are
 * out x in. A bad value throws a `CoreError` that names it, and changes nothing. Call `dispose()`, or declare it with
 * `using`, when done.
 */
export class Session {
  #raw: RawSession | undefined

  /** @internal */
  constructor(raw: RawSession) {
    this.#raw = raw
  }

  #call<T>(where: string, call: (raw: RawSession) => T): T {
    const raw = this.#raw
    if (!raw) throw new CoreError('disposed', `[${where}] the session must be in use, got one that is disposed`)
    return rethrown(() => call(raw))
  }

  /** Units of each layer, the inputs first. */
  get sizes(): number[] {
    return this.#call('sizes', (raw) => Array.from(raw.sizes()))
  }

  /** Weights and biases, the removed ones too. */
  get parameterCount(): number {
    return this.#call('parameterCount', (raw) => raw.parameterCount())
  }

  /** Of all weights, biases and masks: the same on every machine. */
  get fingerprint(): string {
    return this.#call('fingerprint', (raw) => raw.fingerprint())
  }

  /** Replaces all weights of a layer, out x in; each in [-1e6, 1e6]. */
  setWeights(layer: number, values: ArrayLike<number>): void {
    this.#call('setWeights', (raw) => raw.setWeights(layer, values))
  }

  setWeight(layer: number, row: number, column: number, value: number): void {
    this.#call('setWeight', (raw) => raw.setWeight(layer, row, column, value))
  }

  setBias(layer: number, row: number, value: number): void {
    this.#call('setBias', (raw) => raw.setBias(layer, row, value))
  }

  /** Removes a weight, or brings it back with the value that it had. */
  setKept(layer: number, row: number, column: number, keep: boolean): void {
    this.#call('setKept', (raw) => raw.setKept(layer, row, column, keep))
  }

  /** Cuts a hidden neuron: its incoming and its outgoing weights. */
  cutNeuron(layer: number, neuron: number): void {
    this.#call('cutNeuron', (raw) => raw.cutNeuron(layer, neuron))
  }

  /** Removes every weight that scores strictly below the threshold. Returns how many this call removed. */
  removeBelow(layer: number, criterion: CriterionId, threshold: number, samples: ArrayLike<number> = []): number {
    return this.#call('removeBelow', (raw) => raw.removeBelow(layer, criterion, threshold, samples))
  }

  /** Saliency of each weight of a layer, out x in; `samples` only for criteria that need data. */
  score(layer: number, criterion: CriterionId, samples: ArrayLike<number> = []): Float64Array {
    return this.#call('score', (raw) => raw.score(layer, criterion, samples))
  }

  /** The outputs, samples x out. */
  forward(samples: ArrayLike<number>): Float64Array {
    return this.#call('forward', (raw) => raw.forward(samples))
  }

  /** What each layer computes. */
  trace(samples: ArrayLike<number>): LayerTrace[] {
    return this.#call('trace', (raw) => raw.trace(samples))
  }

  /** The shares of each neuron of a hidden layer, for one sample. */
  contributions(layer: number, sample: ArrayLike<number>): Contributions {
    return this.#call('contributions', (raw) => raw.contributions(layer, sample))
  }

  /** The change of each output when each weight alone is removed: (out * in) x outputs. */
  removalEffects(layer: number, sample: ArrayLike<number>): Float64Array {
    return this.#call('removalEffects', (raw) => raw.removalEffects(layer, sample))
  }

  norms(layer: number): MatrixNorms {
    return this.#call('norms', (raw) => raw.norms(layer))
  }

  /** The values of a layer's weights, those of removed ones too; out x in. */
  copyWeights(layer: number): Float64Array {
    return this.#call('copyWeights', (raw) => raw.copyWeights(layer))
  }

  /** 1 = kept, 0 = removed; out x in. */
  copyMask(layer: number): Uint8Array {
    return this.#call('copyMask', (raw) => raw.copyMask(layer))
  }

  /** Gives the memory back. A second call does nothing; any other call throws `disposed`. */
  dispose(): void {
    this.#raw?.delete()
    this.#raw = undefined
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
