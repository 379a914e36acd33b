/** The options of `prune`: those of `train` that make a network, and how it is cut. */

import { amountKindIds, criterionIds, healingIds, scopeIds } from '../core/ids.js'
import type { PruneSettings } from '../core/prune-types.js'
import type { Name } from '../core/types.js'
import { readNumber, readWhole } from '../state/read-number.js'
import { settings } from '../state/settings.js'
import type { ValueOption } from './options.js'
import { type TrainGiven, type TrainOption, trainOptions } from './train-options.js'

export const cutPlans = ['one-shot', 'iterative', 'gradual'] as const
/** In how many cuts, and how much is gone after each. */
export type CutPlan = (typeof cutPlans)[number]

/** How to cut, as far as it was given. */
export interface CutGiven extends Pick<PruneSettings, 'criterion' | 'scope' | 'amountKind' | 'healing'> {
  amount: number
  /** M of N:M. */
  groupSize: number
  plan: CutPlan
  rounds: number
  /** Epochs after each cut; 0 for none. */
  retrain: number
  /** Of the learning rate of the training. */
  retrainRate: number
}

export type PruneGiven = Partial<Omit<TrainGiven, 'seeds' | 'run'>> & Partial<CutGiven>

/** An option that `train` does not have. */
interface CutOption extends ValueOption {
  key: keyof CutGiven
  label: Name
  /** What it is when left out. */
  usual: string
}

const oneOf = (ids: readonly string[]) => ({
  wanted: { zh: `${ids.join('、')} 之一`, en: `one of: ${ids.join(', ')}` },
  read: (text: string) => (ids.includes(text) ? text : undefined),
})

const whole = (low: number, high: number) => ({
  wanted: { zh: `[${low}, ${high}] 内的一个整数`, en: `a whole number in [${low}, ${high}]` },
  read: (text: string) => readWhole(text, low, high),
})

const number = (low: number, high: number) => ({
  wanted: { zh: `[${low}, ${high}] 内的一个数`, en: `a number in [${low}, ${high}]` },
  read: (text: string) => readNumber(text, low, high),
})

/** In the order of the help. */
export const cutOptions: readonly CutOption[] = [
  {
    key: 'criterion',
    urlKey: 'criterion',
    label: { zh: '按哪个准则打分', en: 'what is scored by' },
    wanted: {
      zh: '权重或神经元的一个准则，如 magnitude（全部见 pruning-playground list）',
      en: 'a criterion of weights or units, such as magnitude (pruning-playground list has all)',
    },
    read: (text) => criterionIds.find((id) => id === text),
    usual: 'magnitude',
  },
  {
    key: 'scope',
    urlKey: 'scope',
    label: { zh: '谁和谁比', en: 'what competes with what' },
    ...oneOf(scopeIds),
    usual: 'global',
  },
  {
    key: 'amountKind',
    urlKey: 'kind',
    label: { zh: '--amount 是什么数', en: 'what --amount is in' },
    ...oneOf(amountKindIds),
    usual: 'fraction',
  },
  {
    key: 'amount',
    urlKey: 'amount',
    label: {
      zh: '剪多少：比例、个数、阈值（严格低于它的剪掉）或 N:M 的 N',
      en: 'how much goes: a share, a number, the threshold that a score must be below, or N of N:M',
    },
    wanted: { zh: '一个数，比例在 [0, 1] 内', en: 'a number; a fraction is in [0, 1]' },
    read: (text) => readNumber(text, -1e300, 1e300),
    usual: '0.5',
  },
  {
    key: 'groupSize',
    urlKey: 'group',
    label: { zh: 'N:M 的 M', en: 'M of N:M' },
    ...whole(2, 64),
    usual: '4',
  },
  {
    key: 'healing',
    urlKey: 'healing',
    label: { zh: '剪完立刻补救什么', en: 'what is repaired right after a cut' },
    ...oneOf(healingIds),
    usual: 'none',
  },
  {
    key: 'plan',
    urlKey: 'plan',
    label: {
      zh: '一次剪完；或分轮剪，每轮保留的比例都缩小同样的倍数；或先快后慢（Zhu 与 Gupta 的三次曲线）',
      en: 'one cut; or rounds, the kept share falling by the same factor in each; or fast at first, slower later (the cubic rule of Zhu and Gupta)',
    },
    ...oneOf(cutPlans),
    usual: 'one-shot',
  },
  {
    key: 'rounds',
    urlKey: 'rounds',
    label: { zh: '分几轮剪', en: 'rounds of cutting' },
    ...whole(1, 1000),
    usual: '5',
  },
  {
    key: 'retrain',
    urlKey: 'retrain',
    label: { zh: '每剪一次之后再训练几轮（0 为不训练）', en: 'epochs of retraining after each cut (0 is for none)' },
    ...whole(0, 100_000),
    usual: '2',
  },
  {
    key: 'retrainRate',
    urlKey: 'retrain-rate',
    label: { zh: '再训练的学习率是原来的几倍', en: 'factor of the learning rate in retraining' },
    ...number(0, 100),
    usual: '1',
  },
]

/** Where an option says something else than in `train`. */
const own: Partial<Record<TrainOption['key'], Partial<Pick<TrainOption, 'label' | 'wanted'>>>> = {
  data: {
    wanted: {
      zh: '一个数据集（见 pruning-playground help train）、一个 CSV 文件，或 -（从标准输入读 CSV）',
      en: 'a data set (pruning-playground help train has all), a CSV file, or - for CSV from standard input',
    },
  },
  model: {
    label: {
      zh: '剪一个存下的模型，不从头训练；--seed 要与训练时相同，测试集才相同',
      en: 'prunes a model that was saved, in place of training one; the test part is the same with the --seed of its training alone',
    },
  },
  output: { label: { zh: '把剪好的模型写到 NAME.json', en: 'writes the pruned model to NAME.json' } },
}

/** Those of `train` that go for `prune`. */
export const networkOptions: readonly TrainOption[] = trainOptions
  .filter(({ key }) => key !== 'seeds' && key !== 'run')
  .map((option) => ({ ...option, ...own[option.key] }))

export const knownOptions: readonly ValueOption[] = [
  ...networkOptions,
  ...cutOptions,
  ...settings.filter(({ key }) => key === 'lang'),
]

export const switches = {
  shrink: { type: 'boolean' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const
