/** State to link and back: `#v=1&lesson=example&reading=row&threshold=0.5&W=1,2,3;4,5,6`. */

import { type ExampleState, settings } from './settings.js'

const version = '1'

/** What a link holds beside good settings. */
export interface Parsed {
  state: ExampleState
  /** Keys that were ignored: unknown, twice there, or with a bad value. */
  ignored: string[]
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3B', ';')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The hash for a state; settings that are as in `defaults` are left out. Empty when all are. */
export function toHash(state: ExampleState, defaults: ExampleState): string {
  const pairs = settings
    .map(
      (setting) => [setting.urlKey, setting.write(state[setting.key]), setting.write(defaults[setting.key])] as const,
    )
    .filter(([, text, usual]) => text !== usual)
    .map(([key, text]) => `${key}=${encode(text)}`)
  return pairs.length ? `#v=${version}&lesson=example&${pairs.join('&')}` : ''
}

/** Reads a hash, however hostile. What is not understood stays as in `defaults` and is named. */
export function fromHash(hash: string, defaults: ExampleState): Parsed {
  const state: ExampleState = { ...defaults }
  const ignored: string[] = []
  const seen = new Set<string>()
  for (const pair of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [key = '', ...rest] = pair.split('=')
    const text = decode(rest.join('='))
    const isRepeated = seen.has(key)
    seen.add(key)
    if (!isRepeated && ((key === 'v' && text === version) || (key === 'lesson' && text === 'example'))) continue
    const setting = settings.find((candidate) => candidate.urlKey === key)
    const value = setting && text !== undefined && !isRepeated ? setting.read(text) : undefined
    if (setting && value !== undefined) Object.assign(state, { [setting.key]: value })
    else ignored.push((decode(key) || key || pair).slice(0, 40))
  }
  return { state, ignored }
}
