/** What `prune` says, in both languages. What `train` says too stands in train-words.ts. */

import type { AmountKindId } from '../core/ids.js'
import type { StoredSize } from '../core/prune-types.js'
import type { Lang } from '../state/settings.js'

type Column = 'round' | 'share' | 'gone' | 'before' | 'after' | 'retrained' | 'accuracy'
type Row = 'criterion' | 'cut' | 'healing' | 'weights' | 'macs' | 'time' | 'shrunk'

export interface PruneWords {
  summary: string
  about: string
  title: string
  /** Of groups of options and of the table of sizes. */
  headings: Record<'cut' | 'sizes', string>
  shrink: string
  seeTrain: string
  columns: Record<Column, string>
  rows: Record<Row, string>
  /** How much was asked for, of what. */
  cutLine: (amount: string, scope: string | undefined, plan: string) => string
  plans: Record<'one-shot' | 'iterative' | 'gradual', string>
  /** A plan of several rounds. */
  rounds: (plan: string, count: number) => string
  /** @param share  as percent */
  of: (part: string, all: string, share: string) => string
  shrunk: (before: string, after: string, difference: string) => string
  format: string
  formats: Record<StoredSize['format'], string>
  bytes: (bits: number) => string
  progress: (round: number, rounds: number, epoch: number, epochs: number) => string
  trainProgress: (epoch: number, epochs: number) => string
  errors: {
    layerCriterion: (id: string) => string
    onlyWeights: (id: string) => string
    onlyOneShot: (kind: string, plan: string) => string
    /** What an amount must be, for each kind. */
    amounts: Record<AmountKindId, (groupSize: number) => string>
    amountWanted: (kind: string, wanted: string) => string
    badAmount: (kind: string, wanted: string, given: string) => string
    needless: (option: string, others: string[]) => string
    noRetraining: string
  }
}

const en: PruneWords = {
  summary: 'trains a network, or takes a saved one, and prunes it',
  about:
    'Trains a network as train does, or loads one with --model, and cuts it in one or more rounds, each with retraining after it. Prints what each cut removed and what the test part says before it, right after it and after retraining; in the end the size that is left. The same settings and seed give the same fingerprint on every machine.',
  title: 'pruning',
  headings: { cut: 'Pruning', sizes: 'Bytes when it is stored, by format and bits a value' },
  shrink: 'replaces the pruned network by the smaller one that computes the same',
  seeTrain:
    'Data sets, losses, optimisers and schedules are those of pruning-playground help train; criteria, scopes and healings are in pruning-playground list.',
  columns: {
    round: 'round',
    share: 'removed',
    gone: 'gone/all',
    before: 'loss before',
    after: 'loss cut',
    retrained: 'loss retrained',
    accuracy: 'accuracy',
  },
  rows: {
    criterion: 'criterion',
    cut: 'cut',
    healing: 'healing',
    weights: 'weights kept',
    macs: 'MACs kept',
    time: 'all this took',
    shrunk: 'shrunk',
  },
  cutLine: (amount, scope, plan) => [amount, ...(scope ? [`scope: ${scope}`] : []), plan].join(', '),
  plans: { 'one-shot': 'one shot', iterative: 'iterative', gradual: 'gradual' },
  rounds: (plan, count) => `${plan} (rounds: ${count})`,
  of: (part, all, share) => `${part} of ${all} (${share})`,
  shrunk: (before, after, difference) =>
    `${before} parameters became ${after}; the outputs differ by ${difference} at most`,
  format: 'format',
  formats: {
    dense: 'dense',
    csr: 'compressed rows (CSR)',
    bitmap: 'bitmap',
    'relative-index': 'relative index',
    'n-m': 'N:M',
  },
  bytes: (bits) => `${bits} bits`,
  progress: (round, rounds, epoch, epochs) => `round ${round}/${rounds}  retraining, epoch ${epoch}/${epochs}`,
  trainProgress: (epoch, epochs) => `training, epoch ${epoch}/${epochs}`,
  errors: {
    layerCriterion: (id) =>
      `--criterion must be one of weights or units; "${id}" scores whole layers, which are not cut here.`,
    onlyWeights: (id) => `--kind n-of-m must go with a criterion of weights; "${id}" scores units.`,
    onlyOneShot: (kind, plan) =>
      `--plan must be one-shot for --kind ${kind}: only a fraction can grow from round to round; got "${plan}".`,
    amounts: {
      fraction: () => 'a number in [0, 1]',
      count: () => 'a whole number in [0, 1000000000]',
      threshold: () => 'a number',
      'n-of-m': (groupSize) => `a whole number in [1, ${groupSize}], the ${groupSize} being that of --group`,
    },
    amountWanted: (kind, wanted) => `--amount must be ${wanted}, for --kind ${kind}; none was given.`,
    badAmount: (kind, wanted, given) => `--amount must be ${wanted}, for --kind ${kind}; got "${given}".`,
    needless: (option, others) =>
      `--${option} goes only with ${new Intl.ListFormat('en', { type: 'disjunction' }).format(others)}.`,
    noRetraining: '--retrain-rate is for retraining, and there is none: --retrain is 0.',
  },
}

