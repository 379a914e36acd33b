/** The options of `sweep`: those of `prune` that make a network, and what is swept. */

import type { Grain } from '../../core/contract/cut.js'
import type { Name } from '../../core/contract/names.js'
import { type CriterionId, criterionIds } from '../../core/ids.js'
import { cutSettings } from '../../rules/cut-settings.js'
import { readNumber } from '../../rules/read-number.js'
import { oneOf, same, whole } from '../../rules/value-kinds.js'
import { settings } from '../../state/settings.js'
import type { Shard } from '../../sweep/shard.js'
import type { ValueOption } from '../base/options.js'
import { type CutGiven, networkOptions as pruneOptions } from '../prune/options.js'
import { fileName } from '../request/file-name.js'
import { shardOption } from '../request/shard-option.js'
import { type TrainGiven, type TrainOption, trainOptions } from '../request/train-options.js'

/** What is swept when nothing else is asked for; the random control is added. */
export const usualSweeps: Record<Exclude<Grain, 'layer'>, { criteria: CriterionId[]; amounts: number[] }> = {
  weight: {
    criteria: ['magnitude', 'lamp', 'wanda', 'gradient-weight', 'obd'],
    amounts: [0, 0.5, 0.8, 0.9, 0.95],
  },
  unit: {
    criteria: ['unit-in-l2', 'unit-product', 'unit-energy', 'unit-taylor'],
    amounts: [0, 0.25, 0.5, 0.75],
  },
  input: {
    criteria: ['input-l2', 'input-taylor', 'input-leave-one-out'],
    amounts: [0, 0.25, 0.5, 0.75],
  },
}
const grains = Object.keys(usualSweeps) as (keyof typeof usualSweeps)[]
export const usualSeeds = [1, 2, 3]
export const most = { amounts: 100, workers: 256 } as const

export interface SweepGiven extends Partial<Omit<TrainGiven, 'run'>>, Partial<Pick<CutGiven, 'scope' | 'retrainRate'>> {
  criteria?: CriterionId[]
  grain?: keyof typeof usualSweeps
  amounts?: number[]
  scored?: number
  /** Epochs. */
  retrain?: number
  workers?: number
  shard?: Shard
  /** Names of files. */
  csv?: string
  resume?: string
}

/** An option that the other commands do not have, or not like this. */
export interface SweepOption extends ValueOption {
  key: keyof SweepGiven
  group: 'sweep' | 'file'
  label: Name
  /** What it is when left out; absent when it is nothing then. */
  usual?: Name
}

/** A list with commas between, each entry once; `undefined` when one is no good. */
function readList<T>(text: string, longest: number, read: (part: string) => T | undefined): T[] | undefined {
  const values = text.split(',').map(read)
  const isGood = values.length <= longest && values.every((one, i) => one !== undefined && values.indexOf(one) === i)
  return isGood ? (values as T[]) : undefined
}

/** `seeds` as in `train`, for another purpose. */
function seedsOption(): SweepOption[] {
  const found = trainOptions.find(({ key }) => key === 'seeds')
  if (!found) return []
  const label = {
    zh: '每个种子训练一个网络；给了 --model 时只影响随机剪枝',
    en: 'trains one network with each; with --model they are for the random cuts alone',
  }
  return [{ ...found, key: 'seeds', group: 'sweep', label, usual: same(usualSeeds.join(',')) }]
}

