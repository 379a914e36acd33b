/**
 * The one table of an experiment's settings, for links, forms and the command line. Defaults come from the core:
 * `core.defaultSettings().experiment`, and a data set's own in `core.describe().dataSources[i].preset`.
 */

import type { ExperimentSettings, Preset } from '../core/contract/experiment.js'
import type { Name } from '../core/contract/names.js'
import { classWeightingIds, initialisationIds, lossIds, optimiserIds, scheduleIds } from '../core/ids.js'
import { readNumber, readWhole } from './read-number.js'

/** Everything that a person can set; the table and the bytes of an asset go beside it, the network is text. */
export type ExperimentState = Omit<ExperimentSettings, 'table' | 'asset' | 'network'> & { network: string }
export type ExperimentKey = keyof ExperimentState

export interface ExperimentSetting {
  key: ExperimentKey
  /** Its key in a link, and its option on the command line. */
  urlKey: string
  label: Name
  /** What a good value looks like, for messages and hints. */
  wanted: Name
  kind: 'choice' | 'number' | 'whole' | 'text'
  group: 'data' | 'network' | 'train'
  /** Ids; absent for `data`, whose ids `describe().dataSources` has. */
  choices?: readonly string[]
  /** Range of a number, both ends good. */
  low?: number
  high?: number
  /** A step that suits a form. */
  step?: number
  /** A word in place of a number, and the number that it stands for. */
  auto?: Auto
  write(value: string | number): string
  /** `undefined` when the text is not a good value. */
  read(text: string): string | number | undefined
  /** Whether a value from a program or a file is a good one. */
  accepts(value: unknown): boolean
}

type Entry = Omit<ExperimentSetting, 'urlKey' | 'accepts'>

/** In a link words are parted by hyphens. */
export const toUrlKey = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function withCheck(entry: Entry): ExperimentSetting {
  const type = entry.kind === 'number' || entry.kind === 'whole' ? 'number' : 'string'
  const accepts = (value: unknown) =>
    (typeof value === 'number' || typeof value === 'string') &&
    typeof value === type &&
    entry.read(entry.write(value)) === value
  return { ...entry, urlKey: toUrlKey(entry.key), accepts }
}

type Place = Pick<Entry, 'key' | 'group' | 'label'>

function place(key: ExperimentKey, group: Entry['group'], zh: string, en: string): Place {
  return { key, group, label: { zh, en } }
}

function choice(where: Place, choices: readonly string[]): Entry {
  return {
    ...where,
    kind: 'choice',
    choices,
    wanted: { zh: `${choices.join('、')} 之一`, en: `one of: ${choices.join(', ')}` },
    write: String,
    read: (text) => (choices.includes(text) ? text : undefined),
  }
}

function text(where: Place, kind: 'choice' | 'text', pattern: RegExp, wanted: Name): Entry {
  return { ...where, kind, wanted, write: String, read: (given) => (pattern.test(given) ? given : undefined) }
}

/** A word that stands for a number out of the range. */
interface Auto {
  value: number
  id: string
  wanted: Name
}

/** What the data set has itself. */
const ownAuto = { id: 'auto', wanted: { zh: 'auto（数据集自己的）', en: "auto (the set's own)" } }

interface Range {
  low: number
  high: number
  step: number
  auto?: Auto
}

function number(where: Place, kind: 'number' | 'whole', { low, high, step, auto }: Range): Entry {
  const span = `[${low}, ${high}]`
  const read = kind === 'whole' ? readWhole : readNumber
  const isWhole = kind === 'whole'
  return {
    ...where,
    kind,
    low,
    high,
    step,
    ...(auto === undefined ? {} : { auto }),
    wanted: {
      zh: `${span} 内的一个${isWhole ? '整' : ''}数${auto ? `，或 ${auto.wanted.zh}` : ''}`,
      en: `a ${isWhole ? 'whole ' : ''}number in ${span}${auto ? `, or ${auto.wanted.en}` : ''}`,
    },
    write: (value) => (value === auto?.value ? auto.id : String(value)),
    read: (given) => (given === auto?.id ? auto.value : read(given, low, high)),
  }
}

