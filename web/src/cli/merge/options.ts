/** The options of `merge`. */

import type { Name } from '../../core/contract/names.js'
import { settings } from '../../state/settings.js'
import { mostShards } from '../../sweep/shard.js'
import type { Known, ValueOption } from '../base/options.js'
import { fileName } from '../request/file-name.js'

export interface MergeGiven {
  /** Names of files. */
  output?: string
  csv?: string
}

export const mergeOptions: readonly (ValueOption & { label: Name })[] = [
  {
    key: 'output',
    urlKey: 'output',
    short: 'o',
    label: { zh: '把完整的结果写到 NAME.json', en: 'writes the whole to NAME.json' },
    ...fileName('json'),
  },
  {
    key: 'csv',
    urlKey: 'csv',
    label: {
      zh: '批量比较：每个点一行写到 NAME.csv，平均值和离散程度写到 NAME.spread.csv',
      en: 'of a sweep: writes a line for each point to NAME.csv, mean and spread to NAME.spread.csv',
    },
    ...fileName('csv'),
  },
]

/** In the order of the help. */
export const switches = { force: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

export const known: Known = {
  settings: [...mergeOptions, ...settings.filter(({ key }) => key === 'lang')],
  switches,
  operands: mostShards,
}
