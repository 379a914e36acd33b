/** The options of `export`. */

import type { QuantiseSettings } from '../../core/contract/deployment.js'
import type { Name } from '../../core/contract/names.js'
import { granularityIds, rangeRuleIds, roundingIds } from '../../core/ids.js'
import { type FormatChoices, formatChoices } from '../../deploy/formats/format-choices.js'
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
  /** Epochs of a training that feels the rounding, or of shared weights. */
  tune: number
  bits: number
  gapBits: number
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

function whole(key: keyof Words['wanted'], urlKey: string, usual: string, low: number, high: number): Option {
  return {
    key,
    urlKey,
    label: said(({ options }) => options[key]),
    wanted: said(({ wanted }) => wanted[key]),
    usual: same(usual),
    read: (text) => readWhole(text, low, high),
  }
}

const output: Option = {
  key: 'output',
  urlKey: 'output',
  short: 'o',
  label: said(({ options }) => options.output),
  ...fileName,
}

/** Of some formats alone. */
export const choiceKeys = ['ends', 'standardisation', 'weights'] as const satisfies (keyof FormatChoices)[]

/** How the network becomes 8-bit integers. */
export const quantiseKeys = ['calibrate', 'range', 'granularity', 'rounding'] as const

/** Of the network in 8 bits alone. */
export const int8Keys = [...quantiseKeys, 'tune'] as const

/** Of the compact file alone. */
export const compactKeys = ['bits', 'gapBits'] as const

/** Formats whose programs round once. */
const roundingOnce = exportFormats.filter(({ rounding }) => rounding === 'single').map(({ id }) => id)

export const ownOptions: readonly Option[] = [
  choice('to', formatIds),
  output,
  whole('calibrate', 'calibrate', '300', 1, 500_000),
  choice('range', rangeRuleIds, same('min-max')),
  choice('granularity', granularityIds, same('mixed')),
  choice(
    'rounding',
    roundingIds,
    said(({ usualRounding }) => usualRounding(roundingOnce)),
  ),
  whole('tune', 'tune', '0', 0, 1000),
  choice('ends', formatChoices.ends, same(formatChoices.ends[0])),
  choice('standardisation', formatChoices.standardisation, same(formatChoices.standardisation[0])),
  whole('bits', 'bits', '6', 1, 8),
  whole('gapBits', 'gap-bits', '8, 5', 2, 8),
  choice('weights', formatChoices.weights, same(formatChoices.weights[0])),
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
