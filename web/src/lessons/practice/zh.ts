import type { LessonWords } from '../lesson.js'
import type { CodeLine } from './code.js'
import type { textEn } from './en.js'

const lesson: LessonWords = {
  title: '动手实践：那段程序剪了什么？',
  lead: '原文第 5 节印了一段 Keras 程序。按文字的说法，它用 100 个随机样本训练一个 3-3-2-1 网络，10 轮之后按阈值 0.5 剪枝，再训练 10 轮。这一课把它做对；再把那段程序实际做的，用我们自己的几行话写出来，照跑一遍，放在旁边对照。输入和目标是互不相关的随机数，除了平均值，什么也学不到。',
  steps: [
    {
      title: '做对一遍',
      text: '训练，给每个权重打分，剪掉低于 0.5 的，再接着训练同一个网络。',
      hint: '按“做对一遍”。一个权重的分数是它的大小除以它那一行的范数，所以各有各的分数。',
    },
    {
      title: '照程序跑一遍',
      text: '用同样的数据和种子，照程序实际所做的跑一遍。看看它的分数：一共有几个数？',
      hint: '按“照程序跑”。它用第一个权重矩阵的两种范数相除。',
    },
    {
      title: '第二个模型是什么？',
      text: '程序把第二个模型叫作 pruned（剪过枝的）。拿它的权重和训练好的网络对一对，说出它到底是什么。',
      hint: '两边都写着：有几个权重和训练好的网络里的一模一样。真剪枝之后，留下的应该个个都是。',
    },
    {
      title: '问问十个种子',
      text: '有一条曲线最后更低。是这种做法更好，还是种子碰巧？两种做法各用十个种子跑一遍。（正确的做法一共训练了 20 轮，程序的第二个模型只有 10 轮。）',
      hint: '按钮在图的下面。看平均的差别，也看它后面的“±”。',
    },
    {
      title: '最少要几个权重？',
      text: '把权重从 17 个剪到不超过 3 个，并使十个种子看不出损失变大。',
      hint: '把要留的个数设成 3 或更少，再运行。想一想，这些数据里有什么可学的。',
    },
  ],
  end: '剪枝是留下训练好的一部分权重，去掉其余的。整层只有一个数，就没法在其中挑选；一个重新随机生成的网络什么也没有剪掉，因为它本来就什么也没学过。数据里除了平均值没有东西可学时，实验既说明不了剪枝有好处，也说明不了剪枝有坏处。',
}

const right: readonly CodeLine[] = [
  { text: 'net = 3-3-2-1 网络' },
  { text: '训练 net，10 轮', value: 'trained' },
  { text: '对每一行的每个权重 w：' },
  { text: '分数 = |w| / 这一行的范数', depth: 1 },
  { text: '分数 < 0.5，就剪掉 w', depth: 1, value: 'removed' },
  { text: '训练 net，10 轮', value: 'end' },
]

const listing: readonly CodeLine[] = [
  { text: 'net = 3-3-2-1 网络' },
  { text: '训练 net，10 轮', value: 'trained' },
  { text: 'K = net 的第一个权重矩阵' },
  { text: '分数 = K 的 1-范数 / 2-范数', value: 'score' },
  { text: '拿分数和 0.5 比', value: 'compared' },
  { text: 'pruned = 3-2-1 网络', value: 'second' },
  { text: '训练 pruned，10 轮', value: 'end' },
]

export const textZh: typeof textEn = {
  lesson,
  seed: '种子',
  layer: (number) => `第 ${number} 层`,
  weight: (row, column) => `第 ${row} 个神经元的第 ${column} 个权重`,
  mask: { kept: '留下', removed: '剪掉' },
  common: ({ same, kept }) =>
    same
      ? `这 ${kept} 个权重里，有 ${same} 个来自训练好的网络，一位不差。`
      : `这 ${kept} 个权重没有一个来自训练好的网络。`,
  values: {
    loss: (loss) => `损失 ${loss}`,
    removed: (removed, total) => `${total} 个剪掉 ${removed} 个`,
    score: (one, two, ratio) => `${one} / ${two} = ${ratio}`,
    isBelow: '低于 0.5',
    isNotBelow: '不低于 0.5',
    drawn: '重新随机生成的',
  },
  right: {
    title: '正确的做法',
    code: right,
    run: '做对一遍',
    done: '刚剪完（实心点是留下的权重）：',
  },
  listing: {
    title: '程序实际做的',
    code: listing,
    run: '照程序跑',
    done: '第二个模型，训练之前：',
  },
  chart: {
    title: '每一轮的损失',
    description: '100 个样本上的均方误差：两种做法，以及永远回答平均值。',
    right: '正确的做法',
    listing: '程序',
    mean: '永远答平均值',
    cut: '第二次训练',
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
    yes: '对：它的权重没有一个训练过，一开始的损失只是随机初始化的损失。',
    no: '那样的话，它的权重应该是训练好的网络里的。上面写着有几个是。',
  },
  head: '最后的损失，平均 ± 两倍标准误',
  isSame: '这十个种子看不出差别。',
  seeds: {
    run: (count) => `两种做法各跑 ${count} 个种子`,
    table: '两种做法最后的损失',
    difference: '同种子之差（正确 − 程序）',
    isDifferent: '有差别。',
    slow: ({ steps, all, rate }) =>
      `为什么两种做法都离“永远答平均值”很远？100 个样本，每批 32 个，一轮只有 ${steps} 步，10 轮 ${all} 步，而 Adam 每一步大约只把一个权重挪动 ${rate}。所以权重都还在随机的起点附近，损失也一样。`,
  },
  few: {
    kept: (kept) => `要留的权重：17 个里留 ${kept} 个`,
    run: (count) => `剪到这么少，跑 ${count} 个种子`,
    table: (kept) => `留 ${kept} 个权重和全部留下时最后的损失`,
    few: (kept) => (kept === '0' ? '一个也不留' : `留 ${kept} 个`),
    whole: '留全部 17 个',
    difference: (kept) => `同种子之差（留 ${kept} 个 − 全留）`,
    mute: (mute, all) =>
      `这 ${all} 个网络里，有 ${mute} 个已经没有一条由留下的权重连成的通路，从输入走不到输出。这样的网络对每个样本都答同一个数，留着哪几个权重都一样。`,
    isWorse: '权重少了，损失变大：有差别。',
    isBetter: '权重少了，损失反而变小：有差别。',
  },
  seen: {
    right: ({ removed, total, before, cut, after }) =>
      `${total} 个权重剪掉了 ${removed} 个。损失在剪之前是 ${before}，刚剪完是 ${cut}，最后是 ${after}。`,
    listing: (ratio, isBelow) =>
      `第一层九个权重合起来只有一个数：${ratio}。${isBelow ? '它低于 0.5：要么全剪，要么全留。' : '它不低于 0.5，也永远不会低于：3 × 3 的矩阵，这个比值至少是 1/⁠√3，约 0.577。'}`,
    compare: (kept) => `它的 ${kept} 个权重没有一个是训练好的网络里的：名叫 pruned，其实没有剪过。`,
    seeds: (difference, around, isDifferent) =>
      `同种子之差（正确 − 程序）平均 ${difference}\u00a0±\u00a0${around}：${isDifferent ? '有差别。' : '这些种子看不出差别。'}`,
    few: (kept, difference, mean) =>
      `${kept === '0' ? '一个权重也不留' : `只留 ${kept} 个权重`}，最后的损失与留全部 17 个相差 ${difference}：十个种子看不出变差。永远答平均值，损失是 ${mean}。`,
  },
}
