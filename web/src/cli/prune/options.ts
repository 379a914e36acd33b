/** The options of `prune`: those of `train` that make a network, how it is cut, and a run that is done again. */

import { settings } from '../../state/settings.js'
import type { ValueOption } from '../base/options.js'
import { type TrainOption, trainOptions } from '../request/train-options.js'
import { cutOptions, planOptions } from './cut-options.js'

export type { CutGiven } from './given.js'

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
      zh: '剪一个存下的模型，不从头训练；没有写明的数据、种子和占比都随它的训练',
      en: 'prunes a model that was saved, in place of training one; data, seed and fractions are those of its training unless they are given',
    },
  },
  seeds: {
    label: {
      zh: '几个种子各训练并剪一遍，并行进行，列出平均值、离散程度和逐对的差',
      en: 'trains and prunes once with each seed, side by side, and prints mean, spread and paired differences',
    },
  },
  run: {
    label: {
      zh: '把存下的剪枝（NAME.run.json）重做一遍，并核对指纹',
      en: 'does a saved pruning (NAME.run.json) again and compares the fingerprint',
    },
  },
  output: {
    label: {
      zh: '剪好的模型写到 NAME.json，设置和计划写到 NAME.run.json；多次运行时为 NAME.seed-1.json、NAME.fold-0.json 等',
      en: 'writes the pruned model to NAME.json, settings and plan to NAME.run.json; of several runs to NAME.seed-1.json, NAME.fold-0.json and so on',
    },
  },
}

const ownOptions: readonly TrainOption[] = trainOptions.map((option) => ({ ...option, ...own[option.key] }))

/** Those of `train` that make the network. */
export const networkOptions: readonly TrainOption[] = ownOptions.filter(({ key }) => key !== 'run')
export const runOptions: readonly TrainOption[] = ownOptions.filter(({ key }) => key === 'run')

export const knownOptions: readonly ValueOption[] = [
  ...networkOptions,
  ...cutOptions,
  ...planOptions,
  ...runOptions,
  ...settings.filter(({ key }) => key === 'lang'),
]

export const switches = {
  shrink: { type: 'boolean' },
  times: { type: 'boolean' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const
