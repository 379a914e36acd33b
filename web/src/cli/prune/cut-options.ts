/** Options of one cut and of the plan: the table of settings, in the order of the help, with what each is for. */

import type { Name } from '../../core/contract/names.js'
import { bridgeIds } from '../../core/ids.js'
import { type CutKey, cutSettings } from '../../rules/cut-settings.js'
import { oneOf } from '../../rules/value-kinds.js'
import type { ValueOption } from '../base/options.js'
import { type CutOption, cutGrains } from './given.js'

/** What is said of an option; `wanted` where a range alone would say too little, or too much. */
interface Said {
  label: Name
  wanted?: Name
}

/** Names with commas between, each once. */
function readLayers(text: string): string[] | undefined {
  const names = text.split(',')
  const isGood = names.every((name, i) => /^[a-z0-9-]{1,40}$/.test(name) && names.indexOf(name) === i)
  return isGood ? names : undefined
}

const layersKind = {
  wanted: {
    zh: '层的名字或编号（从 0 数起），以英文逗号隔开，如 dense1,dense2',
    en: 'names of layers, or their places from 0, with commas between, such as dense1,dense2',
  },
  read: readLayers,
}

/** What the command has beside the table: whole layers go by their names. */
const others: Record<'grain' | 'bridge', Pick<ValueOption, 'urlKey' | 'wanted' | 'read'>> = {
  grain: { urlKey: 'grain', ...oneOf(cutGrains) },
  bridge: { urlKey: 'bridge', ...oneOf(bridgeIds) },
}

type Key = Exclude<CutKey, 'seed'> | keyof typeof others

function optionOf(key: Key, { label, wanted }: Said): CutOption {
  if (key === 'grain' || key === 'bridge') return { key, ...others[key], label }
  const setting = cutSettings[key]
  const kind = setting.kind === 'layers' ? layersKind : setting
  const { urlKey } = setting
  const option = { setting: key, urlKey, label, wanted: wanted ?? kind.wanted, read: kind.read }
  return { ...option, key: key === 'samples' ? 'scored' : key } // the samples of `train` are those of the data
}

const ofCut = {
  criterion: {
    label: { zh: '按哪个准则打分', en: 'what is scored by' },
    wanted: {
      zh: '权重、神经元或输入通道的一个准则，如 magnitude（全部见 pruning-playground list）',
      en: 'a criterion of weights, units or inputs, such as magnitude (pruning-playground list has all)',
    },
  },
  grain: {
    label: {
      zh: '剪权重、神经元（滤波器）还是输入通道（数据的一列，或窗口里的一路传感器），要和准则一致，不写就随准则；layer 是拿掉一整个隐藏层，要写 --layers 和 --bridge',
      en: 'whether weights go, or units (neurons, filters), or inputs (columns of the data, or channels of windows, such as sensors); that of the criterion, which it must agree with. layer takes a whole hidden layer out, with --layers and --bridge',
    },
  },
  scope: {
    label: { zh: '谁和谁比；不写就随准则', en: 'what competes with what; as the criterion has it when left out' },
  },
  amountKind: {
    label: { zh: '--amount 是什么数', en: 'what --amount is in' },
  },
  amount: {
    label: {
      zh: '剪多少：剪掉的比例或个数；阈值，或本层分数均方根的几倍，严格低于的剪掉；剩下的字节数（按最小的 32 位格式）或乘加次数；N:M 的 N',
      en: 'how much goes: a share or a number; the threshold, or multiple of the root mean square of its layer, that a score must be below; the bytes (in the smallest 32-bit format) or MACs that are left; N of N:M',
    },
    wanted: { zh: '一个数，比例在 [0, 1] 内', en: 'a number; a fraction is in [0, 1]' },
  },
  groupSize: {
    label: { zh: 'N:M 的 M', en: 'M of N:M' },
  },
  block: {
    label: {
      zh: '相邻几个单元连到同一输入的权重一起剪，组的得分是各权重得分之和；设备上的代码因此更短更快',
      en: 'so many neighbouring units lose their weights from one input together, by the sum of their scores; code on a device is shorter and faster for it',
    },
  },
  layers: {
    label: {
      zh: '只剪这几层；不写就是所有带权重的层',
      en: 'the layers that may lose; all that have weights when left out',
    },
  },
  bridge: {
    label: { zh: '拿掉的层用什么顶替', en: 'what stands in the place of the layer that is taken out' },
  },
  samples: {
    label: {
      zh: '用训练集开头的多少个样本打分',
      en: 'how many samples are scored on, from the start of the training part',
    },
  },
  damping: {
    label: {
      zh: 'OBS 求逆时给对角线加上平均曲率的几倍',
      en: 'multiple of the mean curvature that OBS adds to the diagonal before it inverts',
    },
  },
  temperature: {
    label: {
      zh: 'GraSP 打分时输出先除以几；不写就是 1，论文作者的代码用 200',
      en: "what GraSP divides the outputs by before it scores; 1 when left out, 200 in the authors' code",
    },
  },
  healing: {
    label: {
      zh: '剪完立刻补救什么；不写就随准则',
      en: 'what is repaired right after a cut; as the criterion has it when left out',
    },
  },
} satisfies Partial<Record<Key, Said>>

