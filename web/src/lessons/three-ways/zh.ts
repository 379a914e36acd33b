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
        text: '按“缩小”。为每一份另建一个真正去掉空神经元的网络，再用全部样本逐个核对两者的输出。看看稠密格式的字节。',
        hint: '稠密格式把矩阵里每个数都存下来，零也存。CSR 和位图不存零，却要记下位置。拆一层不留下零，那一份本来就已经小了。',
      },
      {
        title: '哪一种真的省了？',
        text: '按“测时间”，再回答表格下面的问题。“都不是”也可能是对的，要看刚才在你这台设备上测出了什么。',
        hint: '一列一列地看：缩小后的稠密字节比剪之前少吗？时间下面写的是几倍，还是“没有差别”？准确率掉了不超过一个百分点吗？设备忙的时候，时间忽快忽慢，分不出来；可以再测一次，可以看一次 1 个样本的，也可以把预算加到两层。',
      },
    ],
    end: '剪掉一个权重，就是把它变成零。用稠密格式存，零和别的数一样占字节；算的时候，零也照样要乘。所以只把权重置零，网络既不会变小，也不会变快。省下来的，是不存零的格式，是真把空行空列去掉的网络。在普通设备上，剪神经元、拆一层因此划算；零散的权重，要靠专门的格式或专门的硬件。至于这么小的网络是不是真快了，要由设备自己说。',
  },
  figure: {
    task: '任务',
    tasks: { spiral: '螺旋', circle: '圆环', moons: '双月' },
    seed: '种子',
    budget: '预算',
    budgets: { '1': '一个隐藏层', '2': '两个隐藏层' },
    bridge: '拆一层之后的桥接',
    bridges: {
      product: '矩阵乘积：把这层前后的两个矩阵乘起来，就当它没有激活函数。',
      'least-squares': '最小二乘：找一个矩阵，最接近这层原来交出去的东西。',
      identity: '直接连接：进这层的数，原样往后传。',
    },
    acts: { spend: '剪掉', retrain: '再训练', shrink: '缩小', measure: '测时间' },
    again: '可以再测',
    actGroup: '对三份都做什么',
    refusals: {
      busy: '稍等',
      spent: '已完成',
      'spend-first': '要先剪',
      retrained: '已完成',
      shrunk: '已完成',
      'shrink-first': '要先缩小',
    },
    // 窄屏的表头只在“剪”后面折行。
    ways: { weights: '剪权重', neurons: '剪\u200b神经元', layer: '拆一层' },
    inText: { weights: '剪权重', neurons: '剪神经元', layer: '拆一层' },
    whole: '剪之前',
    table: '三份网络，一项一项比',
    notes: '这些数各是什么',
    picture: (way) => `${way}：网络怎么判`,
    right: (right, samples) => `${samples} 个答对 ${right} 个`,
    hint: '指着一幅图上的一处，或在图里按方向键，三幅一起读数。',
    at: (x, y, said) => `在 (${x}, ${y}) 处：${said.join('，')}。`,
    says: (way, name) => `${way}判为${name}`,
    rights: { title: '测试样本答对', cut: '刚剪完', retrained: '再训练后' },
    share: { title: '剪去多少', gone: '占全部权重', kept: '剩下的权重', units: '缩小后的隐藏神经元' },
    bytes: { masked: '字节：连零一起', shrunk: '字节：缩小后' },
    proof: {
      title: '缩小后输出相同吗？',
      equal: '相同的样本',
      of: (equal, samples) => `${equal}/\u200b${samples}`,
      largest: '最大相差',
    },
    times: {
      title: '实测时间（微秒）',
      batch: '一次算几个样本',
      forms: { masked: '连零一起乘', compressed: '跳过零', shrunk: '缩小后' },
      faster: (ratio) => `${ratio} 倍`,
      same: '没有差别',
      sameAsOther: { 'no-zeros': '没有零', 'none-skipped': '不划算', 'none-shrunk': '无可缩小' },
    },
    about: [
      '字节是整个网络的，每个数 32 位，偏置也算。',
      '输出相同，是指每个概率都一样，只容许 32 位数的舍入。最大相差，看的是变成概率之前的输出。',
      '时间是刚才在这台设备上实测的：网络算一遍用多久，多次测量取居中的一次。连零一起乘：零和别的数一样要乘。跳过零：矩阵里跳过零更快时，只乘留下的权重。缩小后：空的神经元已经去掉，也跳过零。',
      '剪之前的网络和每一份都同场测过，它的时间取三次里居中的。每一份的时间下面，是相对剪之前的加速倍数；它的居中一半测量和剪之前的有重叠，就写“没有差别”。',
    ],
    claim: {
      question:
        '哪一种三条全过：缩小后稠密字节变少，实测更快，准确率掉得不超过一个百分点？不止一种全过时，选字节最少的。',
      legend: '你的回答',
      choices: { weights: '剪权重', neurons: '剪神经元', layer: '拆一层', none: '都不是' },
      right: (reasons) => `对。${reasons.join('')}`,
      wrong: (reason) => `不对。${reason}`,
      passes: (way, bytes, before, ratio) => `${way}：全过，稠密字节从 ${before} 降到 ${bytes}，速度是 ${ratio} 倍。`,
      fails: (way, reasons) => `${way}：${reasons.join('，')}。`,
      isSmaller: '稠密字节没有变少',
      isFaster: { same: '时间没有差别', slower: '反而慢了' },
      isAsGood: '准确率掉得超过一个百分点',
      fewer: '另有一种也全过，稠密字节更少。',
      someDoes: '有一种是三条全过的。',
    },
    honest: (dense, measured) =>
      `第一份里，剪掉的权重只是置零：用稠密格式存，仍要 ${dense} 字节${{ '': '。', same: '；连零一起乘，时间也没有差别。', faster: '。测出来快了，只能是机器的缘故，要做的乘法一次也没少。', slower: '。测出来慢了，只能是机器的缘故，要做的乘法一次也没多。' }[measured]}`,
    state: {
      start: '正在训练一个网络，然后复制成三份。',
      trained: (right, samples, weights) =>
        `训练好了：用 ${weights} 个权重，${samples} 个测试样本答对 ${right} 个。三份眼下一模一样。`,
      spent: (budget) => `每一份都剪去了约 ${budget} 个权重，还没有再训练。`,
      retrained: '三份都再训练过了。',
      shrunk: '三份都缩小了，也和缩小前逐个样本核对过了。',
      measured: '时间测好了。问题在表格下面。',
    },
  },
  seen: {
    spend: (rows, before, samples) => `${samples} 个里，剪之前答对 ${before} 个；刚剪完，${rows.join('，')}。`,
    way: (way, right) => `${way} ${right}`,
    retrain: (rows, samples) => `再训练之后，${samples} 个里答对：${rows.join('，')}。`,
    shrink: (rows, before, equal) =>
      `${equal ? '三份缩小之后，每个样本的输出都和缩小前（带零的）一样。' : '缩小之后，有的样本输出不一样了。'}稠密字节原来是 ${before}，现在：${rows.join('，')}。`,
  },
}
