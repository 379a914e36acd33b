/** Options of the plan: how the amount is reached, what follows each cut, and when it ends. */

import { planKindIds, restartIds } from '../../core/ids.js'
import { cutLimits } from '../../rules/cut-limits.js'
import { readNumber } from '../../rules/read-number.js'
import { number, oneOf, whole } from '../base/option-values.js'
import type { CutOption } from './given.js'

/** In the order of the help. */
export const planOptions: readonly CutOption[] = [
  {
    key: 'plan',
    urlKey: 'plan',
    label: {
      zh: '一次剪完；分轮剪，每轮留下的都缩小同样的倍数；先快后慢（Zhu 与 Gupta 的三次曲线）；或逐层剪，每轮只动损失增加最少的一层，剪去这层剩下的 --amount',
      en: 'one cut; rounds in which what is left falls by the same factor; fast at first, slower later (the cubic rule of Zhu and Gupta); or layer by layer: each round takes --amount of what is left in the one layer whose loss grows least',
    },
    ...oneOf(planKindIds),
  },
  {
    key: 'rounds',
    urlKey: 'rounds',
    label: { zh: '最多分几轮剪', en: 'rounds of cutting, at most' },
    ...whole(...cutLimits.rounds),
  },
  {
    key: 'retrain',
    urlKey: 'retrain',
    label: { zh: '每剪一次之后再训练几轮（0 为不训练）', en: 'epochs of retraining after each cut (0 is for none)' },
    ...whole(...cutLimits.retrain),
  },
  {
    key: 'retrainRate',
    urlKey: 'retrain-rate',
    label: { zh: '再训练的学习率是原来的几倍', en: 'factor of the learning rate in retraining' },
    ...number(...cutLimits.retrainRate),
  },
  {
    key: 'restart',
    urlKey: 'restart',
    label: {
      zh: '再训练从什么权重开始：剪后留下的；当初训练中某一刻的；重新抽取的；或缩小了的网络，权重重新抽取（只用于神经元）',
      en: 'the weights that retraining begins with: those that are left; those of a moment of the training; a new draw; or the shrunk network with a new draw (units only)',
    },
    ...oneOf(restartIds),
  },
  {
    key: 'rewindTo',
    urlKey: 'rewind-to',
    label: {
      zh: '--restart rewind 时，回到训练了多少个小批次的权重；0 为初始权重',
      en: 'for --restart rewind: after how many mini-batches of the training; 0 is the initial weights',
    },
    ...whole(...cutLimits.rewindTo),
  },
  {
    key: 'floor',
    urlKey: 'floor',
    label: {
      zh: '准确率（回归为 R²）的下限，一轮结束时低于它就退回这一轮；看验证集，没有就看测试集',
      en: 'accuracy (R^2 of numbers) below which a round is taken back: of the validation part, else the test part',
    },
    wanted: { zh: '不大于 1 的一个数，如 0.9', en: 'a number of at most 1, such as 0.9' },
    read: (text) => readNumber(text, ...cutLimits.floor),
  },
  {
    key: 'mostBytes',
    urlKey: 'most-bytes',
    label: {
      zh: '用最省的 32 位格式存储，不超过这么多字节就结束',
      en: 'the plan ends once the smallest 32-bit format takes no more bytes than this',
    },
    ...whole(...cutLimits.mostBytes),
  },
  {
    key: 'mostMacs',
    urlKey: 'most-macs',
    label: {
      zh: '算一个样本的乘加次数不超过这么多就结束',
      en: 'the plan ends once a sample takes no more multiply-accumulates than this',
    },
    ...whole(...cutLimits.mostMacs),
  },
]