/** In the order of the help. */
export const sweepOptions: readonly SweepOption[] = [
  {
    key: 'criteria',
    urlKey: 'criteria',
    group: 'sweep',
    label: {
      zh: '比较哪些准则；随机剪枝总会加上，作为对照',
      en: 'which criteria are compared; cuts at random are always added, as a control',
    },
    wanted: {
      zh: '权重、神经元或输入通道的准则，以英文逗号隔开，如 magnitude,obd（全部见 pruning-playground list）',
      en: 'criteria of weights, units or inputs with commas between, such as magnitude,obd (pruning-playground list has all)',
    },
    read: (text) => readList(text, criterionIds.length, (part) => criterionIds.find((id) => id === part)),
    usual: same(usualSweeps.weight.criteria.join(',')),
  },
  {
    key: 'grain',
    urlKey: 'grain',
    group: 'sweep',
    label: {
      zh: '不写 --criteria 时，比较权重、神经元还是输入通道的几个常用准则',
      en: 'without --criteria: the usual ones of weights, of units, or of inputs',
    },
    ...oneOf(grains),
    usual: same('weight'),
  },
  {
    key: 'amounts',
    urlKey: 'amounts',
    group: 'sweep',
    label: { zh: '各剪多大的比例；0 是完整的网络', en: 'shares that are cut; 0 is the whole network' },
    wanted: {
      zh: `至多 ${most.amounts} 个 [0, 1] 内互不相同的数，以英文逗号隔开，如 0.5,0.9`,
      en: `at most ${most.amounts} different numbers in [0, 1] with commas between, such as 0.5,0.9`,
    },
    read: (text) => readList(text, most.amounts, (part) => readNumber(part, 0, 1)),
    usual: {
      zh: `${usualSweeps.weight.amounts.join()}；神经元和输入通道为 ${usualSweeps.unit.amounts.join()}`,
      en: `${usualSweeps.weight.amounts.join()}; ${usualSweeps.unit.amounts.join()} for units and inputs`,
    },
  },
  ...seedsOption(),
  {
    ...cutSettings.scope,
    key: 'scope',
    group: 'sweep',
    label: { zh: '谁和谁比', en: 'what competes with what' },
    usual: { zh: '随各个准则', en: 'each criterion’s own' },
  },
  {
    ...cutSettings.samples,
    key: 'scored',
    group: 'sweep',
    label: {
      zh: '用训练集开头的多少个样本打分',
      en: 'how many samples are scored on, from the start of the training part',
    },
  },
  {
    key: 'retrain',
    urlKey: 'retrain',
    group: 'sweep',
    label: {
      zh: '每剪一次之后再训练几轮，剪后和再训练后都列出；不写则不再训练',
      en: 'epochs of retraining after each cut; both results are shown; without it there is no retraining',
    },
    ...whole(1, cutSettings.retrain.high),
  },
  {
    ...cutSettings.retrainRate,
    key: 'retrainRate',
    group: 'sweep',
    label: { zh: '再训练的学习率是原来的几倍', en: 'factor of the learning rate in retraining' },
  },
  {
    key: 'workers',
    urlKey: 'workers',
    group: 'sweep',
    label: { zh: '并行的线程数，结果与它无关', en: 'threads side by side; the results are the same for any number' },
    ...whole(1, most.workers),
    usual: { zh: '处理器的核数', en: 'as many as there are cores' },
  },
  {
    ...shardOption,
    key: 'shard',
    group: 'sweep',
    label: {
      zh: '只算所有点中的一份，如十份中的第三份 3/10：每台机器各算一份，再用 pruning-playground merge 合并',
      en: 'computes one share of the points alone, as 3/10, the third of ten: one on each machine; pruning-playground merge puts them together',
    },
  },
  {
    key: 'csv',
    urlKey: 'csv',
    group: 'file',
    label: {
      zh: '每个点一行写到 NAME.csv，平均值和离散程度写到 NAME.spread.csv',
      en: 'writes a line for each point to NAME.csv, mean and spread to NAME.spread.csv',
    },
    ...fileName('csv'),
  },
  {
    key: 'output',
    urlKey: 'output',
    short: 'o',
    group: 'file',
    label: {
      zh: '把各点写到 NAME.json；中途停下时写已经算出的',
      en: 'writes the points to NAME.json; those that are there, when it is stopped',
    },
    ...fileName('json'),
  },
  {
    key: 'resume',
    urlKey: 'resume',
    group: 'file',
    label: {
      zh: '从 -o 写下的文件接着算，已有的点不再算',
      en: 'goes on from a file that -o wrote: points that it has are not computed again',
    },
    ...fileName('json'),
  },
]

const ownKeys: readonly string[] = sweepOptions.map(({ key }) => key)

/** Where an option says something else than in `prune`. */
const own: Partial<Record<TrainOption['key'], Name>> = {
  seed: { zh: '给了 --model 时，数据的种子', en: 'with --model: of the data' },
  model: {
    zh: '剪一个存下的模型，不训练；没有写明的数据、种子和占比都随它的训练',
    en: 'cuts a model that was saved, in place of training; data, seed and fractions are those of its training unless they are given',
  },
}

/** Those of `prune` that make the network. */
export const networkOptions: readonly TrainOption[] = pruneOptions
  .filter(({ key }) => !ownKeys.includes(key))
  .map((option) => ({ ...option, label: own[option.key] ?? option.label }))

export const knownOptions: readonly ValueOption[] = [
  ...networkOptions,
  ...sweepOptions,
  ...settings.filter(({ key }) => key === 'lang'),
]

export { switches } from '../request/train-options.js'
