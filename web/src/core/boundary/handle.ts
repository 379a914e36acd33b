import { phrase, refusal } from '../messages.js'
import type { Gate, ResultOf } from './gate.js'

type Noun = 'session' | 'experiment' | 'workload' | 'deployment'

/** An object of the module in the hands of one owner. */
export class Handle<Raw extends { delete(): void }> {
  readonly #gate: Gate
  readonly #noun: Noun
  #raw: Raw | undefined

  /** @param noun  what it is to people: `session` */
  constructor(gate: Gate, noun: Noun, raw: Raw) {
    this.#gate = gate
    this.#noun = noun
    this.#raw = raw
  }

  /** @throws CoreError `disposed` */
  use(where: string): Raw {
    if (this.#raw) return this.#raw
    throw refusal(where, 'disposed', { what: phrase(this.#noun) })
  }

  /**
   * Calls a method.
   *
   * @param given  its parameters by name, in order
   * @param where  the public function that was called, when that is another
   * @throws CoreError
   */
  call<Name extends keyof Raw & string>(
    name: Name,
    given: Readonly<Record<string, unknown>> = {},
    where: string = name,
  ): ResultOf<Raw, Name> {
    return this.#gate.call(where, () => this.use(where), name, given)
  }

  /** A second call does nothing. @throws CoreError `busy` in the middle of a call */
  dispose(): void {
    const raw = this.#raw
    if (!raw) return
    this.#gate.alone('dispose', () => raw.delete())
    this.#raw = undefined
  }
}
