/** 中文：怎样评判一个网络——各部分、各类别、置信区间、多次运行。 */

import type { judgingEn } from '../../en/cli/judging.js'

const parts = { train: '训练集', validation: '验证集', test: '测试集' }
const overNames = { people: '人', folds: '折', seeds: '个种子' }

export const judgingZh: typeof judgingEn = {
  parts,
  interval: (low, high) => `${low} 到 ${high}`,
  headings: {
    who: '各部分里有什么',
    figures: (part) => `${parts[part]}上的结果和 95 % 置信区间`,
    classes: (part, shown, all) =>
      `${parts[part]}上的每一类${shown < all ? `（${all} 类中召回率最低的 ${shown} 类）` : ''}`,
    runs: (part) => `每次运行在${parts[part]}上的结果`,
    rounds: (part) => `每一轮结束时在${parts[part]}上的结果`,
    answers: (part) => `${parts[part]}上的回答：一行是一个类别，各列是它被认成哪一类`,
    confusion: (part, runs) => `${runs} 次运行的${parts[part]}合在一起：一行是一个类别，各列是它被认成哪一类`,
  },
  columns: {
    part: '部分',
    samples: '样本',
    people: '人',
    class: '类别',
    recall: '召回率',
    interval: '95 % 区间',
    precision: '精确率',
    f1: 'F1',
    run: '运行',
    seed: '种子',
    fold: '折',
    tested: '测试对象',
    accuracy: '准确率',
    balancedAccuracy: '平衡准确率',
    leastRecall: '最低召回率',
    mean: '平均',
    deviation: '标准差',
    mae: 'MAE',
    rmse: 'RMSE',
  },
  rows: {
    accuracy: '准确率',
    balancedAccuracy: '平衡准确率',
    macroF1: '宏平均 F1',
    leastRecall: '最低召回率',
    r2: 'R²',
    mae: '平均绝对误差',
    rmse: '均方根误差',
    loss: '损失',
    kept: '保留',
  },
  unit: '单位同标签',
  keptEpoch: (epoch) => `第 ${epoch} 轮的权重，那时验证损失最低`,
  list: (names) => names.join('、'),
  people: (count) => `${count} 人`,
  samples: (count) => `${count} 个样本`,
  ofPeople: (samples, people, part) =>
    `${parts[part]}的 ${samples} 个样本来自 ${people} 个人。置信区间把样本当作互相独立，而同一个人的样本并不独立：换了新的人，结果可能落在区间之外；要看换人的影响，请用 --folds people。`,
  over: (count, over, runs) =>
    `${count} ${overNames[over]}的平均值、标准差和平均值的 95 % 置信区间（学生 t 分布）${runs > count ? `，${over === 'people' ? '每人' : '每折'}先对各种子取平均` : ''}`,
  shared: '各折的训练样本有重叠，所以区间略窄于应有的宽度。',
  round: {
    round: '轮',
    runs: '运行数',
    share: '已剪比例',
    cut: '刚剪完',
    retrained: '再训练后',
    change: '变化',
    before: (figure) => `剪枝前${figure}`,
    after: '剪枝后',
  },
  spread: (mean, deviation) => `${mean} ± ${deviation}`,
  noDifference: '这些数据看不出差别',
  noneShown: '看不出',
  legend: (cell) => `${cell}：0 在区间之内，这些数据看不出差别`,
  rounds: (figure, part) => `${parts[part]}上的${figure}`,
  change: (isShare) => `变化：一轮结束时减去第一次剪枝之前，逐对相减${isShare ? '，单位是百分点' : ''}`,
  beside: (isShare, figure = '') =>
    `${figure && `${figure}：`}与随机剪枝逐对相减${isShare ? '，单位是百分点' : ''}（括号里是平均值的 95 % 区间）`,
  besideAbout: (count, over, ofModel) =>
    `差值按 ${count} ${overNames[over]}${ofModel ? '的随机剪枝（剪的是同一个网络）' : ''}逐对计算${over === 'seeds' ? '' : '，每折先对各种子取平均'}。区间用学生 t 分布，各算各的：平均每二十个里有一个会碰巧落空。`,
  paired: (change, interval) => `准确率变化 ${change} 个百分点（95 % 区间：${interval}）`,
  lost: (fall, isLittle, isRise, name, before, after, isGone) =>
    `准确率${isLittle ? '只' : ''}${isRise ? '升' : '降'}了 ${fall} 个百分点，${isLittle ? '但' : ''}“${name}”这一类${isGone ? '几乎认不出了' : '认对的少了至少一半'}：召回率从 ${before} 变为 ${after}。`,
  lostInRuns: (name, lost, runs) => `${runs} 次运行中有 ${lost} 次，“${name}”这一类认对的少了至少一半。`,
  runsDone: (done, all) => `已完成 ${done}/${all} 次运行`,
  errors: {
    tooManyRuns: (most, given) =>
      `--seeds 和 --folds 合起来要运行 ${given} 次，超过了 ${most} 次的上限；--fold 可以只取一折。`,
    foldsOfModel:
      '--folds 和 --model 一起用时，还要用 --fold 写明是哪一折：模型只有在它自己的那一折上，才没有见过测试样本。',
  },
}
