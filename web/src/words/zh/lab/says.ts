/** 中文：网络学得怎样。 */

import type { Part } from '../../../core/contract/experiment.js'
import type { saysEn } from '../../en/lab/says.js'
import type { Count, Whose } from '../../lab/measured.js'

const whoses: Record<Whose, string> = {
  unseen: '没见过的',
  kept: '留作测试的',
  learned: '训练用过的',
  toLearn: '供训练的',
  validation: '留作验证的',
}
const parts: Record<Part, string> = { train: '训练集', validation: '验证集', test: '测试集' }

/** 汉字和西文字母之间空一格。 */
const spaced = (text: string) => (/^[A-Za-z]/.test(text) ? ` ${text}` : text)
const ofPart = (part: Part, { text }: Count) => `${parts[part]}（${text} 个样本）`

const mayBe = '；这里留作测试的样本，它可能见过'

const scales = { accuracy: '准确率', r2: 'R²', loss: '损失' }

export const saysZh: typeof saysEn = {
  space: '',
  rightOne: (isRight, whose) => `${whoses[whose]}样本只有一个，${isRight ? '说对了' : '说错了'}`,
  rightFew: (right, all, whose) => `${whoses[whose]} ${all} 个样本，说对 ${right} 个`,
  rightMany: (share, all, whose) => `${whoses[whose]} ${all} 个样本，说对 ${share}`,
  accounts: (score, { text }, whose) =>
    `${whoses[whose]} ${text} 个样本的起伏，它能解释其中的 ${score}（R²，满分是 1）`,
  noBetter: (score, { text }, whose) =>
    `对${whoses[whose]} ${text} 个样本，它给出的数还不如每次都报平均数（R² 为 ${score}）`,
  noSpread: ({ text, isOne }, loss, whose) =>
    isOne
      ? `${whoses[whose]}样本只有一个，R² 无从谈起，在它上面的损失是 ${loss}`
      : `${whoses[whose]} ${text} 个样本的目标全都一样，R² 无从谈起，在它们上面的损失是 ${loss}`,
  learned: ({ text }, clause) => `学了 ${text} 轮，${clause}。`,
  stands: (clause) => `${clause}。`,
  learnedMore: ({ text }, clause) => `又学了 ${text} 轮，${clause}。`,
  from: (name) => (name ? `现在的网络来自 ${name}。` : '现在的网络来自链接。'),
  cameWith: (gone, all) => `它来的时候，${all} 个权重里已经剪去 ${gone} 个。`,
  trainedOn: {
    same: '它就是用这里的训练样本训练的。',
    unknown: (hasTest) => `它训练时用了哪些样本，无从知道${hasTest ? mayBe : ''}。`,
    other: (data, seed, hasTest) => `它训练时用的是另一批样本（${data}，种子 ${seed}）${hasTest ? mayBe : ''}。`,
  },
  noCurves: '训练曲线没有一起带来。',
  loaded: (name) => (name ? `载入自 ${name}` : '随链接而来'),
  loadedGone: (share) => `这里还没有剪，来时已剪去 ${share}`,
  untrained: (clause) => `网络还没学过，${clause}，全凭运气。按“训练”，让它学。`,
  untrainedRegression: '网络还没学过，说出来的数毫无根据。按“训练”，让它学。',
  byHeart: (train, trained, test, tested) =>
    `训练用过的 ${trained} 个样本说对 ${train}，没见过的 ${tested} 个只说对 ${test}：它开始死记硬背了。`,
  room: '还有余地。',
  few: '样本这么少，说明不了多少。',
  oneClass: '它们全是同一类，说明不了多少。',
  lostClass: (name, before, now) => `“${name}”剪之前认得出 ${before}，现在只有 ${now}`,
  kept: (before, now) =>
    before === now ? `准确率仍是 ${now}，但` : `准确率从 ${before} 变为 ${now}，看着相差不多，但`,
  fell: (before, now) => `准确率从 ${before} 降到 ${now}，`,
  lost: (named, more, accuracy) =>
    `${accuracy}有 ${named.length + more} 个类别几乎认不出了：${named.join('；')}${more ? `；另有 ${more} 个` : ''}。`,
  noTest: '没有留出测试样本。',
  diverged: '损失越来越大，终于不再是一个数。把学习率调小一些，再来一次。',
  ready: '一切就绪。按“训练”，让它学。',

  scale: scales,
  scaleOn: (scale, part, all) => `${ofPart(part, all)}的${spaced(scales[scale])}`,
  scaleOnPart: (scale, part) => `${parts[part]}上的${spaced(scales[scale])}`,
  ofFew: (right, all) => `${right}/${all}`,
  cutSame: (share, what, now) => `${share} 的权重剪掉了，${what}还是 ${now}。`,
  cutWorse: (share, what, before, after) =>
    `${share} 的权重剪掉了：${what}从 ${before} 变为 ${after}。按“再训练”，看它能恢复多少。`,
  cutBetter: (share, what, before, after) => `${share} 的权重剪掉了：${what}反而从 ${before} 变为 ${after}。`,
  retraining: (share, what, now) => `剪去 ${share} 之后再训练：${what} ${now}。`,
  retrained: (share, what, before, after, now) =>
    `剪去 ${share} 的权重：${what}先从 ${before} 变为 ${after}，再训练之后是 ${now}。`,

  gone: (share, what, now) => `已剪 ${share}，${spaced(what)} ${now}`,
  trained: (what, now, { text }) => `${text} 轮之后，${what} ${now}`,
  chart: (what, first, last, { text }) => `${text} 轮之间，${what}从 ${first} 变为 ${last}。`,
  data: (name, train, validation, test) =>
    `${name}，训练 ${train}${validation === '0' ? '' : `、验证 ${validation}`}${test === '0' ? '，没有留出测试样本' : `、测试 ${test}`}`,
  worth: (part, all, score) => `${ofPart(part, all)}上的损失和${spaced(score)}`,
  confusion: (part) => `${parts[part]}上，谁被当成了谁`,
  emptyTest: (share, { text }, unit, from) =>
    `没有留出测试样本：${text} ${unit === 'person' ? '个人' : '个样本'}的 ${share} 还不到一个。比例到 ${from} 才会留出一个。`,
  noTestChosen: '没有留出测试样本，对新样本答得怎样就无从知道。',
  windows: (part) => `${parts[part]}里的几段信号，每行一类`,
  pictures: (part) => `${parts[part]}里的数字`,
  rows: (part) => `${parts[part]}的前几行`,
  shown: (right, { text }) => `这里 ${text} 个样本，网络说对了 ${right} 个`,
  points: (value) => `${value} 个百分点`,
  gap: (gap) => `训练减测试：${gap}。`,
  gapByHeart: '学过的比没见过的答得好，有一部分是死记的。',
  gapSmall: '没见过的样本，答得和学过的差不多。',
  gapBetter: '没见过的样本反而答得更好：或是碰巧，或是它们更容易。',
}
