import { fixed } from '../../view/format.js'
import type { LessonWords } from '../lesson.js'
import type { textEn } from './en.js'

const lesson: LessonWords = {
  title: '再小一些：能压到多小？',
  lead: '深度压缩（Han、Mao、Dally，2016）分三步把网络变小：剪掉权重；让剩下的权重共用少数几个值；再用变长的编码来写，常见的只花很少几位。这里每一步都真的写成文件，读回来，再测一遍。文件里有什么都算：权重和位置、值的表和编码的表、偏置、名字。数据是合成的。',
  steps: [
    {
      title: '先剪枝',
      text: '训练网络，把权重剪到十分之一。每剪一次，都重训练一次。',
      hint: '按“训练”；选剩 20%，按“剪枝并重训练”；再选 10%，再按一次。分几次剪，比一次剪完损失小。',
    },
    {
      title: '共用，再编码',
      text: '用 4 位的编号压缩它。看看每一步省下多少，编码离最少的位数还差多少。',
      hint: '按“压缩”。位数后面括号里的是熵：逐个来写，任何编码的平均位数都不会比它少。',
    },
    {
      title: '为什么是 4 位，不是 1 位？',
      text: '同一个网络，改用 1 位来压缩，看看权重还能取几个值。',
      hint: '“编号的位数”选 1。有一个编号要留给 0：太长的间隔要用填充项来接，填充项也得有编号。',
    },
    {
      title: '压缩三十倍',
      text: '把整个文件缩到全用浮点数时的三十分之一，准确率比剪枝之前至多低一个百分点。',
      hint: '对心搏来说，剩 5% 的权重、4 位编号就差不多了。准确率掉了，就让共用的值多训练几轮，或者多留些权重；文件还大，就一小步一小步接着剪。',
    },
    {
      title: '小得用不上的网络',
      text: '螺旋的网络不剪，直接用 6 位编号压缩（论文用的也是 6 位）。编码在这里划算吗？',
      hint: '“网络”选螺旋，“编号的位数”选 6，按“训练”，再按“压缩”。比较最后两条。',
    },
  ],
  end: '剪枝去掉的最多；共用让每个权重只剩几位的编号；编码再省一点，前提是要写的够多，抵得过编码表。只有几百个权重的网络，文件里大半是表、名字和结构。能压到哪里，只有每一步之后的测试说了算。',
}

export const textZh: typeof textEn = {
  lesson,
  goal: {
    title: '目标',
    times: (times) => `整个文件的压缩比至少 ${times}，现在`,
    isTimes: (times) => times,
    lost: (points) => `准确率至多低 ${points} 个百分点，现在低`,
    points: (points) => points,
    reached: '已达到',
  },
  figure: {
    net: '网络',
    nets: { heart: '心搏', motion: '运动状态', spiral: '螺旋（极小）' },
    seed: '种子',
    keep: '下一次剪到',
    share: (percent) => `全部的 ${percent}%`,
    bits: '编号的位数',
    bitCount: (bits) => bits,
    tune: '共用的值训练几轮',
    epochs: (epochs) => (epochs === '0' ? '不训练' : `${epochs} 轮`),
    actGroup: '能对网络做的事',
    acts: { train: '训练', prune: '剪枝并重训练', compress: '压缩' },
    refusals: { trained: '已训练', 'train-first': '先训练', fewer: '剩下的已经更少' },
    working: '写、读、测',
    takeBack: '退回上一次剪枝',
    empty: '压缩以后，这里列出每个阶段的字节数。',
  },
  says: {
    start: (weights) => `一个还没训练的网络，有 ${weights} 个权重。`,
    trained: (weights, accuracy) => `训练好了：${weights} 个权重都在，答对 ${accuracy}。`,
    pruned: (kept, all, accuracy, before) =>
      `${all} 个权重剩 ${kept} 个，重训练以后答对 ${accuracy}；剪枝之前是 ${before}。`,
    compressed: ({ bits, pruned, coded, bytes, times }) =>
      `编号用 ${bits} 位，文件 ${bytes} 字节，压缩比 ${times}；读回来答对 ${coded}（只剪枝时 ${pruned}）。`,
  },
  stages: {
    title: '整个文件的字节数，逐个阶段',
    closer: '最后两条，放大来看',
    bytes: '字节',
    floats: '全用浮点数',
    names: { pruned: 'P 剪枝', shared: 'P + Q 共用', coded: 'P + Q + H 编码' },
    notes: {
      floats: '权重和偏置，每个 32 位',
      pruned: '剩下的权重，以及它们之间的间隔',
      shared: '每个权重换成一个编号，外加值的表',
      coded: '编号和间隔用霍夫曼编码，外加编码的表',
    },
    times: (times) => `压缩比 ${fixed(times, 1)}`,
    right: (accuracy) => `答对 ${accuracy}`,
    weights: '权重、位置、表',
    rest: '偏置、网络结构、名字、数据的比例',
  },
  bits: {
    title: '编码以后每项几位（括号里是平均最少几位，即熵）',
    columns: ['层', '权重', '填充', '值', '编号', '间隔'],
    about: (bits) =>
      `权重：剩下的个数；值：共用的值的个数。编码之前，每个编号 ${bits} 位；间隔在全连接层里 5 位，在卷积层里 8 位。间隔太长写不下，就插一个填充项，它代表 0。`,
  },
  histogram: {
    title: '剩下的权重，和它们共用的值',
    layer: '层',
    chart: (name, weights, values) => `${name}：${weights} 个权重的分布，以及取代它们的 ${values} 个值。`,
    about: (weights, values, isCut) =>
      `柱：共用之前的 ${weights} 个权重${isCut ? '，0 附近的空缺是剪掉的' : ''}。针：读回来的文件里的 ${values} 个值。`,
    table: (name) => `${name} 共用的值`,
    value: '值',
    count: '取这个值的权重',
  },
  tried: {
    title: '到现在为止的每次压缩',
    network: '网络',
    weights: '权重',
    kept: '剩下的权重',
    bits: '位数',
    epochs: '值训练几轮',
    whole: '剪枝之前的准确率',
    accuracy: (stage) => `准确率：${stage}`,
  },
  seen: {
    prune: (kept, all, after, before) => `${all} 个权重剩 ${kept} 个；答对 ${after}，之前是 ${before}。`,
    code: ({ pruned, shared, coded, bits, mean, entropy }) =>
      `剪枝 ${pruned} 字节，共用值 ${shared} 字节，编码 ${coded} 字节。编号平均 ${mean} 位，原来 ${bits} 位；再少也少不过 ${entropy} 位。`,
    oneBit: (one, more, bits) => `1 位时，除了 0 只剩一个值：答对 ${one}。${bits} 位时：${more}。`,
    goal: (bytes, times, lost) => `${bytes} 字节，压缩比 ${times}，准确率低 ${lost} 个百分点。`,
    tiny: (pruned, shared, coded, rest) =>
      `三个阶段是 ${pruned}、${shared}、${coded} 字节：编码省下的，抵不过编码表；而且有 ${rest} 字节根本不是权重。`,
  },
}
