/** What the value of a setting may be: how a message says it, and how it is read. */

import type { Name } from '../core/contract/names.js'
import { readNumber, readWhole } from './read-number.js'

/** One kind of value; `read` gives `undefined` for a text that is no good. */
export interface ValueKind<Value> {
  /** What a good value looks like, for messages and hints. */
  wanted: Name
  read: (text: string) => Value | undefined
}

export interface ChoiceKind<Id extends string> extends ValueKind<Id> {
  kind: 'choice'
  choices: readonly Id[]
}

/** A number in a range, both ends good. */
export interface NumberKind extends ValueKind<number> {
  kind: 'number' | 'whole'
  low: number
  high: number
}

export const oneOf = <Id extends string>(ids: readonly Id[]): ChoiceKind<Id> => ({
  kind: 'choice',
  choices: ids,
  wanted: { zh: `${ids.join('、')} 之一`, en: `one of: ${ids.join(', ')}` },
  read: (text) => ids.find((id) => id === text),
})

/** A choice whose values are written in another way than they are kept. */
export const named = <Value>(choices: readonly (readonly [id: string, value: Value])[]): ValueKind<Value> => ({
  wanted: oneOf(choices.map(([id]) => id)).wanted,
  read: (text) => choices.find(([id]) => id === text)?.[1],
})

export const whole = (low: number, high: number): NumberKind => ({
  kind: 'whole',
  low,
  high,
  wanted: { zh: `[${low}, ${high}] 内的一个整数`, en: `a whole number in [${low}, ${high}]` },
  read: (text) => readWhole(text, low, high),
})

export const number = (low: number, high: number): NumberKind => ({
  kind: 'number',
  low,
  high,
  wanted: { zh: `[${low}, ${high}] 内的一个数`, en: `a number in [${low}, ${high}]` },
  read: (text) => readNumber(text, low, high),
})

/** Numbers with commas between. */
export interface NumbersKind extends ValueKind<number[]> {
  kind: 'numbers'
}

/** At most so many numbers of any size. */
export const numbers = (most: number): NumbersKind => ({
  kind: 'numbers',
  wanted: {
    zh: `至多 ${most} 个数，以英文逗号隔开，如 0.5,0.8,0.9`,
    en: `at most ${most} numbers with commas between, such as 0.5,0.8,0.9`,
  },
  read: (text) => {
    const list = text.split(',').map((part) => readNumber(part, -1e300, 1e300))
    return list.length <= most && list.every((value) => value !== undefined) ? (list as number[]) : undefined
  },
})

/** As large or small as numbers get; threshold and amount are of any size. */
export const anyNumber: NumberKind = { ...number(-1e300, 1e300), wanted: { zh: '一个数', en: 'a number' } }

/** Whether a number from a program is a good one. */
export const isGood = ({ kind, low, high }: NumberKind, value: number): boolean =>
  value >= low && value <= high && (kind === 'number' || Number.isInteger(value))

/** The same in both languages. */
export const same = (text: string): Name => ({ zh: text, en: text })
