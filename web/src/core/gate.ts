/** The one way into the module: what goes in is copied, one call at a time, and what is refused is thrown here. */

import { errorOf, type Refusal } from './core-error.js'
import { refusal } from './messages.js'
import { plainCopies } from './plain-copy.js'

/** What a call gives when it is not refused. */
export type Answered<Result> = Exclude<Result, Refusal>

type Method = (...args: never[]) => unknown

/** The result of a method of the module's, by its name. */
export type ResultOf<Target, Name extends keyof Target> = Target[Name] extends Method
  ? Answered<ReturnType<Target[Name]>>
  : never

function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'refusal' in result
}

/** Of one module. */
export class Gate {
  /** The call that is under way; empty when there is none. */
  #underWay = ''

  /**
   * @param where  the public function that was called
   * @param given  its parameters by name, in the order that the module takes them
   * @param find   the object of the module that is asked; it throws when there is none
   * @throws CoreError
   */
  call<Target extends object, Name extends keyof Target & string>(
    where: string,
    find: () => Target,
    name: Name,
    given: Readonly<Record<string, unknown>> = {},
  ): ResultOf<Target, Name> {
    return this.alone(where, () => {
      const target = find()
      const args = plainCopies(where, given)
      const result = (target[name] as (...args: unknown[]) => unknown).apply(target, args)
      if (isRefusal(result)) throw errorOf(result)
      return result as ResultOf<Target, Name>
    })
  }

  /** Does work during which the module takes no other. @throws CoreError `busy` when there is some */
  alone<T>(where: string, work: () => T): T {
    const other = this.#underWay
    if (other) throw refusal(where, 'busy', { other })
    this.#underWay = where
    try {
      return work()
    } finally {
      this.#underWay = ''
    }
  }
}
