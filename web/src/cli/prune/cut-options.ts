/** Options of one cut: by what, among whom, how much, and what is repaired. */

import { amountKindIds, bridgeIds, criterionIds, healingIds, scopeIds } from '../../core/ids.js'
import { cutLimits } from '../../rules/cut-limits.js'
import { readNumber } from '../../rules/read-number.js'
import { number, oneOf, whole } from '../base/option-values.js'
import { type CutOption, cutGrains } from './given.js'

/** Names with commas between, each once. */
function readLayers(text: string): string[] | undefined {
  const names = text.split(',')
  const isGood = names.every((name, i) => /^[a-z0-9-]{1,40}$/.test(name) && names.indexOf(name) === i)
  return isGood ? names : undefined
}

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
  },
  {
    key: 'grain',
    urlKey: 'grain',
    label: {
      zh: '剪权重还是剪神经元（滤波器），要和准则一致，不写就随准则；layer 是拿掉一整个隐藏层，要写 --layers 和 --bridge',
      en: 'whether weights go, or units (neurons, filters); that of the criterion, which it must agree with. layer takes a whole hidden layer out, with --layers and --bridge',
    },
    ...oneOf(cutGrains),
  },
  {
    key: 'scope',
    urlKey: 'scope',
    label: { zh: '谁和谁比；不写就随准则', en: 'what competes with what; as the criterion has it when left out' },
    ...oneOf(scopeIds),
  },
  {
    key: 'amountKind',
    urlKey: 'kind',
    label: { zh: '--amount 是什么数', en: 'what --amount is in' },
    ...oneOf(amountKindIds),
  },
  {
    key: 'amount',
    urlKey: 'amount',
    label: {
      zh: '剪多少：剪掉的比例或个数；阈值，或本层分数均方根的几倍，严格低于的剪掉；剩下的字节数（按最小的 32 位格式）或乘加次数；N:M 的 N',
      en: 'how much goes: a share or a number; the threshold, or multiple of the root mean square of its layer, that a score must be below; the bytes (in the smallest 32-bit format) or MACs that are left; N of N:M',
    },
    wanted: { zh: '一个数，比例在 [0, 1] 内', en: 'a number; a fraction is in [0, 1]' },
    read: (text) => readNumber(text, -1e300, 1e300),
  },
  {
    key: 'groupSize',
    urlKey: 'group',
    label: { zh: 'N:M 的 M', en: 'M of N:M' },
    ...whole(...cutLimits.groupSize),
  },
  {
    key: 'layers',
    urlKey: 'layers',
    label: {
      zh: '只剪这几层；不写就是所有带权重的层',
      en: 'the layers that may lose; all that have weights when left out',
    },
    wanted: {
      zh: '层的名字或编号（从 0 数起），以英文逗号隔开，如 dense1,dense2',
      en: 'names of layers, or their places from 0, with commas between, such as dense1,dense2',
    },
    read: readLayers,
  },
  {
    key: 'bridge',
    urlKey: 'bridge',
    label: { zh: '拿掉的层用什么顶替', en: 'what stands in the place of the layer that is taken out' },
    ...oneOf(bridgeIds),
  },
  {
    key: 'scored',
    urlKey: 'scored-samples',
    label: {
      zh: '用训练集开头的多少个样本打分',
      en: 'how many samples are scored on, from the start of the training part',
    },
    ...whole(...cutLimits.samples),
  },
  {
    key: 'damping',
    urlKey: 'damping',
    label: {
      zh: 'OBS 求逆时给对角线加上平均曲率的几倍',
      en: 'multiple of the mean curvature that OBS adds to the diagonal before it inverts',
    },
    ...number(...cutLimits.damping),
  },
  {
    key: 'temperature',
    urlKey: 'temperature',
    label: {
      zh: 'GraSP 打分时输出先除以几；不写就是 1，论文作者的代码用 200',
      en: "what GraSP divides the outputs by before it scores; 1 when left out, 200 in the authors' code",
    },
    ...number(...cutLimits.temperature),
  },
  {
    key: 'healing',
    urlKey: 'healing',
    label: {
      zh: '剪完立刻补救什么；不写就随准则',
      en: 'what is repaired right after a cut; as the criterion has it when left out',
    },
    ...oneOf(healingIds),
  },
]
