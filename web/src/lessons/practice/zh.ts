import type { LessonWords } from '../lesson.js'
import type { textEn } from './en.js'

export const lessonZh: LessonWords = {
  title: '动手实践：那段程序剪了什么？',
  lead: '原文第 5 节用 100 个随机样本训练一个 3-3-2-1 网络，10 轮之后按阈值 0.5 剪枝，再训练 10 轮。这一课把它做对，旁边照那一节的程序实际所做的也做一遍。输入和目标是互不相关的随机数，除了平均值，什么也学不到。',
  steps: [
    {
      title: '做对一遍',
      text: '训练，给每个权重打分，剪掉低于 0.5 的，再接着训练同一个网络。',
      hint: '按“做对一遍”。一个权重的分数是它的大小除以它那一行的范数，所以各有各的分数。',
    },
    {
      title: '照程序跑一遍',
      text: '用同样的数据和种子，照程序实际所做的跑一遍。看看它的分数：一共有几个数？',
      hint: '按“照程序跑”。它用第一层整个矩阵的两种范数相除。',
    },
    {
      title: '第二个模型是什么？',
      text: '把程序里第二个模型的权重和训练好的权重对一对，说出它是什么。',
      hint: '两边都写着：有几个权重和训练好的网络里的一模一样。真剪枝之后，留下的应该个个都是。',
    },
    {
      title: '问问十个种子',
      text: '有一条曲线最后更低。是这种做法更好，还是种子碰巧？两种做法各用十个种子跑一遍。（前一种一共训练了 20 轮，后一种只有 10 轮。）',
      hint: '按钮在图的下面。把平均的差别和它的波动放在一起看。',
    },
    {
      title: '最少要几个权重？',
      text: '17 个权重里最多留 3 个，并且十个种子看不出损失因此变大。',
      hint: '把要留的个数设成 3 或更少，再运行。想一想，这些数据里有什么可学的。',
    },
  ],
  end: '剪枝是留下训练好的一部分权重，去掉其余的。整层只有一个数，就没法在其中挑选；一个重新随机生成的网络什么也没有剪掉，因为它本来就什么也没学过。数据里除了平均值没有东西可学时，实验既说明不了剪枝有好处，也说明不了剪枝有坏处。',
}

export const textZh: typeof textEn = {
  seed: '种子',
  layer: (number) => `第 ${number} 层`,
  weight: (row, column) => `第 ${row} 个神经元的第 ${column} 个权重`,
  mask: { kept: '留下', removed: '剪掉' },
  common: ({ same, kept }) => `这 ${kept} 个权重里，有 ${same} 个是训练好的网络里的。`,
  right: {
    title: '正确的做法',
    about: '训练 10 轮；凡是占本行的份额低于 0.5 的权重都剪掉；再训练 10 轮。',
    run: '做对一遍',
    done: (removed, total) => `${total} 个权重里有 ${removed} 个低于 0.5，剪掉了：`,
  },
  listing: {
    title: '程序实际做的',
    about: '训练 10 轮；拿第一层矩阵的一个数和 0.5 相比；另外随机生成一个 3-2-1 网络，把它训练 10 轮。',
    run: '照程序跑',
    ratio: (one, two, ratio) => `它的分数只有一个数：${one} / ${two} = ${ratio}。第二个模型刚生成时：`,
  },
  chart: {
    title: '每一轮的损失',
    description: '100 个样本上的均方误差：两种做法，以及永远回答平均值。',
    right: '正确的做法',
    listing: '程序',
    mean: '永远答平均值',
    cut: '剪枝，或换新网络',
    epochs: '轮',
    hint: '把指针移到某一轮，或者点一下，或者用方向键。',
    read: (epoch, values) => `第 ${epoch} 轮：${values.join('，')}。`,
  },
  question: {
    ask: '程序里的第二个模型是',
    answers: {
      same: '训练好的网络，原样未动',
      cut: '训练好的网络，剪过枝',
      new: '另一个网络，重新随机生成',
    },
    yes: '对：它的权重没有一个训练过，开头的损失也就是碰运气的损失。',
    no: '那样的话，它的权重应该是训练好的网络里的。数一数上面的。',
  },
  seeds: {
    run: (count) => `两种做法各跑 ${count} 个种子`,
    table: '两种做法最后的损失',
    head: '最后的损失，平均 ± 标准差',
    difference: '正确的减程序的，逐个种子相比',
    isSame: '这十个种子看不出差别。',
    isDifferent: '这十个种子上的差别，超过了碰巧会有的（二十次里一次）。',
  },
  few: {
    kept: (kept) => `要留的权重：17 个里留 ${kept} 个`,
    run: (count) => `剪到这么少，跑 ${count} 个种子`,
    table: (kept) => `留 ${kept} 个权重和全部留下时最后的损失`,
    head: '最后的损失，平均 ± 标准差',
    few: (kept) => `留 ${kept} 个`,
    whole: '留全部 17 个',
    difference: '少的减全的，逐个种子相比',
    isSame: '这十个种子看不出差别。',
    isWorse: '权重少了，损失变大，超过了碰巧会有的。',
    isBetter: '权重少了，损失反而变小，超过了碰巧会有的。',
  },
  seen: {
    right: ({ removed, total, before, cut, after }) =>
      `${total} 个权重剪掉了 ${removed} 个。损失在剪之前是 ${before}，刚剪完是 ${cut}，最后是 ${after}。`,
    listing: (ratio, isBelow) =>
      `第一层九个权重合起来只有一个数：${ratio}。${isBelow ? '它低于 0.5：要么全剪，要么全留。' : '它不低于 0.5，也永远不会低于：3 × 3 的矩阵，这个比值至少是 1/√3，约 0.577。'}`,
    compare: (kept) => `它的 ${kept} 个权重没有一个是训练好的网络里的：它不是剪过枝的模型。`,
    seeds: (difference, deviation, isDifferent) =>
      `逐个种子相比，正确的减程序的是 ${difference} ± ${deviation}：${isDifferent ? '超过了碰巧会有的。' : '这些种子看不出差别。'}`,
    few: (kept, difference, mean) =>
      `只留 ${kept} 个权重，最后的损失与留全部 17 个相差 ${difference}：十个种子看不出变差。永远答平均值，损失是 ${mean}。`,
  },
}