const entries: readonly Entry[] = [
  text(place('data', 'data', '数据', 'data'), 'choice', /^[a-z][a-z0-9-]{0,39}$/, {
    zh: '一个数据集的名字，如 mnist',
    en: 'the name of a data set, such as mnist',
  }),
  number(place('samples', 'data', '样本数', 'samples'), 'whole', {
    low: 1,
    high: 500_000,
    step: 100,
    auto: { value: 0, ...ownAuto },
  }),
  number(place('noise', 'data', '噪声', 'noise'), 'number', {
    low: 0,
    high: 1,
    step: 0.05,
    auto: { value: -1, ...ownAuto },
  }),
  number(place('testFraction', 'data', '测试集占比', 'share for testing'), 'number', { low: 0, high: 0.9, step: 0.05 }),
  number(place('validationFraction', 'data', '验证集占比', 'share for validation'), 'number', {
    low: 0,
    high: 0.9,
    step: 0.05,
  }),
  number(place('splitSeed', 'data', '划分的种子', 'seed of the split'), 'whole', {
    low: 0,
    high: Number.MAX_SAFE_INTEGER,
    step: 1,
    auto: { value: -1, id: 'auto', wanted: { zh: 'auto（同 seed）', en: 'auto (that of seed)' } },
  }),
  number(place('folds', 'data', '交叉验证折数', 'folds of cross-validation'), 'whole', {
    low: 0,
    high: 500_000,
    step: 1,
    auto: { value: -1, id: 'people', wanted: { zh: 'people（每人一折）', en: 'people (a fold for each person)' } },
  }),
  number(place('fold', 'data', '第几折用来测试（从 0 数）', 'which fold is tested, from 0'), 'whole', {
    low: 0,
    high: 499_999,
    step: 1,
  }),
  text(place('network', 'network', '网络', 'network'), 'text', /^[a-z0-9.,()+\- ]{1,1000}$/, {
    zh: '网络的写法，如 "784-300-100-10 relu" 或 "conv(16,5)-pool(2)-dense(32)-6"',
    en: 'a network as text, such as "784-300-100-10 relu" or "conv(16,5)-pool(2)-dense(32)-6"',
  }),
  choice(place('initialisation', 'network', '初始化', 'initial weights'), initialisationIds),
  choice(place('classWeights', 'train', '类别权重', 'class weights'), classWeightingIds),
  choice(place('loss', 'train', '损失函数', 'loss'), ['auto', ...lossIds]),
  choice(place('optimiser', 'train', '优化器', 'optimiser'), optimiserIds),
  number(place('learningRate', 'train', '学习率', 'learning rate'), 'number', { low: 0, high: 100, step: 0.001 }),
  number(place('momentum', 'train', '动量', 'momentum'), 'number', { low: 0, high: 0.9999, step: 0.05 }),
  number(place('weightDecay', 'train', '权重衰减（L2，只对权重）', 'weight decay (L2, weights only)'), 'number', {
    low: 0,
    high: 100,
    step: 1e-4,
  }),
  number(place('l1', 'train', 'L1 惩罚', 'L1 penalty'), 'number', { low: 0, high: 100, step: 1e-5 }),
  number(place('hoyer', 'train', 'Hoyer 平方惩罚', 'Hoyer-square penalty'), 'number', {
    low: 0,
    high: 100,
    step: 1e-5,
  }),
  number(place('batchSize', 'train', '批大小', 'batch size'), 'whole', { low: 1, high: 4096, step: 1 }),
  number(place('epochs', 'train', '训练轮数', 'epochs'), 'whole', { low: 1, high: 100_000, step: 1 }),
  choice(place('schedule', 'train', '学习率变化', 'schedule of the rate'), scheduleIds),
  number(place('warmupEpochs', 'train', '预热轮数', 'epochs of warm-up'), 'number', { low: 0, high: 100_000, step: 1 }),
  number(place('stepEpochs', 'train', '每隔几轮降一次', 'epochs between steps'), 'number', {
    low: 1,
    high: 100_000,
    step: 1,
  }),
  number(place('stepFactor', 'train', '每次降到原来的几倍', 'factor of a step'), 'number', {
    low: 0,
    high: 1,
    step: 0.05,
  }),
  number(place('patience', 'train', '提前停止的耐心（0 为不停）', 'patience (0 is for never)'), 'whole', {
    low: 0,
    high: 100_000,
    step: 1,
  }),
  number(place('seed', 'train', '随机种子', 'seed'), 'whole', { low: 0, high: Number.MAX_SAFE_INTEGER, step: 1 }),
]

/** In the order in which they stand in a link and in the help. */
export const experimentSettings: readonly ExperimentSetting[] = entries.map(withCheck)

/**
 * The whole state from what was set.
 *
 * A network that is given stands for itself. Without one the preset of the data set is taken, its settings too; what
 * was set goes over both.
 */
export function completeState(
  given: Partial<ExperimentState>,
  defaults: ExperimentState,
  preset: Preset | undefined,
): ExperimentState {
  const own = given.network === undefined ? preset : undefined
  return { ...defaults, ...(own as Partial<ExperimentState> | undefined), ...given }
}
