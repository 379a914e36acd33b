/** The lesson's state to a link and back: `#v=1&lesson=example&reading=row&threshold=0.5&W=1,2,3;4,5,6`. */

import { readHash, version, writeHash } from './link.js'
import { type ExampleState, settings } from './settings.js'

const kind = 'lesson=example'

/** What a link holds beside good settings. */
export interface Parsed {
  state: ExampleState
  /** Keys that were ignored: unknown, twice there, or with a bad value. */
  ignored: string[]
}

/** The hash for a state; settings that are as in `defaults` are left out. Empty when all are. */
export function toHash(state: ExampleState, defaults: ExampleState): string {
  const pairs = settings
    .map(({ key, urlKey, write }) => [urlKey, write(state[key]), write(defaults[key])] as const)
    .filter(([, text, usual]) => text !== usual)
  return writeHash(
    kind,
    pairs.map(([key, text]) => [key, text]),
  )
}

/** The hash for a page whose empty one says `begin`: then one that says `defaults` is not empty. */
export function toHashOf(state: ExampleState, defaults: ExampleState, begin: ExampleState): string {
  return toHash(state, begin) && (toHash(state, defaults) || `#v=${version}&${kind}`)
}

/** Reads a hash, however hostile. What is not understood stays as in `defaults` and is named. */
export function fromHash(hash: string, defaults: ExampleState): Parsed {
  const state: ExampleState = { ...defaults }
  const ignored = readHash(hash, kind, (key, text) => {
    const setting = settings.find(({ urlKey }) => urlKey === key)
    const value = setting?.read(text)
    if (setting && value !== undefined) Object.assign(state, { [setting.key]: value })
    return value !== undefined
  })
  return { state, ignored }
}
