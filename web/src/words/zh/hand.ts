/** 中文：手算任意小网络；数值传进来时已经排好。 */

import type { handEn } from '../en/hand.js'

const list = (names: readonly string[]) =>
  names.length > 6 ? `${names.slice(0, 5).join('、')} 等 ${names.length} 个` : names.join('、')

export const handZh: typeof handEn = {
  kicker: '手算',
  title: '任意一个小网络，逐个权重看清楚',
  lead: '最多六层，每层最多 24 个神经元：把数填进去，或者直接粘贴矩阵。这里不训练，填好马上就能看到每个权重的分数、阈值会剪掉哪些，以及输出究竟变了多少。',
  hint: '点一条连线或一个隐藏神经元，就剪掉它；再点一下，它就回来。剪神经元，就是剪掉进出它的所有连线；低于阈值的连线接回来以后，也会一直留着。按住连线或输入左右拖，数值随之改变。w1.2.3 是第 1 层第 2 个神经元从第 3 个输入得来的权重，n1.2 是第 1 层的第 2 个隐藏神经元。',

  network: {
    heading: '网络',
    text: '每一层算的是 f(W x + b)。W 的一行对应一个神经元，一列对应一个输入。',
    layer: (place, from, to) => `第 ${place} 层：${from} → ${to}`,
    units: (place) => `第 ${place} 层的神经元`,
    inputs: '输入个数',
    fewer: (what) => `${what}：减一个`,
    more: (what) => `${what}：加一个`,
    activation: '激活函数',
    activationOf: (place) => `第 ${place} 层的激活函数`,
    bias: '偏置',
    weight: (id) => `权重 ${id}`,
    biasOf: (id) => `${id} 的偏置`,
    addLayer: '加一层',
    removeLayer: '删除',
    removeLayerOf: (place) => `删除第 ${place} 层`,
    compared: '按阈值剪',
    last: '只有打了勾的层才和阈值比。最后一层起初不打勾，因为它的权重直接通向输出。',
  },

  inputs: {
    heading: '输入',
    text: '一行是一组输入。给出几组时，分数不变；变化取各组的平均，变动多少取大小的平均，贡献也取平均。',
    sample: (place) => `第 ${place} 组`,
    value: (sample, name) => `第 ${sample} 组的 ${name}`,
    add: '加一组',
    remove: (place) => `删除第 ${place} 组`,
    show: '图中显示哪一组输入',
  },

  paste: {
    weights: '粘贴矩阵',
    inputs: '粘贴几组输入',
    label: (place) => `第 ${place} 层的矩阵（文字）`,
    inputsLabel: '输入（文字），一行一组',
    placeholder: '[[1, 2, 3],\n [4, 5, 6]]',
    formats: '逐行的数、CSV、JSON，或 NumPy、PyTorch、MATLAB 的写法都行，中文标点也行。',
    shape: { weights: '形状不同时，神经元个数随之改变。', inputs: '列数不同时，输入个数随之改变。' },
    transposed: '已转置：行是输入，列是神经元，如 Keras',
    use: { weights: '用这个矩阵', inputs: '用这些输入' },
  },

  file: {
    heading: '整个网络，写成文件',
    text: '同样的 JSON 可以写在自己网页的 <pruning-network> 和 </pruning-network> 之间，也可以交给命令：pruning-playground inspect network.json。在这里粘贴或修改都行。“分享”给出的链接里，也有整个网络、输入、剪断的部分和阈值。',
    label: '网络（JSON）',
    use: '用这段 JSON',
    noJson: (reason) => `这不是 JSON：${reason}`,
  },

  score: {
    heading: '一个权重的分数',
    criterion: '准则',
    text: (id) => `下面是 ${id} 的算式；想看别的，在图里或表里点它。`,
    unit: '它所在的神经元，对图中这组输入，现在算出的是：',
    general: '一般的公式：',
    noScore: '已手动剪掉',
  },

  threshold: {
    label: '阈值',
    rule: '分数小于阈值的权重会被剪掉，正好等于的留下。',
  },

  weights: {
    heading: '分数准不准？',
    text: '分数只是猜测。最后一列才是实情：什么都不剪，只剪这一个权重，输出变多少。',
    caption: '全部权重：数值、分数、去留、真实变化',
    layer: '层',
    part: '权重',
    value: '数值',
    score: '分数',
    state: '现在',
    kept: '保留',
    removed: '剪掉',
    change: '只剪它时 y 的变化',
    size: '只剪它时输出变动多少',
    measuring: '正在逐个测量只剪一个部分的代价，其余的数字已经算好了。',
    notMeasured: '只剪一个部分的代价没能测出来。',
    free: (ids) =>
      `${list(ids)}${ids.length > 1 ? ' 无论单独剪掉哪一个' : ' 单独剪掉'}，输出都毫无变化，分数再高也一样。`,
    lies: (low, high) => `分数在这里看走了眼：${low} 的分数比 ${high} 低，可是少了它，输出变动反而更大。`,
  },

  norms: {
    heading: (layer) => `第 ${layer} 层 W 的范数`,
    columns: ['范数', '值'],
    names: {
      entrywiseL1: 'L1，全部元素',
      entrywiseL2: 'L2，全部元素（Frobenius）',
      ratioL1L2: 'L1 / L2，全部元素',
      rowRatios: 'L1 / L2，逐行',
      hoyerSparsity: 'Hoyer 稀疏度（0：大小都一样，1：只剩一个）',
      operator1Norm: '算子 1 范数：最大的列',
      operator2Norm: '算子 2 范数：最多拉长几倍',
      operatorInfNorm: '算子 ∞ 范数：最大的行',
    },
  },

  units: {
    heading: '每个神经元出了多少力？',
    text: '现在，每个隐藏神经元对本层的输出贡献了多少；虚线框是什么也没剪的时候，表里的变化也是对那时说的。',
    reading: '贡献怎么算',
    readings: {
      energy: { short: '本层输出的能量', note: '它的输出的平方，除以本层所有输出的平方和。' },
      energyOfNext: {
        short: '送往下一层的能量',
        note: '它送往下一层的能量，除以下一层收到的能量。加起来不一定是 1。',
      },
      signedShare: {
        short: '带符号的贡献',
        note: '下一层收到的东西里，来自它的那一部分。加起来是 1；若是负数，就是在往反方向拉。',
      },
    },
    none: '只有一层的网络没有隐藏神经元。',
    caption: '全部隐藏神经元：逐个单独剪掉时的真实变化，以及各项分数',
    unit: '神经元',
  },

  outputs: {
    heading: '输出，剪之前和现在',
    caption: '每组输入的输出：什么也没剪时，和现在',
    input: '输入',
    before: '剪之前',
    after: '现在',
    change: '变化',
    more: (count) => `共有 ${count} 组输入，这里列出前 100 组；CSV 文件里是全部。`,
  },

  result: {
    outputs: '输出',
    share: '剪去的比例',
    removed: (count, all) => `${all} 个权重中的 ${count} 个`,
    nothing: '什么也没剪。点一条连线，或者调高阈值试试。',
    went: (ids, most) => `剪去了 ${list(ids)}。输出最多变动 ${most}。`,
    wentSame: (ids) => `剪去了 ${list(ids)}。输出和原来一样。`,
    fingerprint: '指纹',
    fingerprintNote: '由权重、偏置、掩码和输出算出的哈希，在任何浏览器和 Node 里都是同一个值。',
  },

  figure: {
    title: '网络。方向键移动，回车剪断或接回，加号减号改数值。',
    edge: (id, weight, score, isKept) =>
      `${id} = ${weight}${score === undefined ? '' : `，分数 ${score}`}，${isKept ? '保留' : '已剪'}`,
    input: (name, value) => `输入 ${name} = ${value}`,
    unit: (id, value, isCut) => `隐藏神经元 ${id} = ${value}${isCut ? '，已剪' : ''}`,
    output: (name, value) => `输出 ${name} = ${value}`,
    legend: {
      width: '线宽：|w|',
      hue: '紫为正，橙为负',
      bead: '圆珠：分数',
      ring: '圆圈：阈值，珠子比它小就剪',
      strength: '深浅：分数',
      cut: '虚线：已剪',
      arc: '圆弧：贡献',
    },
    legendTitle: '图怎么看',
  },

  here: {
    score: '分数',
    alone: '只剪它时，y 变化',
    size: '只剪它时，输出变动',
    before: '原来',
    cut: '剪断',
    restore: '接回',
  },

  actions: {
    undo: '撤销',
    redo: '重做',
    reset: '还原',
    share: '分享',
    keys: '快捷键',
    save: '存为',
    keyList: [
      ['← ↑ → ↓', '在图中移动'],
      ['回车、空格', '剪断或接回'],
      ['+ −', '改数值'],
      ['0 … 9', '直接输入数值'],
      ['Ctrl Z、Ctrl Shift Z', '撤销、重做'],
      ['?', '显示或收起这张表'],
    ],
  },

  errors: {
    number: (field, given, low, high) => `${field}应当是 ${low} 到 ${high} 之间的数，而不是“${given}”。数值没有改动。`,
    ignored: (keys) => `链接里有几项看不懂，已经略过：${keys.slice(0, 3).join('、')}。`,
    shareLost: (link) => `分享窗口没有载入，链接在这里：${link}`,
    inTag: (reason) => `标签里的网络不能用，先放上 3-2-1 的例子。${reason}`,
    sentence: (reason) => `${reason}。`,
    picture: '浏览器没能把图存成图片。',
  },
  close: '关闭',
  loading: '内核正在载入（约 90 KB）。',
}
