/** Checks of what a caller gives to a function: JavaScript has no types. */

import { phrase, refusal } from './messages.js'
import { inEnglish, type Saying, type Value } from './saying.js'

/** A value in a message: short, without control characters, and nothing in it is called. */
export function shown(value: unknown): string | Saying {
  if (Array.isArray(value)) return phrase('a-list', { count: value.length })
  if (value instanceof Promise) return phrase('a-promise')
  if (typeof value === 'object' && value !== null) return phrase('an-object')
  if (typeof value === 'function') return phrase('a-function')
  if (typeof value !== 'string') return String(value)
  const safe = value.slice(0, 60).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd')
  return phrase('quoted', { text: `${[...safe].slice(0, 40).join('')}${value.length > 40 ? '…' : ''}` })
}

/** The same as English text. */
export function shownText(value: unknown): string {
  const given = shown(value)
  return typeof given === 'string' ? given : inEnglish(given)
}

/** An object with fields of its own, of this page or of another: no list, promise, map or date. */
export function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

export const isFunction = (value: unknown): boolean => typeof value === 'function'

/** Where a value was given: the function, and the parameter. */
export type ArgumentPlace = readonly [where: string, name: string]

/**
 * Refuses a value that does not fit.
 *
 * @param wanted  what it must be
 * @throws CoreError `invalid-argument`
 */
export function mustBe(
  [where, name]: ArgumentPlace,
  wanted: Value,
  isGood: boolean,
  value: unknown,
  given: Value = shown(value),
): void {
  if (!isGood) throw refusal(where, 'must-be', { name, wanted, given })
}

/** The same for a list and each of its entries; holes are entries too. */
export function mustBeEach(
  [where, name]: ArgumentPlace,
  [list, entry]: readonly [list: Value, entry: Value],
  isGood: (entry: unknown) => boolean,
  value: unknown,
): void {
  mustBe([where, name], list, Array.isArray(value), value)
  const entries = value as readonly unknown[]
  const bad = entries.findIndex((one) => !isGood(one))
  mustBe([where, `${name}[${bad}]`], entry, bad < 0, entries[bad])
}

/** The same for one of several ids. */
export function mustBeOneOf(place: ArgumentPlace, ids: readonly string[], value: unknown): void {
  mustBe(place, phrase('one-of', { ids }), ids.includes(value as string), value)
}
