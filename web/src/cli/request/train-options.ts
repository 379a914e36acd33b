/** The options of `train`: the table of settings, and what is of the command line alone. */

import type { Name } from '../../core/contract/names.js'
import { type ExperimentState, experimentSettings } from '../../rules/experiment-settings.js'
import { readWhole } from '../../rules/read-number.js'
import { type Lang, settings } from '../../state/settings.js'
import type { ValueOption } from '../base/options.js'
import { fileName, type TableOptions, tableOptions } from './table-options.js'

/** What may be given to `train`; `data` is a data set, a file or `-`. */
export interface TrainGiven extends ExperimentState, Required<TableOptions> {
  seeds: number[]
  /** Names of files. */
  run: string
  model: string
  output: string
  report: string
  lang: Lang | 'auto'
}

/** An option, where it stands in the help, and what it is for. */
export interface TrainOption extends ValueOption {
  key: keyof TrainGiven
  group: 'data' | 'network' | 'train' | 'table' | 'file'
  label: Name
}

const mostSeeds = 100

/** `1,2,3`: each once. */
function readSeeds(text: string): number[] | undefined {
  const seeds = text.split(',').map((part) => readWhole(part, 0, Number.MAX_SAFE_INTEGER))
  const isGood = seeds.length <= mostSeeds && seeds.every((seed, i) => seed !== undefined && seeds.indexOf(seed) === i)
  return isGood ? (seeds as number[]) : undefined
}

const data: TrainOption = {
  key: 'data',
  urlKey: 'data',
  group: 'data',
  label: { zh: '用什么数据训练', en: 'what to train on' },
  wanted: {
    zh: '一个数据集（见下表）、一个 CSV 文件，或 -（从标准输入读 CSV）',
    en: 'a data set (listed below), a CSV file, or - for CSV from standard input',
  },
  read: (text) => text || undefined,
}

const others: readonly TrainOption[] = [
  {
    key: 'seeds',
    urlKey: 'seeds',
    group: 'train',
    label: { zh: '几个种子各训练一遍，并行进行', en: 'trains once with each seed, side by side' },
    wanted: {
      zh: `至多 ${mostSeeds} 个互不相同的整数，以英文逗号隔开，如 1,2,3`,
      en: `at most ${mostSeeds} different whole numbers with commas between, such as 1,2,3`,
    },
    read: readSeeds,
  },
  ...tableOptions,
  {
    key: 'model',
    urlKey: 'model',
    group: 'file',
    label: { zh: '从存下的模型接着训练', en: 'goes on from a model that was saved' },
    ...fileName,
  },
  {
    key: 'run',
    urlKey: 'run',
    group: 'file',
    label: { zh: '重做一次存下的训练，并核对指纹', en: 'does a saved run again and compares the fingerprint' },
    ...fileName,
  },
  {
    key: 'output',
    urlKey: 'output',
    short: 'o',
    group: 'file',
    label: {
      zh: '模型写到 NAME.json，训练记录写到 NAME.run.json；多个种子时为 NAME.seed-1.json 等',
      en: 'writes the model to NAME.json and the run to NAME.run.json; with --seeds to NAME.seed-1.json and so on',
    },
    wanted: { zh: '一个以 .json 结尾的文件名', en: 'the name of a file that ends in .json' },
    read: (text) => (/[^/\\]\.json$/.test(text) ? text : undefined),
  },
  {
    key: 'report',
    urlKey: 'report',
    group: 'file',
    label: {
      zh: '把结果写成一页报告 NAME.html：图和表都在这一个文件里，双击就能打开，也能打印',
      en: 'writes what came out to NAME.html: one page with figures and tables that opens by a double click, and prints',
    },
    wanted: { zh: '一个以 .html 结尾的文件名', en: 'the name of a file that ends in .html' },
    read: (text) => (/[^/\\]\.html$/.test(text) ? text : undefined),
  },
]

/** In the order of the help. */
export const trainOptions: readonly TrainOption[] = [
  data,
  ...experimentSettings
    .filter(({ key }) => key !== 'data')
    .map(({ key, urlKey, group, label, wanted, read }) => ({ key, urlKey, group, label, wanted, read })),
  ...others,
]

/** With the language, which the help lists apart. */
export const knownOptions: readonly ValueOption[] = [...trainOptions, ...settings.filter(({ key }) => key === 'lang')]

export const switches = {
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The options of the table of settings that were given. */
export function givenSettings(given: Partial<TrainGiven>): Partial<ExperimentState> {
  const keys = experimentSettings.map(({ key }) => key).filter((key) => given[key] !== undefined)
  return Object.fromEntries(keys.map((key) => [key, given[key]]))
}

export const tableKeys = tableOptions.map(({ key }) => key)

/** How the table is to be read, as far as it was given. */
export function givenTableOptions(given: Partial<TrainGiven>): TableOptions {
  return Object.fromEntries(tableKeys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]))
}
