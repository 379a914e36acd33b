/** Checks of what a caller gives to a function: JavaScript has no types. */

import { CoreError } from './core-error.js'

/** A value in a message: short, without control characters, and nothing in it is called. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value instanceof Promise) return 'a promise'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'string') return String(value)
  const safe = value.slice(0, 60).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd')
  return `"${[...safe].slice(0, 40).join('')}${value.length > 40 ? '…' : ''}"`
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
 * @param wanted  what it must be, such as `an object`
 * @throws CoreError `invalid-argument`
 */
export function mustBe(
  [where, name]: ArgumentPlace,
  wanted: string,
  isGood: boolean,
  value: unknown,
  got = shown(value),
): void {
  if (!isGood) throw new CoreError('invalid-argument', `[${where}] ${name} must be ${wanted}, got ${got}`)
}

/** The same for a list and each of its entries; holes are entries too. */
export function mustBeEach(
  [where, name]: ArgumentPlace,
  [list, entry]: readonly [list: string, entry: string],
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
  mustBe(place, `one of ${ids.join(', ')}`, ids.includes(value as string), value)
}