const zh: PruneWords = {
  summary: '训练一个网络（或取一个存下的模型），然后剪枝',
  about:
    '像 train 一样训练一个网络，或用 --model 读入一个，再分一轮或几轮剪枝，每轮剪完接着再训练。列出每轮剪去多少，测试集上剪之前、刚剪完和再训练之后各是多少，最后还剩多大。设置和种子相同，在任何机器上指纹都相同。',
  title: '剪枝',
  headings: { cut: '剪枝', sizes: '存储所需的字节数，按格式和每个数的位数' },
  shrink: '把剪过的网络换成计算结果相同的小网络',
  seeTrain:
    '数据集、损失函数、优化器和学习率变化见 pruning-playground help train；准则、范围和修复方法见 pruning-playground list。',
  columns: {
    round: '轮',
    share: '已剪比例',
    gone: '已剪/全部',
    before: '剪前损失',
    after: '剪后损失',
    retrained: '再训练后损失',
    accuracy: '准确率',
  },
  rows: {
    criterion: '准则',
    cut: '剪法',
    healing: '修复',
    weights: '保留的权重',
    macs: '保留的乘加次数',
    time: '总用时',
    shrunk: '缩小',
  },
  cutLine: (amount, scope, plan) => [amount, ...(scope ? [`范围：${scope}`] : []), plan].join('，'),
  plans: { 'one-shot': '一次剪完', iterative: '迭代', gradual: '渐进' },
  rounds: (plan, count) => `${plan}（共 ${count} 轮）`,
  of: (part, all, share) => `${all} 中的 ${part}（${share}）`,
  shrunk: (before, after, difference) => `参数由 ${before} 个减到 ${after} 个，输出最多相差 ${difference}`,
  format: '格式',
  formats: {
    dense: '稠密',
    csr: '压缩行（CSR）',
    bitmap: '位图',
    'relative-index': '相对索引',
    'n-m': 'N:M',
  },
  bytes: (bits) => `${bits} 位`,
  progress: (round, rounds, epoch, epochs) => `第 ${round}/${rounds} 次剪枝  再训练第 ${epoch}/${epochs} 轮`,
  trainProgress: (epoch, epochs) => `训练第 ${epoch}/${epochs} 轮`,
  errors: {
    layerCriterion: (id) => `--criterion 应为权重或神经元的准则；“${id}”是给整层打分的，这里不剪整层。`,
    onlyWeights: (id) => `--kind n-of-m 只能配权重的准则，“${id}”是给神经元打分的。`,
    onlyOneShot: (kind, plan) =>
      `--kind ${kind} 只能配 --plan one-shot，写的却是“${plan}”：只有比例才能一轮一轮地加大。`,
    amounts: {
      fraction: () => '[0, 1] 内的一个数',
      count: () => '[0, 1000000000] 内的一个整数',
      threshold: () => '一个数',
      'n-of-m': (groupSize) => `[1, ${groupSize}] 内的一个整数（${groupSize} 是 --group 的值）`,
    },
    amountWanted: (kind, wanted) => `--kind ${kind} 要写明 --amount，应为 ${wanted}。`,
    badAmount: (kind, wanted, given) => `--amount 写的是“${given}”，而 --kind ${kind} 的数量应为 ${wanted}。`,
    needless: (option, others) => `--${option} 只能和 ${others.join(' 或 ')} 一起用。`,
    noRetraining: '--retrain-rate 是再训练用的，而 --retrain 为 0，不会再训练。',
  },
}

export const pruneWords: Record<Lang, PruneWords> = { zh, en }
