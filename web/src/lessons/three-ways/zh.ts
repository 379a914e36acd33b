/** 第三课，中文。 */

import type { ThreeWaysText } from './en.js'

export const zh: ThreeWaysText = {
  lesson: {
    title: '剪权重、剪神经元、拆一层：到底省下了什么？',
    lead: '同一个训练好的网络，复制成三份，各剪掉一样多的权重：一份零零散散地剪，一份整个神经元地剪，一份干脆拆掉一层。要数的有三样，彼此不是一回事：剪去的比例、存下来的字节、实测的时间。数据是为这一课造出来的点。',
    steps: [
      {
        title: '一样的预算，三种花法',
        text: '按“剪掉”。每一份都剪去一个隐藏层那么多的权重；神经元只能整个地剪，就剪到最接近的数目。看看三幅图。',
        hint: '拆掉一层之后，要有东西接在原处，这就是“桥接”。一开始用哪一种都行。',
      },
      {
        title: '三份都再训练',
        text: '按“再训练”。每一份接着学，学的轮数和当初整个网络一样。比一比答对的数目。',
        hint: '看第一张表：剪之前、刚剪完、再训练后。',
      },
      {
        title: '真的缩小，并且证明',
        text: '按“缩小”。每一份另做一个去掉了空位的网络，再拿全部样本，把它和带零的那个逐个对照。看看稠密格式的字节。',
        hint: '稠密格式把矩阵里每个数都存下来，零也存。CSR 和位图不存零，却要记下位置。',
      },
      {
        title: '说出哪一种说到做到',
        text: '按“测时间”。哪一种稠密字节最少，缩小后实测又更快，准确率掉得又不超过一个百分点？在表格下面选出来。',
        hint: '“真的小了”，是指稠密字节不到整个网络的四分之三。要是没有一种测出更快，也许这台设备刚才正忙：再测一次，或者看一次 128 个样本的，或者把预算加到两层。',
      },
    ],
    end: '剪掉一个权重，就是把它变成零。用稠密格式存，零和别的数一样占字节；算的时候，零也照样要乘。所以光把权重遮成零，既不省地方，也不省时间。省下来的，是不存零的格式，是真把空行空列去掉的网络。在普通设备上，剪神经元、拆层因此划算；零散的权重，要靠专门的格式或专门的硬件。',
  },
  figure: {
    task: '任务',
    tasks: { spiral: '螺旋', circle: '圆环', moons: '双月' },
    seed: '种子',
    budget: '预算',
    budgets: { '1': '一个隐藏层', '2': '两个隐藏层' },
    bridge: '拆层之后的桥接',
    bridges: {
      product: '矩阵乘积：把这层前后的两个矩阵乘起来，就当它没有激活函数。',
      'least-squares': '最小二乘：找一个矩阵，最接近这层原来交出去的东西。',
      identity: '直接连接：进这层的数，原样往后传。',
    },
    acts: { spend: '剪掉', retrain: '再训练', shrink: '缩小', measure: '测时间' },
    actGroup: '对三份都做什么',
    refusals: { busy: '稍等', spent: '已完成', 'spend-first': '要先剪', retrained: '已完成', shrunk: '已完成' },
    ways: { weights: '剪权重', neurons: '剪神经元', layer: '拆一层' },
    inText: { weights: '剪权重', neurons: '剪神经元', layer: '拆层' },
    whole: '剪之前',
    table: '三份网络，一项一项比',
    notes: '这些数各是什么',
    picture: (way) => `${way}：网络怎么判`,
    right: (right, samples) => `${samples} 个答对 ${right} 个`,
    hint: '指着一幅图上的一处，或在图里按方向键，三幅一起读数。',
    at: (x, y, said) => `在 (${x}, ${y}) 处：${said.join('，')}。`,
    says: (way, name) => `${way}判为${name}`,
    rights: { title: '测试样本答对', cut: '刚剪完', retrained: '再训练后' },
    share: { title: '剪去的比例', gone: '权重剪去', kept: '剩下的权重', network: '缩小后各层的宽度' },
    bytes: {
      title: '存下来的字节',
      note: '整个网络，32 位，偏置也算。箭头前面，剪掉的还以零占着位置；箭头后面，已经缩小。粗体是最小的。',
      arrow: (before, after) => `${before} → ${after}`,
    },
    proof: {
      title: '缩小后的和带零的，是同一个吗？',
      equal: '相等的样本',
      of: (equal, samples) => `${samples} 个里 ${equal} 个`,
      largest: '最大相差',
      note: '相等：每个概率都一样，只容许 32 位数的舍入。最大相差，看的是变成概率之前的输出。',
    },
    times: {
      title: '实测的时间',
      note: '时间是在这台设备上实测的，算一遍用多少微秒，取中位数；下面一行是速度为剪之前的几倍，两者反复测量的中间一半若有重叠，就写“没有差别”。带掩码：零也照样乘。压缩：合算时只算留下的权重。缩小后：空的神经元已经去掉。',
      batch: '一次算几个样本',
      forms: { whole: '剪之前', masked: '带掩码', compressed: '压缩', shrunk: '缩小后' },
      faster: (ratio) => `${ratio} 倍`,
      same: '没有差别',
    },
    claim: {
      legend: '稠密字节最少，又更快，准确率掉得不超过一个百分点的是：',
      none: '还没有回答',
      first: '先剪掉、再训练、缩小、测时间，再来选。',
      right: (way, bytes, before) =>
        `对，是${way}。稠密字节从 ${before} 降到 ${bytes}，实测更快，准确率掉得不超过一个百分点。`,
      fails: (way, reasons) => `不是${way}：${reasons.join('；')}。`,
      reasons: {
        isSmaller: '稠密字节还在原来的四分之三以上',
        isFaster: '在这台设备上没有测出更快',
        isAsGood: '准确率掉得超过了一个百分点',
      },
      smallerOne: '另有一种样样合格，稠密字节更少',
      noneHolds: '照现在的设置，没有一种样样合格。再测一次，或者换一个预算、换一种桥接。',
    },
    honest: (dense, measured) =>
      `光把权重遮成零，既没有变小，也没有变快：第一份用稠密格式仍要 ${dense} 字节，零都算在里面${{ '': '。', same: '；实测的时间也没有差别。', faster: '。测出来快了，只能是机器的缘故，要做的乘法一次也没少。再测一次看看。', slower: '。测出来慢了，只能是机器的缘故，要做的乘法一次也没多。再测一次看看。' }[measured]}`,
    state: {
      start: '正在训练一个网络，然后复制成三份。',
      trained: (right, samples, weights) =>
        `训练好了：用 ${weights} 个权重，${samples} 个测试样本答对 ${right} 个。三份眼下一模一样。`,
      spent: (budget) => `每一份都剪去了约 ${budget} 个权重，还没有再训练。`,
      retrained: '三份都再训练过了。',
    },
  },
  seen: {
    spend: (rows, before, samples) => `${samples} 个里，剪之前答对 ${before} 个；刚剪完，${rows.join('，')}。`,
    way: (way, right) => `${way} ${right}`,
    retrain: (rows, samples) => `再训练之后，${samples} 个里答对：${rows.join('，')}。`,
    shrink: (rows, before, equal) =>
      `${equal ? '三份缩小之后，每个样本的输出都和原来一样。' : '缩小之后，有的样本输出不一样了。'}稠密字节原来是 ${before}，现在：${rows.join('，')}。`,
    claim: (way, bytes, before) => `${way}：稠密字节从 ${before} 降到 ${bytes}。`,
  },
}
