/** 中文：sweep。 */

import { besideChinese } from '../../beside-chinese.js'
import type { sweepEn } from '../../en/cli/sweep.js'

function overText({ seeds, folds }: { seeds: number; folds: number }): string {
  const counts = [...(seeds > 1 ? [`${seeds} 个种子`] : []), ...(folds > 1 ? [`${folds} 折`] : [])]
  return counts.length ? `，${counts.join(' × ')}的平均值 ± 标准差` : ''
}

export const sweepZh: typeof sweepEn = {
  summary: '在不同比例和种子下比较各准则，并以随机剪枝作对照',
  about:
    '每个种子训练一个网络（或取一个存下的模型），按每个准则、每个比例各剪一次，列出测试集上的准确率、平衡准确率和最低的一类召回率：各种子（写了 --folds 则还有各折）的平均值和标准差，以及各准则与随机剪枝逐对相减的差值。剪后的总会列出，写了 --retrain 还会列出再训练后的。计算分给几个线程，线程数不影响结果。可以按 Ctrl+C 停下；写了 -o 就留下已算出的点，下次用 --resume 接着算。',
  title: '批量比较',
  heading: '批量比较',
  seeTrain:
    '数据集、损失函数、优化器和学习率变化见 pruning-playground help train；准则和范围见 pruning-playground list。',
  ownScope: '随各个准则',
  rows: {
    part: '衡量依据',
    criteria: '准则',
    scope: '范围',
    seeds: '种子',
    shard: '份',
    points: '点数',
    time: '总用时',
  },
  stages: {
    cut: (measure, counts) => `刚剪完的${measure}${overText(counts)}`,
    retrained: (measure, counts, epochs) => `再训练 ${epochs} 轮后的${measure}${overText(counts)}`,
  },
  measures: {
    accuracy: '准确率（%）',
    balancedAccuracy: '平衡准确率（%）',
    macroF1: '宏平均 F1（%）',
    leastRecall: '最低的一类召回率（%）',
  },
  onTraining: (measure) => `训练集${/^[A-Z]/.test(measure) ? ' ' : ''}${measure}`,
  criterion: '准则',
  control: (criterion) => `${criterion}（对照）`,
  share: (percent) => `剪去 ${percent}`,
  seedsOf: (seeds, model) => (model === undefined ? seeds : `${seeds}（只用于随机剪枝）；模型 ${model}`),
  pointsOf: (all, computed, workers) =>
    `${all}${computed < all ? `，其中 ${computed} 个是这次算的` : ''}；线程数 ${workers}`,
  shardOf: ({ index, count }) => `共 ${count} 份中的第 ${index} 份，用 merge 合并`,
  progress: (done, total, trained) =>
    `已完成 ${done}/${total} 个点${trained === undefined ? '' : `  训练已完成 ${trained}`}`,
  kept: (done, total, file) =>
    `已把 ${done}/${total} 个点写入 ${file}，加上 --resume ${file} 就能接着算（仍写到这个文件时再加 --force）。`,
  stopped: (kept) => `已停止：${kept}`,
  manyWorkers: (workers, cores) =>
    `--workers ${workers} 超过了本机的 ${cores} 个核：不会更快，每个线程还要各占一份内存。`,
  replaced: (workers) => `有 ${workers} 个线程意外停止，它们手上的部分已重新计算。`,
  errors: {
    layerCriterion: (id) => `--criteria 应为权重、神经元或输入通道的准则；“${id}”是给整层打分的，这里不剪整层。`,
    watchesTraining: (id) => `--model 不会再训练，不能配“${id}”这个准则：它要看训练过程。`,
    seedOfModel: '--seed 只能和 --model 一起用，是数据的种子；要批量比较的种子请写在 --seeds 里。',
    otherSweep: (file, condition, wanted = '没有', got = '没有') =>
      `${file} 是另一次批量比较的结果：${condition} 应为${besideChinese(wanted)}，文件里却是${besideChinese(got)}。`,
  },
}
