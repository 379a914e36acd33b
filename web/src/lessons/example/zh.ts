import type { ExampleText } from './text.js'

const list = (names: string[]) => names.join('、')

export const zh: ExampleText = {
  kicker: '第一课',
  title: '六个权重里，哪些可以剪掉？',
  lead: '训练好的网络里，权重总比用得着的多。剪枝就是拿掉一些，难在挑对。有一篇讲可穿戴设备上模型剪枝的中文文章，用手算走完了一个极小的例子：三个输入、两个隐藏神经元、一个输出。这里由程序来算：每改一下就重算一遍，原文的每种读法都算。',
  hint: '先做一件事：找出单独剪掉后输出丝毫不变的权重（不止一个）。点一条连线或一个神经元，就剪掉它；再点一下，它就回来。按住连线或输入左右拖，数值随之改变。',

  equation: {
    heading: '整个网络，写成式子',
    text: '方框里的数都能改：直接输入，左右拖动，或按方向键。',
    weights: '权重',
    input: '输入',
    outputWeights: '输出权重',
    hidden: '隐藏层输出',
    output: '输出',
    noV: '原文没有给出输出权重，v = (1, 1) 和偏置 0 都是我们取的。',
  },

  sensitivity: {
    heading: '给每个权重打分',
    text: '原文把这个分数叫“敏感度”：权重的 L1 范数除以 L2 范数。可单独一个数，这个比值永远是 1，可见印出来的数字另有所指。指什么？下面是原文印出的数、四种读法，再加上最朴素的绝对值：',
    readings: {
      printed: {
        short: '原文',
        note: '原文印出的六个分数。根号下先是 14、65、61，后面三个都是 77，没有哪一条规则能同时得出它们。',
      },
      definition: { short: '定义', note: '照定义逐字去读，|w| 除以 |w|，除了 0 以外全是 1，分不出高下。' },
      row: {
        short: '按行',
        note: '除以所在行的 L2 范数；一行就是进入同一个神经元的全部权重。印出的六个数中有四个与此相符，原意多半如此。',
      },
      column: { short: '按列', note: '除以所在列的 L2 范数；一列就是从同一个输入出发的全部权重。' },
      matrix: { short: '整体', note: '除以整个矩阵的 L2 范数。排名与绝对值完全一样，变的只是尺度。' },
      magnitude: { short: '|w|', note: '不除任何东西，只看大小。原文讲权重剪枝的那一节，拿来和阈值比的就是它。' },
    },
    pick: '选一个权重，看它的算式',
    printedIsSame: '原文印的也是这个数。',
    printedDiffers: (name, square, row, rowSquare) =>
      `原文在 ${name} 的根号下写的是 ${square}。W 的任何一行、任何一列，平方和都不是它；第 ${row} 行的平方和是 ${rowSquare}。`,
    printedIs: '原文印的是',
  },

  threshold: {
    heading: '划一条线',
    label: '阈值',
    rule: '分数严格小于阈值的权重剪掉，等于阈值的留下。同一个阈值，换一种读法，剪掉的就不是同一批：',
    compare: '各种读法在这个阈值下剪掉什么',
    reading: '读法',
    kept: '保留',
    removed: '剪掉',
    slip: (threshold, names, count) =>
      names.length
        ? `原文说阈值 0.5 时只剪 w₁₂。但按它自己印的分数，阈值取 ${threshold} 会剪掉六个中的 ${count} 个：${list(names)}。`
        : `原文说阈值 0.5 时只剪 w₁₂。而按它自己印的分数，阈值取 ${threshold} 一个也剪不掉。`,
  },

  truth: {
    heading: '分数说的是真话吗？',
    text: '分数只是猜测。真相要看：其余都不动，单单拿走这一个，输出变多少。',
    part: '部分',
    score: '分数',
    change: '单独拿走它，y 的变化',
    free: (weights, inputs) =>
      `在这里剪 ${list(weights)} 毫无代价，因为 ${list(inputs)} 是 0：输入不出声，它后面的权重再大也不起作用。换一组输入，结果可能大不一样。`,
    tryIt: (input) => `把 ${input} 改成 1`,
    notFree: '现在没有哪个输入是 0，也就没有哪个权重因此可以白剪。',
  },

  activation: {
    heading: '神经元里装的是什么函数？',
    text: (z, printed) =>
      `原文用自己的数印出的隐藏层输出是 ${printed}，却没说用了哪个激活函数。它的 W x 等于 ${z}，中间一定还有一步变换。比如 softsign，就是 z / (1 + |z|)。`,
    column: '激活函数',
    outputs: 'f(W x)',
    verdict: '取一位小数',
    gives: '与原文相符',
    names: {
      identity: '恒等',
      relu: 'ReLU',
      'leaky-relu': '带泄漏的 ReLU',
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      softsign: 'softsign',
    },
    finding: (names) =>
      names.length
        ? `只看一位小数，能得出印出的两个数的，只有 ${list(names)}。`
        : '用现在的权重和输入，没有一个函数能得出印出的两个数。',
    other: '印出的输出是用原文自己的 W 和 x 算的。换了数，就没有可比的了。',
  },

  contribution: {
    heading: '每个神经元出了多少力？',
    text: '结构化剪枝问的是整个神经元。原文把答案叫“贡献度”，即神经元在输出能量（数的平方叫能量）中所占的份额。它同样有好几种读法。',
    readings: {
      printed: { short: '原文印出', note: '原文写的两个分数。因为求和时算错了，两份加起来不到 1。' },
      definition: { short: '按定义，用印出的输出', note: '印出的输出取平方，除以真正的平方和。' },
      outputs: {
        short: '按定义，用算出的输出',
        note: '同一条定义，改用算出的、未经四舍五入的输出。每剪一下，它都跟着变。',
      },
      derivation_literal: {
        short: '按推导式（照字面）',
        note: '第二个求和本该跑遍神经元，字面上却跑在输入上。两个分母不相同，谈不上是同一个整体的份额。',
      },
      derivation_over_neurons: {
        short: '按推导式（改为对神经元求和）',
        note: '把第二个求和改为对神经元进行，这才称得上份额。它看的是进入神经元的量，还没有经过激活函数。',
      },
      energy_of_y: {
        short: '占 y 的能量',
        note: '神经元送出的数取平方，除以 y 的平方。两个神经元共同起的作用没有算进去，所以加起来不一定是 1。',
      },
      signed_share_of_y: {
        short: '占 y 的带符号份额',
        note: 'y 里面来自这个神经元的那一部分。加起来总是 1；若是负数，就是在往反方向拉。',
      },
    },
    sum: '合计',
    before: '剪之前',
    after: '现在',
    slip: (squares, right, wrong) => `${squares} 等于 ${right}。原文加成了 ${wrong}，两个份额也就跟着错了。`,
  },

  code: {
    heading: '原文的程序做了什么',
    text: (ratio, transposed) =>
      `程序把整个矩阵的两个范数相除（最大列和除以最大奇异值），得到的是一个数：对 W 是 ${ratio}；Keras 按“输入 × 输出”存放矩阵，那样算是 ${transposed}。一个数去和阈值比，要么全部留下，要么全部剪掉，挑不出任何一个权重。`,
    aside: 'W 的全部范数，供核对',
    table: 'W 的各种范数',
    norms: {
      entrywiseL1: 'L1，全部元素',
      entrywiseL2: 'L2，全部元素（Frobenius）',
      ratioL1L2: 'L1 / L2，全部元素',
      rowRatios: 'L1 / L2，逐行',
      hoyerSparsity: 'Hoyer 稀疏度',
      operator1Norm: '算子 1 范数',
      operator2Norm: '算子 2 范数',
      operatorInfNorm: '算子 ∞ 范数',
      operatorRatio: '程序里的比值，W',
      operatorRatioTransposed: '程序里的比值，W 的转置',
    },
  },

  printed: {
    heading: '印出的与重算的',
    text: '这张表始终用原文的数，不随上面的改动而变。',
    what: '',
    printed: '原文',
    right: '重算',
    why: '为何不同',
    reasons: {
      outputs: '来自 softsign，原文只留了一位小数',
      w12: '这一行的平方和是 14，不是 65',
      w13: '这一行的平方和是 14，不是 61',
      energy: '加法算错',
      shares: '错误延续到了份额',
      removed: '印出的六个分数里，有四个小于 0.5',
    },
    removedName: '阈值 0.5 时剪掉',
  },

  result: {
    output: '输出 y',
    removed: (count, all) => `${all} 条连线（W 六条、v 两条），已剪 ${count} 条`,
    share: '剪去的比例',
    nothing: '什么也没剪。',
    went: (names, before, after, change) =>
      `剪去了 ${list(names)}。输出从 ${before} 变为 ${after}，真实变化 ${change}。`,
    wentSame: (names, value) => `剪去了 ${list(names)}。输出仍是 ${value}：对这组输入，它们本来就没起作用。`,
    fingerprint: '指纹',
    fingerprintNote: '由权重、掩码和输出算出的哈希。设置相同，在任何浏览器和 Node 里都是同一个值。',
  },

  figure: {
    title: '3-2-1 网络。方向键移动，回车剪断或接回，加号减号改数值。',
    edge: (name, weight, score, isKept) =>
      `${name} = ${weight}${score === undefined ? '' : `，分数 ${score}`}，${isKept ? '保留' : '已剪'}`,
    input: (name, value) => `输入 ${name} = ${value}`,
    neuron: (name, value, isCut) => `隐藏神经元 ${name} = ${value}${isCut ? '，已剪' : ''}`,
    outputUnit: (value) => `输出 y = ${value}`,
    legend: {
      width: '线宽：|w|',
      hue: '紫为正，橙为负',
      bead: '圆珠：分数',
      ring: '圆圈：阈值，圆珠比它小就剪',
      cut: '虚线、空心：已剪',
      arc: '圆弧：贡献度',
    },
    legendTitle: '图怎么看',
  },

  here: { score: '分数', alone: '只剪它时，y 变化', cut: '剪断', restore: '接回' },

  actions: {
    undo: '撤销',
    redo: '重做',
    reset: '还原',
    share: '分享',
    keys: '快捷键',
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
    number: (field, given, low, high) => `${field}应当是 ${low} 到 ${high} 之间的数，而不是“${given}”。`,
    ignored: (keys) => {
      const more = keys.length > 3 ? ` 等 ${keys.length} 项` : ''
      return `链接里有几项看不懂，已经略过：${keys.slice(0, 3).join('、')}${more}。`
    },
    shareLost: (link) => `分享窗口没有载入，链接在这里：${link}`,
  },
  end: {
    heading: '这一课看到了什么',
    text: '分数只是猜测：阈值不变，换一种读法，剪掉的就是另一批。真相要看输出，而输出又取决于输入：输入不出声，它后面的权重再大，剪了也没有代价。',
    next: '下一课：四步一圈',
    home: '全部课程',
  },
  close: '关闭',
  loading: '内核正在载入（约 260 KB）。',
}
