/**
 * What is set of the device that a network is for: board, battery, 8-bit integers, files, budget. In the state and in a link it
 * is one short text, `board,nrf52840;flash,4096;days,7`, which this table reads; what is as at first is not in it.
 */

import type { Budget, GivenWeighSettings } from '../../../core/contract/board.js'
import type { GivenQuantiseSettings } from '../../../core/contract/deployment.js'
import type { BoardId, DeviceFormId, GranularityId, RangeRuleId, RoundingId } from '../../../core/ids.js'
import { type FormatChoices, formatChoices } from '../../../deploy/formats/format-choices.js'

interface Choices extends FormatChoices {
  form: DeviceFormId
  board: BoardId | 'own'
  range: RangeRuleId
  granularity: GranularityId
  rounding: RoundingId
}

/** Numbers, from where to where; limits and percent of the budget are 0 where there is none. */
export const deviceNumbers = {
  'own-mhz': { first: 64, low: 0.001, high: 1e5 },
  'own-flash': { first: 1048576, low: 1, high: 1e12 },
  'own-ram': { first: 262144, low: 1, high: 1e12 },
  'own-cycles': { first: 4, low: 0.01, high: 1e5 },
  'own-ma': { first: 5, low: 0.0001, high: 1e5 },
  'own-volts': { first: 3, low: 0.1, high: 100 },
  every: { first: 1, low: 0.001, high: 86400 },
  mah: { first: 100, low: 0.01, high: 1e6 },
  volts: { first: 3, low: 0.1, high: 100 },
  sleep: { first: 10, low: 0, high: 1e6 },
  calibrate: { first: 300, low: 1, high: 500000 },
  bits: { first: 6, low: 1, high: 8 },
  flash: { first: 0, low: 0, high: 1e12 },
  ram: { first: 0, low: 0, high: 1e12 },
  ms: { first: 0, low: 0, high: 1e9 },
  uj: { first: 0, low: 0, high: 1e12 },
  days: { first: 0, low: 0, high: 1e6 },
  accuracy: { first: 0, low: 0, high: 100 },
  recall: { first: 0, low: 0, high: 100 },
} as const
export type DeviceNumber = keyof typeof deviceNumbers

/** Those that are counted. */
export const wholes: ReadonlySet<DeviceNumber> = new Set(['own-flash', 'own-ram', 'calibrate', 'bits', 'flash', 'ram'])

const choices: Choices = {
  form: 'int8',
  board: 'nrf52840',
  range: 'min-max',
  granularity: 'mixed',
  rounding: 'double',
  ends: 'float32',
  standardisation: 'graph',
  weights: 'auto',
}

/** Where the core lists the choices of a setting. */
const lists = {
  form: 'forms',
  board: 'boards',
  range: 'ranges',
  granularity: 'granularities',
  rounding: 'roundings',
} as const satisfies Record<Exclude<keyof Choices, keyof FormatChoices>, string>

/** What there is to choose from, as the core tells it. */
export type DeviceChoices = Readonly<Record<(typeof lists)[keyof typeof lists], readonly { id: string }[]>>

export type DeviceState = Choices & Record<DeviceNumber, number>

/** Of a board of one's own. */
export const ownNumbers = ['own-mhz', 'own-flash', 'own-ram', 'own-cycles', 'own-ma', 'own-volts'] as const
export const dutyNumbers = ['every', 'mah', 'volts', 'sleep'] as const
export const budgetNumbers = ['flash', 'ram', 'ms', 'uj', 'days', 'accuracy', 'recall'] as const
export type BudgetNumber = (typeof budgetNumbers)[number]

const numberKeys = Object.keys(deviceNumbers) as DeviceNumber[]
const choiceKeys = Object.keys(choices) as (keyof Choices)[]

export const firstDevice = Object.fromEntries([
  ...numberKeys.map((key) => [key, deviceNumbers[key].first]),
  ...choiceKeys.map((key) => [key, choices[key]]),
]) as unknown as DeviceState

