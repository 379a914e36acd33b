/** The options of `search`: those of `train` that make the data and the training, and what is searched. */

import type { Name } from '../../core/contract/names.js'
import { criterionGrains, criterionNeeds } from '../../core/criteria.js'
import { type CriterionId, criterionIds, type DeviceFormId, deviceFormIds } from '../../core/ids.js'
import { readNumber, readWhole } from '../../rules/read-number.js'
import { oneOf, same, whole } from '../../rules/value-kinds.js'
import { type SearchMeasure, searchMeasures } from '../../search/plan.js'
import { type SearchAsked, usualSearch } from '../../search/prepare.js'
import { settings } from '../../state/settings.js'
import type { Shard } from '../../sweep/shard.js'
import { searchWords } from '../../words/cli/search.js'
import type { HelpOption } from '../base/help-rows.js'
import type { Known, ValueOption } from '../base/options.js'
import { fileName } from '../request/file-name.js'
import { shardOption } from '../request/shard-option.js'
import { type TrainGiven, trainOptions } from '../request/train-options.js'

export interface SearchGiven extends Partial<Omit<TrainGiven, 'run' | 'model' | 'report' | 'epochs'>> {
  budget?: SearchAsked['budget']
  criteria?: CriterionId[]
  amounts?: number[]
  widths?: number[]
  forms?: DeviceFormId[]
  rungs?: number
  firstEpochs?: number
  measure?: SearchMeasure
  finalSeeds?: number[]
  workers?: number
  shard?: Shard
  /** Names of files. */
  resume?: string
  models?: string
}

type Option = ValueOption & HelpOption & { group: 'search' | 'file' }
type Words = (typeof searchWords)['en']

const said = (pick: (words: Words) => string): Name => ({ zh: pick(searchWords.zh), en: pick(searchWords.en) })
const labelOf = (key: keyof Words['options']): Name => said(({ options }) => options[key])

/** A list with commas between, each entry once; `undefined` when one is no good. */
function readList<T>(text: string, most: number, read: (part: string) => T | undefined): T[] | undefined {
  const values = text.split(',').map(read)
  const isGood = values.length <= most && values.every((one, i) => one !== undefined && values.indexOf(one) === i)
  return isGood ? (values as T[]) : undefined
}

const units: Readonly<Record<string, number>> = { '': 1, B: 1, kB: 1000, KiB: 1024 }

/** `2kB`, `1500` or `10%`. */
export function readBudget(text: string): SearchAsked['budget'] | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(B|kB|KiB|%)?$/.exec(text) ?? []
  const value = number ? Number(number) : Number.NaN
  if (unit === '%') return value > 0 && value <= 100 ? { share: value / 100 } : undefined
  const bytes = Math.round(value * (units[unit] ?? Number.NaN))
  return bytes >= 1 && bytes <= 1e9 ? { bytes } : undefined
}

const mostListed = 50
const mostSeeds = 100
const readShare = (part: string) => readNumber(part, 1e-6, 1 - 1e-6)
const readSeed = (part: string) => readWhole(part, 0, Number.MAX_SAFE_INTEGER)
const criterionOf = (part: string) =>
  criterionIds.find(
    (id) => id === part && ['weight', 'unit'].includes(criterionGrains[id]) && criterionNeeds[id] !== 'training',
  )
const joined = (list: readonly (string | number)[]) => same(list.join())
const seedsWanted = trainOptions.find(({ key }) => key === 'seeds')?.wanted ?? same('')
const shares = said(({ wanted }) => wanted.shares(mostListed))

/** An option of a list. */
function listOption<T>(
  key: 'criteria' | 'amounts' | 'widths' | 'forms' | 'seeds' | 'finalSeeds',
  urlKey: string,
  wanted: Name,
  read: (part: string) => T | undefined,
): Option {
  const most = key.toLowerCase().includes('seeds') ? mostSeeds : mostListed
  return {
    ...{ key, urlKey, group: 'search', label: labelOf(key), wanted, usual: joined(usualSearch[key]) },
    read: (text) => readList(text, most, read),
  }
}

/** In the order of the help. */
export const searchOptions: readonly Option[] = [
  {
    ...{ key: 'budget', urlKey: 'budget', group: 'search', label: labelOf('budget') },
    wanted: said(({ wanted }) => wanted.budget),
    read: readBudget,
  },
  listOption(
    'criteria',
    'criteria',
    said(({ wanted }) => wanted.criteria),
    criterionOf,
  ),
  listOption('amounts', 'amounts', shares, readShare),
  listOption('widths', 'widths', shares, (part) => readNumber(part, 1e-3, 1)),
  listOption(
    'forms',
    'forms',
    said(({ wanted }) => wanted.ids(deviceFormIds)),
    (part) => deviceFormIds.find((id) => id === part),
  ),
  {
    ...{
      key: 'rungs',
      urlKey: 'rungs',
      group: 'search',
      label: labelOf('rungs'),
      usual: same(String(usualSearch.rungs)),
    },
    ...whole(1, 10),
  },
  {
    ...{ key: 'firstEpochs', urlKey: 'first-epochs', group: 'search', label: labelOf('firstEpochs') },
    usual: said(({ usualEpochs }) => usualEpochs),
    ...whole(2, 10_000),
  },
  {
    ...{
      key: 'measure',
      urlKey: 'measure',
      group: 'search',
      label: labelOf('measure'),
      usual: same(usualSearch.measure),
    },
    ...oneOf(searchMeasures),
  },
  listOption('seeds', 'seeds', seedsWanted, readSeed),
  listOption('finalSeeds', 'final-seeds', seedsWanted, readSeed),
  {
    ...{ key: 'workers', urlKey: 'workers', group: 'search', ...whole(1, 256) },
    label: { zh: '并行的线程数，结果与它无关', en: 'threads side by side; the results are the same for any number' },
    usual: { zh: '处理器的核数', en: 'as many as there are cores' },
  },
  { ...shardOption, key: 'shard', group: 'search', label: labelOf('shard') },
  { key: 'output', urlKey: 'output', short: 'o', group: 'file', label: labelOf('output'), ...fileName('json') },
  { key: 'models', urlKey: 'models', group: 'file', label: labelOf('models'), ...fileName('json') },
  { key: 'resume', urlKey: 'resume', group: 'file', label: labelOf('resume'), ...fileName('json') },
]

const ownKeys: readonly string[] = [...searchOptions.map(({ key }) => key), 'run', 'model', 'report', 'epochs']

/** Those of `train` that make data, network and training. */
export const networkOptions = trainOptions.filter(({ key }) => !ownKeys.includes(key))

export { switches } from '../request/train-options.js'

import { switches } from '../request/train-options.js'

export const known: Known = {
  settings: [...searchOptions, ...networkOptions, ...settings.filter(({ key }) => key === 'lang')],
  switches,
}
