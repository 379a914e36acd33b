/** The options of the command line that say how a table is read. */

import type { Task } from '../../core/contract/experiment.js'
import type { Name } from '../../core/contract/names.js'
import type { CsvOptions } from '../../data/csv.js'
import type { DecimalMark } from '../../data/csv-cells.js'
import { type Encoding, encodings } from '../../data/csv-encoding.js'
import { CsvError } from '../../data/csv-error.js'
import { type Delimiter, delimiters, Rows } from '../../data/csv-rows.js'
import { type GivenTimeUnit, timeUnits } from '../../data/table/times.js'
import { type Layout, layouts } from '../../data/windows/window-names.js'
import type { WindowOptions } from '../../data/windows/window-options.js'
import { readNumber, readWhole } from '../../rules/read-number.js'
import { named, oneOf } from '../../rules/value-kinds.js'
import type { ValueOption } from '../base/options.js'
import { delimiterIds } from './table-notes.js'

/** A length of time, as it is written: `2s`, or samples. */
export interface Span {
  length: number
  unit: WindowOptions['unit']
}

/** How a table is read from CSV. */
export interface TableOptions {
  label?: string
  columns?: string[]
  leaveOut?: string[]
  oneHot?: string[]
  staticFeatures?: string[]
  subject?: string
  time?: string
  timeUnit?: GivenTimeUnit
  part?: string
  testSubjects?: string[]
  /** Name of a file. */
  testData?: string
  missing?: 'refuse' | 'drop' | 'mean'
  task?: Task
  steps?: number
  layout?: Layout
  window?: Span
  hop?: Span
  encoding?: Encoding
  delimiter?: Delimiter
  header?: boolean
  decimal?: DecimalMark
}

/** An option, where it stands in the help, and what it is for. */
export interface TableOption extends ValueOption {
  key: keyof TableOptions
  group: 'table'
  label: Name
}

export const fileName = {
  wanted: { zh: '一个文件名', en: 'the name of a file' },
  read: (text: string) => (text && text !== '-' ? text : undefined),
}

const columnName = {
  wanted: { zh: '一列的名字，见文件第一行', en: 'the name of a column, as in the first line of the file' },
  read: (text: string) => text || undefined,
}

