/** Classes that are made from a list of calls, so that no call is written a second time for the core or for the worker. */

/** Of each call the names of its parameters, or that it is a property. */
export type CallList = Readonly<Record<string, readonly string[] | 'property'>>

/** Where the calls of an object go. */
export type PassOn<Calls> = (name: keyof Calls & string, args: readonly unknown[]) => unknown

/**
 * Makes a class whose objects have every call of a list, and pass it on to the one function that they are made with.
 *
 * Arguments beyond the parameters are left out, as in a call that is written out.
 */
export function passingOn<Calls>(list: CallList): new (passOn: PassOn<Calls>) => Calls {
  class Passing {
    readonly #passOn: PassOn<Calls>

    constructor(passOn: PassOn<Calls>) {
      this.#passOn = passOn
    }

    static #member(name: keyof Calls & string, parameters: CallList[string]): PropertyDescriptor {
      if (parameters === 'property')
        return {
          get(this: Passing) {
            return this.#passOn(name, [])
          },
        }
      return {
        value(this: Passing, ...args: unknown[]) {
          return this.#passOn(name, args.slice(0, parameters.length))
        },
        writable: true,
      }
    }

    static {
      for (const [name, parameters] of Object.entries(list)) {
        const member = Passing.#member(name as keyof Calls & string, parameters)
        Object.defineProperty(Passing.prototype, name, { ...member, configurable: true })
      }
    }
  }
  return Passing as unknown as new (
    passOn: PassOn<Calls>,
  ) => Calls
}
