/** 中文：报告页里图表以外的文字。 */

import type { Part } from '../../core/contract/experiment.js'
import type { runReportEn } from '../en/run-report.js'

const parts: Record<Part, string> = { train: '训练集', validation: '验证集', test: '测试集' }

export const runReportZh: typeof runReportEn = {
  kinds: { train: '训练报告', prune: '剪枝报告', sweep: '剪枝准则比较' },
  join: '、',
  space: '',
  dot: ' · ',
  facts: {
    label: '用什么数据训练了什么',
    data: '数据',
    source: '出处',
    samples: '样本',
    people: '人数',
    classes: '类别',
    constant: '没用上的列',
    network: '网络',
    recipe: '训练方法',
    begun: '起点',
    cut: '剪法',
    compared: '比较的准则',
    seed: '随机种子',
    seeds: '随机种子',
    fingerprint: '指纹',
    made: '生成工具',
  },
  part: (part, count) => `${parts[part]} ${count}`,
  classCount: (name, count) => `${name} ${count}`,
  more: (count) => `另有 ${count} 类`,
  constant: (names) => `${names.join('、')}（在训练集里没有变化）`,
  network: (network, parameters, macs) => `${network}，${parameters} 个参数，每个样本 ${macs} 次乘加`,
  epochs: (done, all) => (done === all ? `训练 ${all} 轮` : `计划 ${all} 轮，训练了 ${done} 轮`),
  batch: (size) => `批大小 ${size}`,
  rate: (rate) => `学习率 ${rate}`,
  model: (fingerprint) => `存下的网络 ${fingerprint}`,
  rounds: (most) => `至多 ${most} 轮`,
  oneCut: '一次剪完',
  retrain: (epochs) => (epochs === '0' ? '剪后不再训练' : `每次剪后再训练 ${epochs} 轮`),
  amount: (share) => `剪掉 ${share}`,
  inBlocks: (units) => `${units} 个神经元一组`,
  floor: (value) => `不低于 ${value}`,
  mostBytes: (bytes) => `至多 ${bytes} 字节`,
  mostMacs: (macs) => `至多 ${macs} 次乘加`,
  cuts: (count) => `先后剪了 ${count} 次`,
  takenOut: (layer) => `拿掉整个${layer}`,
  scope: (scope) => `比较范围：${scope}`,

  reasons: {
    '': '',
    epochs: '',
    patience: '验证集上的损失不再下降，训练提前停止。',
    diverged: '损失越来越大，最后已经不是一个数。',
  },
  overSeeds: (seeds, what, mean, low, high) => `训练了 ${seeds} 次，${what}平均为 ${mean}，最低 ${low}，最高 ${high}。`,
  pruned: (share, what, before, now) => `剪掉了 ${share} 的权重。${what}在剪枝前是 ${before}，现在是 ${now}。`,
  prunedSame: (share, what, now) => `剪掉了 ${share} 的权重，${what}还是 ${now}。`,
  prunedRuns: (runs, share, what, before, now) =>
    `${runs} 次运行平均剪掉了 ${share} 的权重。${what}在剪枝前是 ${before}，现在是 ${now}。`,
  runsDiffer: (difference, interval, isShown) =>
    isShown
      ? `逐对相减，变化 ${difference}（95% 区间 ${interval}）。`
      : `逐对相减，这些结果看不出差别（变化 ${difference}，95% 区间 ${interval}）。`,
  unpruned: '什么都没有剪。',
  worstClass: (name, before, now) => `损失最大的是“${name}”：这一类的样本原来认得出 ${before}，现在只认得出 ${now}。`,
  best: (share, seeds, name, value, control, controlValue) =>
    `剪掉 ${share} 时各种剪法差别最大：${seeds} 个种子平均，${name}还有 ${value}，${control}只有 ${controlValue}。`,
  bestAlone: (share, seeds, name, value) => `剪掉 ${share} 时，${seeds} 个种子平均，${name}最好：${value}。`,
  fromOne: '只有一个种子，可能是碰巧。',
  noneAhead: (first, second, difference, interval) =>
    `其中最好的两个是${first}和${second}，凭这些结果分不出高下（相差 ${difference}，95% 区间 ${interval}）。`,
  noneBeside: (first, control, difference, interval) =>
    `${first}和${control}之间，这些结果看不出差别（相差 ${difference}，95% 区间 ${interval}）。`,

  sections: {
    curves: '训练过程',
    seeds: '各次运行',
    sweep: '能剪到什么程度',
    cut: '剪枝前后',
    rounds: '一轮一轮地剪',
    answers: '哪些答得对',
    who: '谁在哪一部分',
    sizes: '字节与时间',
    layers: '每层剩下多少',
    architecture: '网络的各层',
    settings: '全部设置',
  },
  curvesAbout: '每轮结束时的损失和成绩。指向图中一点，或者用方向键，可以读数。',
  curvesCut: '每次剪枝和再训练都接在同一条线上。',
  curvesBefore: '这里是剪枝前的训练。',
  curvesMean: '线是各次运行的平均，色带从最低到最高。',
  numbers: '数据表',
  sweepAbout: '各种子的平均 ± 标准差。',
  sweepStage: { cut: '刚剪完', retrained: (epochs) => `再训练 ${epochs} 轮之后` },
  changes: (total, worsened, mended, part) =>
    `${parts[part]}里有 ${total} 个样本的答案和剪枝前不同：${worsened} 个由对变错，${mended} 个由错变对。`,
  shrunk: (network, parameters) => `去掉剪掉的神经元之后是 ${network}，共 ${parameters} 个参数，算出的结果不变。`,
  heads: { seed: '种子', epochs: '轮数' },
  timesNote:
    '在运行所用的机器上反复测量的中位数，和一半结果所在的范围，单位是微秒。倍数是相对完整网络的速度；两者的范围有重叠，就没有测出差别。',
  classes: {
    title: '逐类来看',
    name: '类别',
    samples: '样本数',
    recall: '召回率',
    interval: '95% 区间',
    precision: '精确率',
    note: '召回率：这一类的样本里认出了多少。精确率：说是这一类的答案里有多少是对的。区间把样本当作互相独立，而同一个人的时间窗并不独立。',
  },
  balanced: (value, macro, interval) =>
    `各类平均的准确率（平衡准确率）${value}${interval && `（95% 区间 ${interval}）`}，宏平均 F1 ${macro}。`,
  accuracyIn: (interval) => `准确率的 95% 区间：${interval}。`,
  errors: (mae, rmse) => `平均绝对误差 ${mae}，均方根误差 ${rmse}，单位同目标值。`,
  lost: (names) => `${names.map((name) => `“${name}”`).join('、')}认得出的少了一半以上，不是碰巧。`,
  footer: '这里的每个数都由内核在那次运行中算出。本页不请求任何东西，也不发送任何东西。',
  save: '保存数据（JSON）',
}
