/** The options of `train`: the table of settings, and what is of the command line alone. */

import type { Task } from '../../core/contract/experiment.js'
import type { Name } from '../../core/contract/names.js'
import type { DecimalMark } from '../../data/csv-cells.js'
import { type Encoding, encodings } from '../../data/csv-encoding.js'
import { type Delimiter, delimiters } from '../../data/csv-rows.js'
import { type ExperimentState, experimentSettings } from '../../rules/experiment-settings.js'
import { readWhole } from '../../rules/read-number.js'
import { named, oneOf } from '../../rules/value-kinds.js'
import { type Lang, settings } from '../../state/settings.js'
import type { ValueOption } from '../base/options.js'
import { delimiterIds } from './table-notes.js'

/** How a table is read from CSV. */
export interface TableOptions {
  label?: string
  subject?: string
  missing?: 'refuse' | 'drop' | 'mean'
  task?: Task
  steps?: number
  encoding?: Encoding
  delimiter?: Delimiter
  header?: boolean
  decimal?: DecimalMark
}

/** What may be given to `train`; `data` is a data set, a file or `-`. */
export interface TrainGiven extends ExperimentState, Required<TableOptions> {
  seeds: number[]
  /** Names of files. */
  run: string
  model: string
  output: string
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

const columnName = {
  wanted: { zh: '一列的名字，见文件第一行', en: 'the name of a column, as in the first line of the file' },
  read: (text: string) => text || undefined,
}

const fileName = {
  wanted: { zh: '一个文件名', en: 'the name of a file' },
  read: (text: string) => (text && text !== '-' ? text : undefined),
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
  {
    key: 'label',
    urlKey: 'label',
    group: 'table',
    label: { zh: 'CSV 里的标签列；不写则取最后一列', en: 'the column of a CSV file that is to be told; else the last' },
    ...columnName,
  },
  {
    key: 'subject',
    urlKey: 'subject',
    group: 'table',
    label: {
      zh: 'CSV 里的受试者列；同一个人的数据只进训练集或测试集之一',
      en: 'the column that says who a row is from; nobody is then in two parts',
    },
    ...columnName,
  },
  {
    key: 'missing',
    urlKey: 'missing',
    group: 'table',
    label: {
      zh: '缺值怎么办：拒绝、舍去该行，或用训练集的平均值代替',
      en: 'rows with a gap: refused, dropped, or filled with the mean of the training part',
    },
    ...oneOf(['refuse', 'drop', 'mean']),
  },
  {
    key: 'task',
    urlKey: 'task',
    group: 'table',
    label: { zh: '分类还是回归；不写则看标签列', en: 'classes or numbers; else the label column tells' },
    ...oneOf(['classification', 'regression']),
  },
  {
    key: 'encoding',
    urlKey: 'encoding',
    group: 'table',
    label: {
      zh: 'CSV 的编码；不写则从文件里看出来。gb18030 也读 GBK 和 GB2312',
      en: 'of the bytes of the file; else found in it. gb18030 reads GBK and GB2312 too',
    },
    ...oneOf(encodings),
  },
  {
    key: 'delimiter',
    urlKey: 'delimiter',
    group: 'table',
    label: { zh: '各列之间用什么分开；不写则从文件里看出来', en: 'what stands between cells; else found in the file' },
    ...named(delimiters.map((delimiter) => [delimiterIds[delimiter], delimiter])),
  },
  {
    key: 'header',
    urlKey: 'header',
    group: 'table',
    label: {
      zh: '第一行是不是列名；不写则从文件里看出来，没有列名时各列叫 1、2、3',
      en: 'whether the first row names the columns; else found in the file. Without names they are called 1, 2, 3',
    },
    ...named([
      ['yes', true],
      ['no', false],
    ]),
  },
  {
    key: 'decimal',
    urlKey: 'decimal',
    group: 'table',
    label: {
      zh: '小数点是点还是逗号；不写则从文件里看出来',
      en: 'what stands before decimals; else found in the file',
    },
    ...named([
      ['point', '.'],
      ['comma', ','],
    ]),
  },
  {
    key: 'steps',
    urlKey: 'steps',
    group: 'table',
    label: { zh: '一行是时间窗时的步数', en: 'samples in time, when a row is a window' },
    wanted: { zh: '[1, 4096] 内的一个整数', en: 'a whole number in [1, 4096]' },
    read: (text) => readWhole(text, 1, 4096),
  },
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

export const tableKeys = [
  'label',
  'subject',
  'missing',
  'task',
  'encoding',
  'delimiter',
  'header',
  'decimal',
  'steps',
] as const satisfies readonly (keyof TableOptions)[]

/** How the table is to be read, as far as it was given. */
export function givenTableOptions(given: Partial<TrainGiven>): TableOptions {
  return Object.fromEntries(tableKeys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]))
}
