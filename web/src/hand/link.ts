/** A network by hand to a link and back: `#v=1&network&z=...&criterion=row&threshold=0.5&cut=w1.1.1,n1.2`. */

import { criterionIds } from '../core/ids.js'
import { networkLimits, readNetworkFile } from '../files/network-file.js'
import { readNumber } from '../rules/read-number.js'
import { readHash, writeHash } from '../state/link.js'
import { langs, themes } from '../state/settings.js'
import { hasPart } from './parts.js'
import { contributionKeys, type HandState, isSameNetwork, type Network, networkOf, stateOf } from './state.js'

const kind = 'network'

interface Field {
  key: keyof HandState
  write: (state: HandState) => string
  /** Undefined when the text is not a good one. */
  read: (text: string) => unknown
}

const oneOf = (key: keyof HandState, ids: readonly string[]): Field => ({
  key,
  write: (state) => String(state[key]),
  read: (text) => ids.find((id) => id === text),
})

const parts = (key: 'cut' | 'keep'): Field => ({
  key,
  write: (state) => state[key].join(','),
  read: (text) => (text === '' ? [] : text.split(',')),
})

/** Layers as people count them. */
const layersOf = (text: string): number[] => (text === '' ? [] : text.split(',').map((layer) => Number(layer) - 1))

/** In the order in which they stand in a link. */
const fields: readonly Field[] = [
  oneOf('criterion', criterionIds),
  { key: 'threshold', write: ({ threshold }) => String(threshold), read: (text) => readNumber(text, 0, 1e6) },
  {
    key: 'thresholdLayers',
    write: ({ thresholdLayers }) => thresholdLayers?.map((layer) => layer + 1).join(',') ?? '',
    read: (text) => (/^(?:[1-6](?:,[1-6]){0,5})?$/.test(text) ? layersOf(text) : undefined),
  },
  parts('cut'),
  parts('keep'),
  oneOf('contribution', contributionKeys),
  {
    key: 'sample',
    write: ({ sample }) => String(sample + 1),
    read: (text) => (/^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) - 1 : undefined),
  },
  { key: 'focus', write: ({ focus }) => focus, read: (text) => text },
  oneOf('lang', ['auto', ...langs]),
  oneOf('theme', ['auto', ...themes]),
]

/** A network in a link: deflated behind `z`, or where that is not there yet in full behind `json`. */
export interface InLink {
  key: 'z' | 'json'
  text: string
}

/** What a network in full looks like in a link. */
export const inFull = (state: HandState): InLink => ({ key: 'json', text: JSON.stringify(networkOf(state)) })

/** The hash for a state; what is as in `defaults` is left out. */
export function toHash(state: HandState, defaults: HandState, network: InLink): string {
  const pairs = fields
    .map(({ key, write }) => [key, write(state), write(defaults)] as const)
    .filter(([, text, usual]) => text !== usual)
    .map(([key, text]) => [key, text] as const)
  return writeHash(kind, isSameNetwork(state, defaults) ? pairs : [[network.key, network.text], ...pairs])
}

/** The text behind `z` in a hash; undefined when there is none. */
export function packedIn(hash: string): string | undefined {
  return /(?:^#?|&)z=([A-Za-z0-9_-]+)(?:&|$)/.exec(hash)?.[1]
}

function readFull(text: string): Network | undefined {
  try {
    return text.length <= networkLimits.fileBytes ? readNetworkFile(JSON.parse(text)) : undefined
  } catch {
    return undefined
  }
}

export interface Parsed {
  state: HandState
  /** Keys that were ignored: unknown, twice there, or with a bad value. */
  ignored: string[]
}

/** What does not fit the network is left out, and named. */
function fitting(state: HandState, defaults: HandState, ignored: string[]): HandState {
  const fits: Partial<Record<keyof HandState, boolean>> = {
    cut: state.cut.every((id) => hasPart(state, id)),
    keep: state.keep.every((id) => hasPart(state, id) && id.startsWith('w')),
    thresholdLayers: (state.thresholdLayers ?? []).every((layer) => layer < state.layers.length),
    focus: hasPart(state, state.focus) && state.focus.startsWith('w'),
    sample: state.sample < state.inputs.length,
  }
  const bad = (['thresholdLayers', 'cut', 'keep', 'focus', 'sample'] as const).filter((key) => !fits[key])
  ignored.push(...bad.filter((key) => state[key] !== defaults[key]))
  const safe = { thresholdLayers: undefined, cut: [], keep: [], focus: 'w1.1.1', sample: 0 }
  return { ...state, ...Object.fromEntries(bad.map((key) => [key, safe[key]])) }
}

/**
 * Reads a hash, however hostile.
 *
 * @param networkOf  the network that a text behind `z` unpacks to; undefined for a bad one
 */
export function fromHash(
  hash: string,
  defaults: HandState,
  networkOf: (packed: string) => Network | undefined,
): Parsed {
  let network: Network | undefined
  const found: Partial<Record<string, unknown>> = {}
  const ignored = readHash(hash, kind, (key, text) => {
    if (key === 'z' || key === 'json') {
      const read = key === 'z' ? networkOf(text) : readFull(text)
      network ??= read
      return read !== undefined
    }
    const value = fields.find((field) => field.key === key)?.read(text)
    if (value !== undefined) found[key] = value
    return value !== undefined
  })
  const base = network
    ? { ...defaults, ...pick(stateOf(network)), thresholdLayers: undefined, cut: [], keep: [] }
    : defaults
  return { state: fitting({ ...base, ...found }, base, ignored), ignored }
}

const pick = ({ layers, inputs }: HandState) => ({ layers, inputs })