/** Names with commas between; one that has a comma in it stands in quotes, as in the file. */
function readNames(text: string): string[] | undefined {
  try {
    const names = Rows.of(text, ',')
      .next()
      ?.cells.map((name) => name.trim())
    return names?.length && names.every(Boolean) ? names : undefined
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

const columnNames = {
  wanted: {
    zh: '列名，以英文逗号隔开；本身带逗号的放在英文双引号里',
    en: 'names of columns with commas between; in quotes where a comma is in them',
  },
  read: readNames,
}

/** `2s`, `0.5 s`, `128`. */
function readSpan(text: string): Span | undefined {
  const seconds = /^(.*?)\s*s$/.exec(text)?.[1]
  const length = seconds === undefined ? readWhole(text, 1, 1_000_000_000) : readNumber(seconds, 1e-9, 1e9)
  return length === undefined ? undefined : { length, unit: seconds === undefined ? 'samples' : 'seconds' }
}

const span = {
  wanted: { zh: '秒数如 2s，或样本数如 128', en: 'seconds such as 2s, or samples such as 128' },
  read: readSpan,
}

const option = (key: keyof TableOptions, label: Name, value: Pick<TableOption, 'wanted' | 'read'>): TableOption => ({
  key,
  urlKey: key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  group: 'table',
  label,
  ...value,
})

/** What the columns are for. */
const ofColumns: readonly TableOption[] = [
  option(
    'label',
    {
      zh: 'CSV 里的标签列；不写则取没有别的用途的最后一列',
      en: 'the column that is to be told; else the last that is nothing else',
    },
    columnName,
  ),
  option('columns', { zh: '只用这些列作特征', en: 'the features; all other columns are left out' }, columnNames),
  option(
    'leaveOut',
    { zh: '不用的列，如样本编号', en: 'columns that are not used, such as a number of the sample' },
    columnNames,
  ),
  option(
    'oneHot',
    { zh: '文字列，每种取值展开成一列 0 和 1', en: 'columns of texts: each text becomes a column of 0 and 1' },
    columnNames,
  ),
  option(
    'subject',
    {
      zh: 'CSV 里的受试者列；同一个人的数据只进训练集或测试集之一',
      en: 'the column that says who a row is from; nobody is then in two parts',
    },
    columnName,
  ),
  option(
    'time',
    {
      zh: '时间列：数字，或日期、时刻；不作特征，用来切时间窗、看出中断',
      en: 'the column of times: numbers, dates or times of day. It is no feature; windows are cut by it and gaps found',
    },
    columnName,
  ),
  option(
    'timeUnit',
    {
      zh: '时间列里的数字以什么为单位；不写则看列名和大小',
      en: 'what its numbers count; else found by its name and size',
    },
    oneOf(timeUnits),
  ),
  option(
    'part',
    {
      zh: '写明每行用于训练、验证还是测试的列（train、validation、test）',
      en: 'the column that says what a row is for: train, validation or test',
    },
    columnName,
  ),
  option(
    'testSubjects',
    { zh: '这些受试者的数据用作测试集', en: 'whose rows are the test part, by names in the column of --subject' },
    {
      wanted: { zh: '受试者的名字，以英文逗号隔开', en: 'names with commas between' },
      read: readNames,
    },
  ),
  option(
    'testData',
    {
      zh: '另一个同样列名的 CSV 文件，用作测试集',
      en: 'a second CSV file with the same columns, which is the test part',
    },
    fileName,
  ),
]

/** How rows become windows. */
const ofWindows: readonly TableOption[] = [
  option(
    'staticFeatures',
    {
      zh: '时间窗之外的单值列，如心搏间期；网络在展平时把它们并进来（与 --steps 或 --window 同用；切窗时取该列在窗内的平均值）',
      en: 'columns that are single values beside a window, such as the beat interval; they join where the network flattens (with --steps or --window; of windows that are cut, the mean of the column in the window)',
    },
    columnNames,
  ),
  option(
    'steps',
    { zh: '一行是时间窗时的步数', en: 'samples in time, when a row is a window' },
    {
      wanted: { zh: '[1, 4096] 内的一个整数', en: 'a whole number in [1, 4096]' },
      read: (text) => readWhole(text, 1, 4096),
    },
  ),
  option(
    'layout',
    {
      zh: '这样一行里各列的顺序：先排完一步的各通道，还是先排完一个通道的各步；不写则看列名（如 ax0、ay0、ax1）',
      en: 'the order of its columns: all channels of a step together, or all steps of a channel; else as the names tell (ax0, ay0, ax1, ...)',
    },
    oneOf(layouts),
  ),
  option(
    'window',
    {
      zh: '把多行切成这么长的时间窗，不跨人、不跨标签、不跨中断',
      en: 'cuts rows into windows so long, never across persons, labels or gaps',
    },
    span,
  ),
  option(
    'hop',
    {
      zh: '相邻时间窗的起点相隔多少；不写则首尾相接',
      en: 'from the start of one window to the next; else one after the other',
    },
    span,
  ),
]

/** How the file is written. */
const ofFormat: readonly TableOption[] = [
  option(
    'missing',
    {
      zh: '缺值怎么办：拒绝、舍去该行，或用训练集的平均值代替',
      en: 'rows with a gap: refused, dropped, or filled with the mean of the training part',
    },
    oneOf(['refuse', 'drop', 'mean']),
  ),
  option(
    'task',
    { zh: '分类还是回归；不写则看标签列', en: 'classes or numbers; else the label column tells' },
    oneOf(['classification', 'regression']),
  ),
  option(
    'encoding',
    {
      zh: 'CSV 的编码；不写则从文件里看出来。gb18030 也读 GBK 和 GB2312',
      en: 'of the bytes of the file; else found in it. gb18030 reads GBK and GB2312 too',
    },
    oneOf(encodings),
  ),
  option(
    'delimiter',
    { zh: '各列之间用什么分开；不写则从文件里看出来', en: 'what stands between cells; else found in the file' },
    named(delimiters.map((delimiter) => [delimiterIds[delimiter], delimiter])),
  ),
  option(
    'header',
    {
      zh: '第一行是不是列名；不写则从文件里看出来，没有列名时各列叫 1、2、3',
      en: 'whether the first row names the columns; else found in the file. Without names they are called 1, 2, 3',
    },
    named([
      ['yes', true],
      ['no', false],
    ]),
  ),
  option(
    'decimal',
    { zh: '小数点是点还是逗号；不写则从文件里看出来', en: 'what stands before decimals; else found in the file' },
    named([
      ['point', '.'],
      ['comma', ','],
    ]),
  ),
]

export const tableOptions: readonly TableOption[] = [...ofColumns, ...ofWindows, ...ofFormat]

/** What is wrong with the two options of windows; `undefined` when nothing is. */
export function windowFault({ window, hop }: TableOptions): 'hop-alone' | 'two-units' | undefined {
  if (hop && !window) return 'hop-alone'
  return hop && window && hop.unit !== window.unit ? 'two-units' : undefined
}

/** The same for `readCsv`. */
export function csvOptionsOf({ window, hop, testData: _, ...others }: TableOptions): CsvOptions {
  if (!window) return others
  return { ...others, windows: { ...window, ...(hop ? { hop: hop.length } : {}) } }
}
