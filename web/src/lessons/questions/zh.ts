/** 第八课的中文。 */

import { percent } from '../../view/format.js'
import type { questionsEn } from './en.js'
import { breakLoss, sizes, step } from './experiments/every-network.js'
import { epochs, samples } from './experiments/generalises.js'
import { common, rare } from './experiments/rare-class.js'
import { retrainEpochs } from './experiments/setup.js'
import { alsoZh, sayZh } from './say-zh.js'

const lesson: typeof questionsEn.lesson = {
  title: '关于剪枝，人人都会问的五个问题',
  lead: '每个问题都由一次实验来回答，实验就在这个页面里跑，而且换好几个种子各跑一遍：每个种子各有各的样本和起始权重。先猜，再跑。猜错了没有关系；答案有时是“看情况”，有时几次实验还说明不了问题。',
  steps: [
    {
      title: '剪了会变差吗？',
      text: '先选你的猜测，再运行问题 1。',
      hint: '在“你猜”下面三个答案里选一个，再按它下面的按钮。',
    },
    {
      title: '什么网络都能剪吗？',
      text: '换到问题 2，猜一猜再运行：一小一大两个网络学同一个任务，然后权重越剪越多。',
      hint: '五个问题排在图的最上面。想一想，两个网络各有多少权重是多余的。',
    },
    {
      title: '剪过之后，对新样本会更准吗？',
      text: '问题 3 里，剪过的网络同一个没剪、但多训练了同样多轮的网络相比。猜一猜再运行。',
      hint: '要是不作这个比较，就会把多训练的功劳算到剪枝头上。',
    },
    {
      title: '什么用途都合适吗？',
      text: '问题 4 里有一类样本很少见。猜猜剪枝对它是不是也无害，再运行。',
      hint: '十一个样本里只有一个是少见的那类时，哪怕这一类几乎一个也认不出，准确率仍然可以很高。',
    },
    {
      title: '非再训练不可吗？',
      text: '问题 5 把再训练过的网络和一个全新的小网络放在一起比。猜一猜再运行。',
      hint: '新网络的权重和剪剩下的差不多一样多，训练的总轮数也一样。',
    },
    {
      title: '找一个“会”，再找一个“不会”',
      text: '回到问题 1，找出一组设置，答案是“会变差”；再找一组，答案是“不会”。',
      hint: '一次运行就量过了各种比例，换一个比例就能读到答案。剪得很少和剪得很多都值得看看；换了数据要重新运行。',
    },
  ],
  end: '没有哪个问题只有一个答案：要看剪多少、什么网络、什么任务、作什么用。只跑一次，得到的说法往往和多次平均不一样。真要为自己的用途剪枝，请拿自己的数据把这五个问题再问一遍；实验室里就能做这样的比较。',
}

const figure: typeof questionsEn.figure = {
  question: '问题',
  data: '数据（人工合成）',
  share: '剪掉的权重',
  noise: '噪声',
  seeds: '种子数',
  times: (factor) => (factor === '1' ? '数据集原有的' : `原有的 ${factor} 倍`),
  guess: '你猜',
  depends: '看情况',
  open: '还说不准',
  run: (seeds) => `用 ${seeds} 个种子运行`,
  working: (share) => `正在运行，${share}`,
  again: (seeds) => `再用 ${seeds} 个种子运行一遍`,
  guessFirst: '先猜，猜了才能运行实验。',
  notRun: '这组设置还没有运行过，结果会画在这里：',
  guessed: '你的猜测',
  found: '实验结果',
  removed: '剪掉的权重',
  seed: (seed) => `种子 ${seed}`,
  mean: '平均',
  around: '± 2 倍标准误',
  band: '线是各种子的平均，色带从最低的种子到最高的种子。',
  dots: '每个点是一个种子，竖线是平均。',
  named: (group, row) => `${group}：${row}`,
  at: (share) => `剪掉 ${share}：`,
  next: (question) => `下一个问题：${question}`,
  lastTask: '最后一件事：在问题 1 里找一个“会”和一个“不会”',
  seen: (guess, found) => `你的猜测：${guess}。实验结果：${found}。`,
  bothSeen: '会变差的和不会变差的，你都找到了。',
}

