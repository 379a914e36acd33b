/** The one table of settings: name, key in a link, how it is read and written. Defaults come from the core. */

import type { WorkedExampleSettings } from '../core/contract/example.js'
import type { Name } from '../core/contract/names.js'
import {
  activationIds,
  type ContributionReadingId,
  contributionReadingIds,
  type PartId,
  partIds,
  sensitivityReadingIds,
} from '../core/ids.js'
import { readNumber } from '../rules/read-number.js'
import { type Looks, langs, themes } from './looks.js'

export { type Lang, langOf, langs, type Theme, themes } from './looks.js'

/** Everything that a person can set in the worked example. */
export interface ExampleState extends WorkedExampleSettings, Looks {
  /** The reading of the contribution that is shown. */
  contribution: ContributionReadingId
  /** The weight whose formula is shown. */
  focus: PartId
}

/** How one setting goes into a link and comes out of it. */
export interface Setting<Key extends keyof ExampleState = keyof ExampleState> {
  key: Key
  /** Its key in a link, and its option on the command line. */
  urlKey: string
  /** What a good value looks like, for messages. */
  wanted: Name
  write: (value: ExampleState[Key]) => string
  /** `undefined` when the text is not a good value. */
  read: (text: string) => ExampleState[Key] | undefined
  /** Whether a value from a program is a good one. */
  accepts: (value: unknown) => boolean
}

type Codec<Key extends keyof ExampleState> = Omit<Setting<Key>, 'accepts'>

/** A value is good when its text is, and stands for the same. */
function withCheck<Key extends keyof ExampleState>(codec: Codec<Key>): Setting<Key> {
  const accepts = (value: unknown) => {
    try {
      const read = codec.read(codec.write(value as ExampleState[Key]))
      return read !== undefined && JSON.stringify(read) === JSON.stringify(value)
    } catch {
      return false
    }
  }
  return { ...codec, accepts }
}

const largest = 1000
const span = `[-${largest}, ${largest}]`

function readAll<T>(texts: string[], read: (text: string) => T | undefined): T[] | undefined {
  const values = texts.map(read)
  return values.every((value) => value !== undefined) ? (values as T[]) : undefined
}

function readNumbers(text: string, count: number): number[] | undefined {
  const texts = text.split(',')
  return texts.length === count ? readAll(texts, (part) => readNumber(part, -largest, largest)) : undefined
}

function choice<Key extends keyof ExampleState>(key: Key, urlKey: string, ids: readonly string[]): Codec<Key> {
  return {
    key,
    urlKey,
    wanted: { zh: `${ids.join('、')} 之一`, en: `one of: ${ids.join(', ')}` },
    write: String,
    read: (text) => (ids.includes(text) ? (text as ExampleState[Key]) : undefined),
  }
}

function numbers(key: 'input' | 'outputWeights', urlKey: string, sample: string): Codec<typeof key> {
  const count = sample.split(',').length
  return {
    key,
    urlKey,
    wanted: {
      zh: `${count} 个 ${span} 内的数，以英文逗号隔开，如 ${sample}`,
      en: `${count} numbers in ${span} with commas between, such as ${sample}`,
    },
    write: (values) => values.join(','),
    read: (text) => readNumbers(text, count),
  }
}

function parts(key: 'cut' | 'keep', ids: readonly PartId[]): Codec<typeof key> {
  return {
    key,
    urlKey: key,
    wanted: {
      zh: `${ids.join('、')} 中的若干项，以英文逗号隔开`,
      en: `some of ${ids.join(', ')}, with commas between`,
    },
    write: (values) => values.join(','),
    read: (text) => {
      const given = text === '' ? [] : text.split(',')
      const isGood = given.every((id, i) => ids.includes(id as PartId) && given.indexOf(id) === i)
      return isGood ? (given as PartId[]) : undefined
    },
  }
}

/** The weights of W, row by row. */
export const weightIds = partIds.filter((id) => id.startsWith('w'))

const codecs = [
  choice('reading', 'reading', sensitivityReadingIds),
  {
    key: 'threshold',
    urlKey: 'threshold',
    wanted: { zh: `[0, ${largest}] 内的一个数`, en: `a number in [0, ${largest}]` },
    write: String,
    read: (text) => readNumber(text, 0, largest),
  } satisfies Codec<'threshold'>,
  choice('activation', 'activation', activationIds),
  {
    key: 'weights',
    urlKey: 'W',
    wanted: {
      zh: `2 行、每行 3 个 ${span} 内的数，如 1,2,3;4,5,6`,
      en: `2 rows of 3 numbers in ${span}, such as 1,2,3;4,5,6`,
    },
    write: (rows) => rows.map((row) => row.join(',')).join(';'),
    read: (text) => {
      const rows = text.split(';')
      return rows.length === 2 ? readAll(rows, (row) => readNumbers(row, 3)) : undefined
    },
  } satisfies Codec<'weights'>,
  numbers('input', 'x', '1,0,1'),
  numbers('outputWeights', 'V', '1,1'),
  parts('cut', partIds),
  parts('keep', weightIds),
  choice('contribution', 'contribution', contributionReadingIds),
  choice('focus', 'focus', weightIds),
  choice('lang', 'lang', ['auto', ...langs]),
  choice('theme', 'theme', ['auto', ...themes]),
] as unknown as readonly Codec<keyof ExampleState>[]

/** In the order in which they stand in a link. */
export const settings: readonly Setting[] = codecs.map(withCheck)

/** The state that a visitor meets first. @param example  the core's own defaults */
export function defaultState(example: WorkedExampleSettings): ExampleState {
  return { ...example, contribution: 'outputs', focus: 'w11', lang: 'auto', theme: 'auto' }
}

/** Whether W is the same: what is printed for the article's W says nothing about another. */
export function hasSameWeights(a: WorkedExampleSettings, b: WorkedExampleSettings): boolean {
  return String(a.weights) === String(b.weights)
}

/** Whether x is the same. */
export function hasSameInput(a: WorkedExampleSettings, b: WorkedExampleSettings): boolean {
  return String(a.input) === String(b.input)
}

/** What the core is asked to compute. */
export function coreSettings(state: ExampleState): WorkedExampleSettings {
  const { weights, input, outputWeights, activation, reading, threshold, cut, keep } = state
  return { weights, input, outputWeights, activation, reading, threshold, cut, keep }
}

/** What a person looks at, and not what is worked on. */
const viewKeys: readonly (keyof ExampleState)[] = ['focus', 'lang', 'theme']

const worked = settings.filter(({ key }) => !viewKeys.includes(key))

function agree(some: readonly Setting[], a: ExampleState, b: ExampleState): boolean {
  return some.every(({ key, write }) => a[key] === b[key] || write(a[key]) === write(b[key]))
}

export function isSame(a: ExampleState, b: ExampleState): boolean {
  return agree(settings, a, b)
}

/** Whether two states differ in focus, language and theme at most. */
export function isSameWork(a: ExampleState, b: ExampleState): boolean {
  return agree(worked, a, b)
}
