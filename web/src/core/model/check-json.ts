/** Checks of what came out of a file: anything at all, until it was looked at. */

import { shown } from '../boundary/arguments.js'
import { phrase, refusal } from '../messages.js'
import type { Value } from '../saying.js'
import { fromBase64 } from './base64.js'

/** Names in a file have at most so many bytes of UTF-8. */
const mostNameBytes = 256

/** A value somewhere in a file, and the way to it for messages. */
export class Given {
  readonly value: unknown
  readonly #where: string
  readonly #path: string

  /**
   * @param where  what reads it, such as `model`
   * @param path   how a person finds it in the file; empty for all of it
   */
  constructor(where: string, value: unknown, path = '') {
    this.#where = where
    this.value = value
    this.#path = path
  }

  /** @throws CoreError always */
  refuse(wanted: Value, given: Value = shown(this.value)): never {
    throw refusal(this.#where, 'must-be', { name: this.#name, wanted, given })
  }

  get #name(): Value {
    return this.#path || phrase('the-file')
  }

  /** @throws CoreError always: the object has no such key */
  refuseWithout(key: string): never {
    throw refusal(this.#where, 'must-hold', { name: this.#name, key })
  }

  #at(key: string | number, value: unknown): Given {
    const path = typeof key === 'number' ? `${this.#path}[${key}]` : `${this.#path ? `${this.#path}.` : ''}${key}`
    return new Given(this.#where, value, path)
  }

  /**
   * The fields of an object.
   *
   * @param needed  keys that must be there
   * @param others  keys that may be there; any other key is refused
   */
  fields<Key extends string, Other extends string = never>(
    needed: readonly Key[],
    others: readonly Other[] = [],
  ): Record<Key, Given> & Partial<Record<Other, Given>> {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse(phrase('an-object'))
    const keys: readonly string[] = [...needed, ...others]
    const foreign = Object.keys(value).find((key) => !keys.includes(key))
    if (foreign !== undefined)
      throw refusal(this.#where, 'must-hold-only', { name: this.#name, keys, given: shown(foreign) })
    const missing = needed.find((key) => !Object.hasOwn(value, key))
    if (missing !== undefined) this.refuseWithout(missing)
    const entries = Object.entries(value).map(([key, entry]) => [key, this.#at(key, entry)])
    return Object.fromEntries(entries)
  }

  /** An object of any fields, which are not looked at. */
  object(): Readonly<Record<string, unknown>> {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse(phrase('an-object'))
    return { ...value }
  }

  list(most: number): Given[] {
    const { value } = this
    if (!Array.isArray(value) || value.length > most) return this.refuse(phrase('list-of', { most }))
    return Array.from(value, (entry, i) => this.#at(i, entry)) // holes are entries too
  }

  /** A text; `wanted` says what it looks like. */
  text(pattern: RegExp, wanted: Value): string {
    return typeof this.value === 'string' && pattern.test(this.value) ? this.value : this.refuse(wanted)
  }

  /** A name that somebody gave: any text that is not long and holds no half characters. */
  name(): string {
    const { value } = this
    const isGood = typeof value === 'string' && value.length <= mostNameBytes && !/\p{Cs}/u.test(value)
    const wanted = phrase('text-of', { most: mostNameBytes })
    return isGood && new TextEncoder().encode(value).length <= mostNameBytes ? value : this.refuse(wanted)
  }

  /** @param said  what is wanted, where other values would do elsewhere */
  exactly<Only extends string | number>(wanted: Only, said: Value = shown(wanted)): Only {
    return this.value === wanted ? wanted : this.refuse(said)
  }

  oneOf<Id extends string>(ids: readonly Id[]): Id {
    return ids.find((id) => id === this.value) ?? this.refuse(phrase('one-of', { ids }))
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.refuse(phrase('true-or-false'))
  }

  number(low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): number {
    const { value } = this
    const isGood = typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high
    if (isGood) return value
    if (Number.isFinite(low)) return this.refuse(phrase('number-in', { low, high }))
    return this.refuse(Number.isFinite(high) ? phrase('number-to', { high }) : phrase('a-number'))
  }

  whole(low: number, high: number): number {
    const { value } = this
    const isGood = Number.isSafeInteger(value) && (value as number) >= low && (value as number) <= high
    return isGood ? (value as number) : this.refuse(phrase('whole-in', { low, high }))
  }

  /** What JSON has in place of a number that is none: `null` stands for NaN. */
  numberOrNone(low?: number, high?: number): number {
    return this.value === null ? Number.NaN : this.number(low, high)
  }

  fingerprint(): string {
    return this.text(/^[0-9a-f]{16}$/, phrase('a-fingerprint'))
  }

  /** The bytes of a base64 text of any length. */
  base64(most: number): Uint8Array {
    const { value } = this
    const wanted = phrase('base64-to', { most })
    if (typeof value !== 'string' || value.length > 4 * Math.ceil(most / 3)) return this.refuse(wanted)
    return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
      ? fromBase64(value)
      : this.refuse(wanted, phrase('which-is-none', { value: shown(value) }))
  }

  /** The bytes of a base64 text. @param length  how many there must be */
  bytes(length: number): Uint8Array {
    const { value } = this
    const signs = 4 * Math.ceil(length / 3)
    const wanted = phrase('base64-of', { bytes: length, characters: signs })
    if (typeof value !== 'string' || value.length !== signs) return this.refuse(wanted)
    const padding = (3 - (length % 3)) % 3
    const isGood = /^[A-Za-z0-9+/]*$/.test(value.slice(0, signs - padding)) && value.endsWith('='.repeat(padding))
    if (!isGood) this.refuse(wanted, phrase('which-is-none', { value: shown(value) }))
    return fromBase64(value)
  }
}
