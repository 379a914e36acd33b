/** Options of one cut: by what, among whom, how much, and what is repaired. */

import { amountKindIds, criterionIds, healingIds, scopeIds } from '../core/ids.js'
import { readNumber } from '../state/read-number.js'
import { oneOf, whole } from './option-values.js'
import { type CutOption, cutGrains } from './prune-given.js'

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
      zh: '剪权重还是剪神经元（滤波器）；要和准则一致，不写就随准则',
      en: 'whether weights go, or units (neurons, filters); that of the criterion, which it must agree with',
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
      zh: '剪多少：剪掉的比例或个数；阈值，或本层分数均方根的几倍，严格低于的剪掉；剩下的字节数或乘加次数；N:M 的 N',
      en: 'how much goes: a share or a number; the threshold, or multiple of the root mean square of its layer, that a score must be below; the bytes or MACs that are left; N of N:M',
    },
    wanted: { zh: '一个数，比例在 [0, 1] 内', en: 'a number; a fraction is in [0, 1]' },
    read: (text) => readNumber(text, -1e300, 1e300),
  },
  {
    key: 'groupSize',
    urlKey: 'group',
    label: { zh: 'N:M 的 M', en: 'M of N:M' },
    ...whole(2, 64),
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