const isNumberKey = (key: string): key is DeviceNumber => Object.hasOwn(deviceNumbers, key)
const isChoiceKey = (key: string): key is keyof Choices => Object.hasOwn(choices, key)
const isFormatKey = (key: string): key is keyof FormatChoices => Object.hasOwn(formatChoices, key)

/** The number that was typed; undefined when it will not do. */
export function readDeviceNumber(key: DeviceNumber, text: string): number | undefined {
  const { low, high } = deviceNumbers[key]
  if (text.trim() === '') return low === 0 ? 0 : undefined
  const value = Number(text)
  const isGood = value >= low && value <= high && (!wholes.has(key) || Number.isInteger(value))
  return isGood ? value : undefined
}

/** The id of a board that the user describes. */
const own = 'own'

/**
 * Reads a text, however hostile: what is not understood stays as it is at first.
 *
 * @param known  before it is, all choices are as at first
 */
export function readDevice(text: string, known: DeviceChoices | undefined): DeviceState {
  const isKnown = (key: keyof Choices, id: string) => {
    if (isFormatKey(key)) return formatChoices[key].some((one) => one === id)
    return known?.[lists[key]].some((entry) => entry.id === id) || (key === 'board' && id === own)
  }
  const state: Record<string, string | number> = { ...firstDevice }
  for (const pair of text.split(';').slice(0, 40)) {
    const [key = '', value = ''] = pair.split(',')
    if (isNumberKey(key)) state[key] = readDeviceNumber(key, value) ?? deviceNumbers[key].first
    else if (isChoiceKey(key) && isKnown(key, value)) state[key] = value
  }
  return state as unknown as DeviceState
}

export const writeDevice = (state: DeviceState): string =>
  [...choiceKeys, ...numberKeys]
    .filter((key) => state[key] !== firstDevice[key])
    .map((key) => `${key},${state[key]}`)
    .join(';')

/** The text with another number in it; all else stays as it is, known or not. */
export function withDeviceNumber(text: string, key: DeviceNumber, value: number): string {
  const others = text.split(';').filter((pair) => pair !== '' && !pair.startsWith(`${key},`))
  return [...others, ...(value === deviceNumbers[key].first ? [] : [`${key},${value}`])].join(';')
}

export const hasBudget = (state: DeviceState): boolean => budgetNumbers.some((key) => state[key] > 0)

export function choicesOf({ ends, standardisation, weights }: DeviceState): FormatChoices {
  return { ends, standardisation, weights }
}

export function quantiseOf({ calibrate, range, granularity, rounding }: DeviceState): GivenQuantiseSettings {
  return { calibrate, range, granularity, rounding }
}

function budgetOf(state: DeviceState): Budget {
  const limit = <Key extends keyof Budget>(key: Key, value: number) => (value > 0 ? { [key]: value } : {})
  return {
    ...limit('flashBytes', state.flash),
    ...limit('ramBytes', state.ram),
    ...limit('milliseconds', state.ms),
    ...limit('microjoules', state.uj),
    ...limit('days', state.days),
    ...limit('accuracy', state.accuracy / 100),
    ...limit('recall', state.recall / 100),
  }
}

/** As the core weighs by. @param fitness  of the form, as it was measured; what is NaN is not told */
export function weighOf(
  state: DeviceState,
  fitness: { accuracy: number; recall: number } | undefined,
): GivenWeighSettings {
  const told = Object.entries(fitness ?? {}).filter(([, value]) => Number.isFinite(value))
  return {
    form: state.form,
    board: state.board,
    own: {
      megahertz: state['own-mhz'],
      flashBytes: state['own-flash'],
      ramBytes: state['own-ram'],
      cyclesPerMac: state['own-cycles'],
      activeMilliamperes: state['own-ma'],
      supplyVolts: state['own-volts'],
    },
    secondsBetween: state.every,
    milliampereHours: state.mah,
    volts: state.volts,
    sleepMicroamperes: state.sleep,
    budget: budgetOf(state),
    ...Object.fromEntries(told),
  }
}
