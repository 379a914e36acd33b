/** The one table of settings: name, key in a link, how it is read and written. Defaults come from the core. */

import type { WorkedExampleSettings } from '../core/types.js'
import {
  activationIds,
  type ContributionReadingId,
  contributionReadingIds,
  type PartId,
  partIds,
  sensitivityReadingIds,
} from '../core/ids.js'

export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Everything that a person can set in the worked example. */
export interface ExampleState extends WorkedExampleSettings {
  /** The reading of the contribution that is shown. */
  contribution: ContributionReadingId
  /** The weight whose formula is shown. */
  focus: PartId
  /** `auto` follows the page or the browser. */
  lang: Lang | 'auto'
  theme: Theme | 'auto'
}

/** How one setting goes into a link and comes out of it. */
export interface Setting<Key extends keyof ExampleState = keyof ExampleState> {
  key: Key
  /** Its key in a link, and its option on the command line. */
  urlKey: string
  /** What a good value looks like, for messages. */
  wanted: string
  write: (value: ExampleState[Key]) => string
  /** `undefined` when the text is not a good value. */
  read: (text: string) => ExampleState[Key] | undefined
}

const largest = 1000

/** A plain decimal number in [low, high]; nothing else that JavaScript would take for one. */
function readNumber(text: string, low: number, high: number): number | undefined {
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(text)) return undefined
  const value = Number(text)
  return value >= low && value <= high ? value : undefined
}

function readAll<T>(texts: string[], read: (text: string) => T | undefined): T[] | undefined {
  const values = texts.map(read)
  return values.every((value) => value !== undefined) ? (values as T[]) : undefined
}

function readNumbers(text: string, count: number): number[] | undefined {
  const texts = text.split(',')
  return texts.length === count ? readAll(texts, (part) => readNumber(part, -largest, largest)) : undefined
}

function choice<Key extends keyof ExampleState>(key: Key, urlKey: string, ids: readonly string[]): Setting<Key> {
  return {
    key,
    urlKey,
    wanted: `one of: ${ids.join(', ')}`,
    write: String,
    read: (text) => (ids.includes(text) ? (text as ExampleState[Key]) : undefined),
  }
}

function numbers(key: 'input' | 'outputWeights', urlKey: string, count: number): Setting<typeof key> {
  return {
    key,
    urlKey,
    wanted: `${count} numbers in [-${largest}, ${largest}] with commas between, such as ${'1,0,1'.slice(0, 2 * count - 1)}`,
    write: (values) => values.join(','),
    read: (text) => readNumbers(text, count),
  }
}

function parts(key: 'cut' | 'keep', ids: readonly PartId[]): Setting<typeof key> {
  return {
    key,
    urlKey: key,
    wanted: `some of: ${ids.join(', ')}, with commas between`,
    write: (values) => values.join(','),
    read: (text) => {
      const given = text === '' ? [] : text.split(',')
      const isGood = given.every((id, i) => ids.includes(id as PartId) && given.indexOf(id) === i)
      return isGood ? (given as PartId[]) : undefined
    },
  }
}

const weightIds = partIds.filter((id) => id.startsWith('w'))

/** In the order in which they stand in a link. */
export const settings = [
  choice('reading', 'reading', sensitivityReadingIds),
  {
    key: 'threshold',
    urlKey: 'threshold',
    wanted: `a number in [0, ${largest}]`,
    write: String,
    read: (text) => readNumber(text, 0, largest),
  } satisfies Setting<'threshold'>,
  choice('activation', 'activation', activationIds),
  {
    key: 'weights',
    urlKey: 'W',
    wanted: `2 rows of 3 numbers in [-${largest}, ${largest}], such as 1,2,3;4,5,6`,
    write: (rows) => rows.map((row) => row.join(',')).join(';'),
    read: (text) => {
      const rows = text.split(';')
      return rows.length === 2 ? readAll(rows, (row) => readNumbers(row, 3)) : undefined
    },
  } satisfies Setting<'weights'>,
  numbers('input', 'x', 3),
  numbers('outputWeights', 'V', 2),
  parts('cut', partIds),
  parts('keep', weightIds),
  choice('contribution', 'contribution', contributionReadingIds),
  choice('focus', 'focus', weightIds),
  choice('lang', 'lang', ['auto', ...langs]),
  choice('theme', 'theme', ['auto', ...themes]),
] as unknown as readonly Setting[]

/** The state that a visitor meets first. @param example  the core's own defaults */
export function defaultState(example: WorkedExampleSettings): ExampleState {
  return { ...example, contribution: 'definition', focus: 'w12', lang: 'auto', theme: 'auto' }
}

/** What the core is asked to compute. */
export function coreSettings(state: ExampleState): WorkedExampleSettings {
  const { weights, input, outputWeights, activation, reading, threshold, cut, keep } = state
  return { weights, input, outputWeights, activation, reading, threshold, cut, keep }
}