const point = '差别连同“±”还不到 1 个百分点的，视为可忽略。介于两者之间的，算“还说不准”。'

const questions: typeof questionsEn.questions = {
  hurts: {
    short: '1 会变差吗',
    yes: '会',
    no: '不会',
    ask: '剪掉这么多权重，会变差吗？',
    chart: '测试样本的准确率',
    how: `800 个样本，一半用来测试。所有层放在一起比，最小的权重先剪。剪完马上测一次准确率（“剪后”），又训练 ${retrainEpochs} 轮再测一次（“再训练后”）。“看情况”是说，这两次里一次变差了，另一次没有。`,
    least: point,
  },
  'every-network': {
    short: '2 都能剪吗',
    yes: '一样',
    no: '不一样',
    ask: '大网络和小网络，一样经得起剪吗？',
    chart: '测试样本的准确率（不再训练）',
    how: `两个隐藏层，一个网络每层 ${sizes.small} 个神经元，另一个每层 ${sizes.large} 个，数据和训练都相同。最小的权重先剪，每一步多剪 ${percent(step)}；准确率头一次下降超过 ${100 * breakLoss} 个百分点的那一步，就算网络垮了。`,
    least: '只差一步的，视为可忽略。介于两者之间的，算“还说不准”。',
  },
  generalises: {
    short: '3 会更准吗',
    yes: '会',
    no: '不会',
    ask: '剪过的网络，对新样本会更准吗？',
    chart: '测试样本的准确率',
    how: `为了让网络能死记硬背，条件和问题 1 不同：只有 ${samples.train} 个样本可学，噪声是数据集原有的 3 倍，两个隐藏层，每层 32 个神经元；另用 ${samples.test} 个样本测试。训练 ${epochs.first} 轮之后，一份接着训练 ${epochs.more} 轮；另一份先剪，再训练 ${epochs.more} 轮。`,
    least: point,
  },
  'every-use': {
    short: '4 都合适吗',
    yes: '合适',
    no: '不合适',
    ask: '如果有一类很少见，这样剪还合适吗？',
    chart: '测试样本里每一类认出的比例',
    how: `一类有 ${common} 个样本，另一类只有 ${rare} 个，各取一半测试。“认出的比例”就是召回率：一类样本里答对的占多少。剪后再训练 ${retrainEpochs} 轮。字节数和时间取自第一个种子的网络；时间是刚才在这台设备上量的。`,
    least: point,
  },
  'must-retrain': {
    short: '5 要再训练吗',
    yes: '要',
    no: '不用',
    ask: '这样剪过之后，非要再训练吗？',
    chart: '测试样本的准确率',
    how: `800 个样本，一半用来测试。比三样：剪完不动的网络；它又训练 ${retrainEpochs} 轮之后；还有一个全新的小网络，权重数和剪剩下的差不多，从头训练，总轮数与剪过的网络剪前、剪后之和相同。“看情况”是说，再训练也补不回什么。`,
    least: point,
  },
}

const rows: typeof questionsEn.rows = {
  cut: '剪后',
  retrained: '再训练后',
  small: `每层 ${sizes.small} 个`,
  large: `每层 ${sizes.large} 个`,
  before: '剪前',
  longer: '不剪，接着训练',
  pruned: '剪后接着训练',
  fresh: '全新的小网络',
  'gap-before': '剪前',
  'gap-longer': '不剪，接着训练',
  'gap-pruned': '剪后接着训练',
}

const classes: typeof questionsEn.classes = {
  accuracy: '全部样本',
  common: '常见类',
  rare: '少见类',
}

const groups: typeof questionsEn.groups = {
  gap: '差距：训练样本准确率减测试样本准确率',
  breaks: '剪到多少就垮掉',
}

export const questionsZh: typeof questionsEn = {
  lesson,
  figure,
  questions,
  rows,
  classes,
  groups,
  say: sayZh,
  also: alsoZh,
}