const ofPlan = {
  plan: {
    label: {
      zh: '一次剪完；分轮剪，每轮留下的都缩小同样的倍数；先快后慢（Zhu 与 Gupta 的三次曲线）；或逐层剪，每轮只动损失增加最少的一层，剪去这层剩下的 --amount',
      en: 'one cut; rounds in which what is left falls by the same factor; fast at first, slower later (the cubic rule of Zhu and Gupta); or layer by layer: each round takes --amount of what is left in the one layer whose loss grows least',
    },
  },
  amounts: {
    label: {
      zh: '--plan listed 时，每轮之后一共剪掉多少',
      en: 'for --plan listed: what --kind is after each round, all in all',
    },
  },
  rounds: {
    label: { zh: '最多分几轮剪', en: 'rounds of cutting, at most' },
  },
  retrain: {
    label: { zh: '每剪一次之后再训练几轮（0 为不训练）', en: 'epochs of retraining after each cut (0 is for none)' },
  },
  retrainRate: {
    label: { zh: '再训练的学习率是原来的几倍', en: 'factor of the learning rate in retraining' },
  },
  restart: {
    label: {
      zh: '再训练从什么权重开始：剪后留下的；当初训练中某一刻的；重新抽取的；或缩小了的网络，权重重新抽取（只用于神经元）',
      en: 'the weights that retraining begins with: those that are left; those of a moment of the training; a new draw; or the shrunk network with a new draw (units only)',
    },
  },
  rewindTo: {
    label: {
      zh: '--restart rewind 时，回到训练了多少个小批次的权重；0 为初始权重',
      en: 'for --restart rewind: after how many mini-batches of the training; 0 is the initial weights',
    },
  },
  floor: {
    label: {
      zh: '下限，一轮结束时低于它就退回这一轮；看验证集，没有就看测试集',
      en: 'below which a round is taken back: of the validation part, else the test part',
    },
    wanted: { zh: '不大于 1 的一个数，如 0.9', en: 'a number of at most 1, such as 0.9' },
  },
  floorMeasure: {
    label: {
      zh: '--floor 是什么的下限：准确率（回归为 R²）、平衡准确率、宏平均 F1，或召回率最低的那一类的召回率',
      en: 'what --floor is of: accuracy (R^2 of numbers), balanced accuracy, macro F1, or the recall of the class whose recall is least',
    },
  },
  mostBytes: {
    label: {
      zh: '用最省的 32 位格式存储，不超过这么多字节就结束',
      en: 'the plan ends once the smallest 32-bit format takes no more bytes than this',
    },
  },
  mostMacs: {
    label: {
      zh: '算一个样本的乘加次数不超过这么多就结束',
      en: 'the plan ends once a sample takes no more multiply-accumulates than this',
    },
  },
} satisfies Partial<Record<Key, Said>>

/** Every setting of the table is an option, but for the seed, which is that of the training. */
const all: Record<Key, Said> = { ...ofCut, ...ofPlan }

const optionsOf = (said: object): readonly CutOption[] =>
  (Object.keys(said) as Key[]).map((key) => optionOf(key, all[key]))

/** In the order of the help. */
export const cutOptions = optionsOf(ofCut)
export const planOptions = optionsOf(ofPlan)
