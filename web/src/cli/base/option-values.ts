/** What the value of an option may be: how a message says it, and how it is read. */

import type { Name } from '../../core/contract/names.js'
import { readNumber, readWhole } from '../../rules/read-number.js'

/** One kind of value; `read` gives `undefined` for a text that is no good. */
interface ValueKind<Value> {
  wanted: Name
  read: (text: string) => Value | undefined
}

export const oneOf = <Id extends string>(ids: readonly Id[]): ValueKind<Id> => ({
  wanted: { zh: `${ids.join('、')} 之一`, en: `one of: ${ids.join(', ')}` },
  read: (text) => ids.find((id) => id === text),
})

/** A choice whose values are written in another way than they are kept. */
export const named = <Value>(choices: readonly (readonly [id: string, value: Value])[]): ValueKind<Value> => ({
  wanted: oneOf(choices.map(([id]) => id)).wanted,
  read: (text) => choices.find(([id]) => id === text)?.[1],
})

export const whole = (low: number, high: number): ValueKind<number> => ({
  wanted: { zh: `[${low}, ${high}] 内的一个整数`, en: `a whole number in [${low}, ${high}]` },
  read: (text) => readWhole(text, low, high),
})

export const number = (low: number, high: number): ValueKind<number> => ({
  wanted: { zh: `[${low}, ${high}] 内的一个数`, en: `a number in [${low}, ${high}]` },
  read: (text) => readNumber(text, low, high),
})

/** The same in both languages. */
export const same = (text: string): Name => ({ zh: text, en: text })
