/** The options of `export`. */

import type { QuantiseSettings } from '../../core/contract/deployment.js'
import type { Name } from '../../core/contract/names.js'
import { granularityIds, rangeRuleIds, roundingIds } from '../../core/ids.js'
import { type FormatChoices, formatChoices } from '../../deploy/formats/format.js'
import { exportFormats, formatIds } from '../../deploy/formats/formats.js'
import { readWhole } from '../../rules/read-number.js'
import { settings } from '../../state/settings.js'
import { exportWords } from '../../words/cli/export.js'
import type { HelpOption } from '../base/help-rows.js'
import type { Known, ValueOption } from '../base/options.js'
import { fileName } from '../request/table-options.js'
import { type TrainGiven, trainOptions } from '../request/train-options.js'

/** What may be given. */
export interface ExportGiven extends Partial<TrainGiven>, Partial<QuantiseSettings>, Partial<FormatChoices> {
  to: string
  /** Epochs of a training that feels the rounding. */
  tune: number
}

type Option = ValueOption & HelpOption
type Words = (typeof exportWords)['en']

const said = (pick: (words: Words) => string): Name => ({ zh: pick(exportWords.zh), en: pick(exportWords.en) })
const oneOf = (ids: readonly string[]): Name => ({ zh: ids.join('、'), en: ids.join(', ') })
const same = (text: string): Name => ({ zh: text, en: text })

function choice(key: keyof Words['options'], ids: readonly string[], usual?: Name): Option {
  return {
    key,
    urlKey: key,
    label: said(({ options }) => options[key]),
    wanted: oneOf(ids),
    ...(usual === undefined ? {} : { usual }),
    read: (text) => ids.find((id) => id === text),
  }
}

const calibrate: Option = {
  key: 'calibrate',
  urlKey: 'calibrate',
  label: said(({ options }) => options.calibrate),
  wanted: said(({ wanted }) => wanted.calibrate),
  usual: same('300'),
  read: (text) => readWhole(text, 1, 500_000),
}

const tune: Option = {
  key: 'tune',
  urlKey: 'tune',
  label: said(({ options }) => options.tune),
  wanted: said(({ wanted }) => wanted.tune),
  usual: same('0'),
  read: (text) => readWhole(text, 0, 1000),
}

const output: Option = {
  key: 'output',
  urlKey: 'output',
  short: 'o',
  label: said(({ options }) => options.output),
  ...fileName,
}

/** Of some formats alone. */
export const choiceKeys = ['ends', 'standardisation'] as const satisfies (keyof FormatChoices)[]

/** How the network becomes 8-bit integers. */
export const quantiseKeys = ['calibrate', 'range', 'granularity', 'rounding'] as const

/** Of the network in 8 bits alone. */
export const int8Keys = [...quantiseKeys, 'tune'] as const

/** Formats whose programs round once. */
const roundingOnce = exportFormats.filter(({ rounding }) => rounding === 'single').map(({ id }) => id)

export const ownOptions: readonly Option[] = [
  choice('to', formatIds),
  output,
  calibrate,
  choice('range', rangeRuleIds, same('min-max')),
  choice('granularity', granularityIds, same('mixed')),
  choice(
    'rounding',
    roundingIds,
    said(({ usualRounding }) => usualRounding(roundingOnce)),
  ),
  tune,
  choice('ends', formatChoices.ends, same(formatChoices.ends[0])),
  choice('standardisation', formatChoices.standardisation, same(formatChoices.standardisation[0])),
]

/** Of `train`: the model, its data, and how these are split. */
const split: readonly (keyof TrainGiven)[] = [
  'seed',
  'testFraction',
  'validationFraction',
  'splitSeed',
  'folds',
  'fold',
  'samples',
  'noise',
]
export const dataOptions = trainOptions.filter(
  ({ key, group }) => key === 'model' || key === 'data' || group === 'table' || split.includes(key),
)

export const switches = {
  int8: { type: 'boolean' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export const known: Known = {
  settings: [...ownOptions, ...dataOptions, ...settings.filter(({ key }) => key === 'lang')],
  switches,
}
