/** 中文：比较和带走两步。 */

import type { Part } from '../../../core/contract/experiment.js'
import type { reportEn } from '../../en/lab/report.js'
import type { Scale } from '../../lab/measured.js'

const parts: Record<Part, string> = { train: '训练集', validation: '验证集', test: '测试集' }

/** 一层最多可以让多少，见 `spareOf`。 */
const spareLimit: Record<Scale, string> = {
  accuracy: '准确率下降不超过一个百分点',
  r2: ' R² 下降不超过 0.01',
  loss: '损失没有上升',
}

/** 秩相关系数到多少，次序算怎样。 */
const orders: readonly [number, string][] = [
  [0.95, '和真实次序几乎一致'],
  [0.8, '接近真实次序'],
  [0.5, '大体对，有出入'],
  [0.2, '只沾一点边'],
  [-0.2, '和瞎猜差不多'],
  [-1, '正好排反了'],
]

export const reportZh: typeof reportEn = {
  questions: '比较什么',
  sections: {
    truth: '分数说得对吗',
    loss: '每次剪枝的代价',
    sweep: '能剪到什么程度',
    scan: '哪一层最经剪',
    answers: '谁的答案变了',
    row: '试一行',
    search: '能做到多小',
    sizes: '字节与时间',
  },
  refused: '算不出来：',
  queued: '排队中，马上就到。',
  report: { doing: '正在把每个样本都问一遍。', offer: '算出来', about: '' },
  seconds: (seconds) => `${seconds} 秒`,
  grain: '剪的是什么',
  grains: { weight: '权重', unit: '神经元和滤波器' },
  criteria: '要比较的准则',
  compared: (names) => `正在比较：${names.join('、')}`,
  comparedHint: (most) => `一次最多 ${most} 个，随机剪枝始终作为对照。`,
  full: '想换一个，先去掉一个。',

  counters: {
    share: (gone, all) => `${all} 个权重里的 ${gone} 个`,
    uncut: '还什么都没剪',
    goneBefore: (gone) => `${gone}，载入之前就剪了`,
    bytes: (format, dense, before) => `字节（${format}，32 位）；第一次剪之前用${dense}是 ${before}`,
    bytesNow: (format) => `字节（${format}，32 位）`,
    time: '实测的时间',
    timeUncut: '算一个样本',
    timeWhole: '算一个样本，别的形式都不比它快',
    timeOf: (form, ratio) => `算一个样本（${form}），速度是剪枝前的 ${ratio} 倍`,
  },

  truth: {
    about: (healing, samples, isAll) => {
      const on = isAll ? `训练集（${samples} 个样本）` : `训练集的前 ${samples} 个样本`
      return healing === 'none'
        ? `每次只剪掉一个，量完再放回去：${on}上的损失变了多少，就是真相。`
        : `每次只剪掉一个，其余的权重用 OBS 的更新补救，量完全部复原。OBS 预言的，正是这时${on}上的损失。`
    },
    healing: '其余的权重',
    healings: { none: '保持原样', 'obs-update': '用 OBS 补救' },
    doing: '正在一个一个地剪掉再放回。',
    offer: '算出真相',
    chart: (criterion, correlation) =>
      `${criterion}：每个点是一个候选，横轴是打分，纵轴是真实代价。秩相关 ${correlation}。方向键逐点查看。`,
    axes: '按什么比',
    byRank: '名次',
    byValue: '数值',
    saidRank: '按分数',
    trueRank: '按真相',
    saidValue: '分数',
    trueValues: {
      change: '损失的变化',
      size: '变化的大小',
      square: '变化的平方',
      'order-of-size': '变化的大小',
      'order-of-change': '损失的变化',
    },
    hint: '指向一个点，或用方向键，看它是谁。',
    reads: (change, byChange, bySize, all) =>
      `：损失 ${change}；${all} 个里，带正负排第 ${byChange}，只看大小排第 ${bySize}`,
    said: (ranks) => `各准则排的名次：${ranks.map(({ name, rank }) => `${name} ${rank}`).join('，')}`,
    legend: {
      first: '最先被剪',
      best: '本该最先剪',
      band: '会被剪掉的一成',
      cheapest: '该被剪掉的一成',
      line: '完全排对',
    },
    order: (correlation) =>
      Number.isFinite(correlation) ? (orders.find(([least]) => correlation >= least)?.[1] ?? '') : '给的分数全都一样',
    flat: '剪掉哪一个，损失都不变',
    table: '分数与真相',
    criterion: '准则',
    predicts: (kind) => `预测的是${kind}`,
    kinds: {
      change: '变化（带正负）',
      size: '变化的大小',
      square: '变化的平方',
      'order-of-size': '大小的次序',
      'order-of-change': '变化的次序',
    },
    firstIs: '排在最前的，实际排名',
    place: (place) => (place === '1' ? '排第一' : `排第 ${place}`),
    regret: '遗憾',
    tableNote: (tenth, all) =>
      `每个准则只按它预测的东西评判：分数不带正负，就看不出损失会升还是会降，所以只和变化的大小比。ρ 是与它的斯皮尔曼秩相关系数，最好是 1。遗憾：它排在最前的 ${tenth} 个（共 ${all} 个）逐个剪掉，损失的变化加起来比本该剪的 ${tenth} 个多出多少（预测大小或平方的，加的是大小），最好是 0。`,
    result: (criterion, correlation) => `最准的是${criterion}，ρ ${correlation}`,
  },

  loss: {
    empty: '网络训练过之后，这里才有曲线。',
    emptyLoaded: '网络载入时没有带训练曲线。在这里训练或再训练之后，会有曲线。',
    uncut: '还没有剪过。剪过之后，这条线会接着往下走。',
    what: '看什么',
    epochs: '轮数（再训练也算在内）',
    chart: (cuts, before, after) => `一共剪了 ${cuts} 次，第一次从 ${before} 变为 ${after}。`,
    chartUncut: '剪枝之前的训练。',
    hint: '竖线是一次剪枝，上面的数是已经剪去的比例。',
    reads: (epoch, values) => `第 ${epoch} 轮：${values}`,
    readsCut: (cut, share, before, after) => `第 ${cut} 次剪枝，剪去 ${share}：${before} → ${after}`,
    join: '，',
    table: '每次剪枝的前后',
    cut: '次',
    share: '剪去',
    before: '剪之前',
    after: '刚剪完',
    retrained: '再训练后',
    epochsMore: (epochs) => `${epochs} 轮`,
    moments: { before: (cut) => `第 ${cut} 次剪之前`, after: (cut) => `第 ${cut} 次刚剪完` },
    result: (before, after, now) => (now ? `${before} → ${after} → ${now}` : `${before} → ${after}`),
  },

  scan: {
    about: (criterion) => `每次只剪一层（${criterion}），别的层都不动；网络并没有真的改变。`,
    doing: '正在一层一层地试剪。',
    offer: '逐层扫描',
    across: '这一层剪去的比例',
    chart: (layers) => `一层剪得越多，剩下的本事越小：${layers.join('、')}。方向键逐点读数。`,
    table: '各层能让出多少',
    layer: '层',
    weights: '权重',
    spare: '能让出',
    note: (scale, part) =>
      `图上的比例里，${parts[part]}上的${spareLimit[scale]}的最大一个。单独剪都没事的两层，一起剪可能就不行了，所以“逐层引导”的计划每剪一刀都重新扫描。`,
    result: (layer, share) => `${layer}：${share}`,
  },
  sweep: {
    differ: (amount, kept) => `剪去 ${amount} 时差别最大：${kept.join('；')}。`,
    keeps: (criterion, accuracy) => `${criterion} ${accuracy}`,
    noDifference: ({ text }) => `不管剪去多少，这几种准则的差别都小到 ${text} 个样本分不出来。`,
    beside: (amount, seeds, shown, others) =>
      shown.length
        ? `剪去 ${amount} 时，按 ${seeds} 个种子与随机剪枝逐对相减：${shown.join('；')}。${others.length ? `这些数据看不出差别的：${others.join('、')}。` : ''}`
        : `剪去 ${amount} 时，${seeds} 个种子看不出与随机剪枝有差别：${others.join('、')}。`,
    besideOne: (criterion, difference, interval) => `${criterion} ${difference}，95% 区间 ${interval}`,
    about: '每个准则按十三种比例来剪这个网络，只是试剪，网络不变。',
    doing: (criterion) => `正在按${criterion}试剪。`,
    offer: '画出曲线',
    source: '对象',
    network: '这个网络',
    bySeeds: '几个种子',
    fit: '看什么',
    across: {
      weight: '剪去的权重比例',
      unit: '剪去的神经元与滤波器比例',
      input: '剪去的输入通道比例',
      layer: '拿掉的隐藏层比例',
    },
    titleRetrained: (title, epochs) => `再训练 ${epochs} 轮后，${title}`,
    chart: (names) => `剪得越多，剩得越少：${names.join('、')}。方向键读数。`,
    hint: '指向图中，或用方向键读数；最好的排在前面。',
    at: (share) => `剪去 ${share}`,
    gone: '剪去',
    seeds: '种子数',
    epochs: '剪后再训练的轮数',
    run: '开始',
    training: (share) => `每个种子各训练一个网络：${share}。`,
    cutting: (done, all) => `${all} 个点里算好了 ${done} 个。`,
    seedsAbout: '每个种子都从头训练一个网络再剪。一个种子也许是运气，三个就可信些。',
    band: '线是各种子的平均，色带从最低到最高。',
    colon: '：',
    badNumber: (label, given, low, high) => `${label}不能是“${given}”：应当是 ${low} 到 ${high} 的整数。`,
    result: (count) => `${count} 个准则与随机对照`,
  },

  answers: {
    parts: '各部分答得怎样',
    part: '部分',
    samples: '样本数',
    recall: '每一类认出了多少',
    change: '变化',
    balanced: '平衡准确率',
    macroF1: '宏平均 F1',
    precision: '精确率',
    f1: 'F1',
    interval: (low, high) => `${low} 到 ${high}`,
    measuresNote:
      '比例下面是 95% 区间（Wilson），前提是样本彼此无关，同一个人的时间窗并非如此。精确率：说是这一类的回答里，有多少说对了。F1 是召回率和精确率的调和平均。',
    result: (accuracy) => accuracy,
  },

  row: {
    about: (hasFields) => (hasFields ? '取一个样本，改动它的数值，看网络怎么说。' : '取一个样本，看网络怎么说。'),
    number: (part, count) => `${parts[part]}的第几个样本（1 到 ${count}）`,
    badRow: (given, count) => `应为 1 到 ${count} 的整数，而不是“${given}”。`,
    badValue: (given) => `“${given}”不是数字。`,
    asItWas: '恢复原样',
    first: (shown, all) => `只列出前 ${shown} 个数值，共 ${all} 个。`,
    truth: (what) => `它实际是 ${what}。`,
    wasTruth: (what) => `改动数值之前，它实际是 ${what}。`,
    answer: '网络的回答',
    chosen: '✓',
    says: (name, share) => `网络说是 ${name}，把握 ${share}。`,
    said: (name, share) => `剪之前说是 ${name}，把握 ${share}。`,
    space: '',
    window: '这个样本的图',
    none: '没有可以试的样本。',
  },

  changes: {
    heading: '剪枝改变了哪些回答',
    text: (total, worsened, mended, part) =>
      `${parts[part]}里有 ${total} 个样本的回答和第一次剪枝之前不同：${worsened} 个由对变错，${mended} 个由错变对。`,
    none: (part) => `${parts[part]}里每个样本的回答，都和第一次剪枝之前一样。`,
    kinds: { worsened: '原来对，现在错', mended: '原来错，现在对', other: '原来错，现在错成了别的' },
    title: (truth, before, after) => `实际是 ${truth}；剪枝前网络说 ${before}，现在说 ${after}`,
    label: '回答变了的样本',
    some: (shown) => `这里画出其中 ${shown} 个，变错的在前。`,
  },

  layers: {
    title: '每层还剩多少',
    of: (all) => `/ ${all}`,
    note: '参数是留下的权重加上偏置。乘加：算一个样本要做的乘法加法，剪掉的权重不算。',
  },

  sizes: {
    uncut: '粗体：最小的。稀疏格式还要存位置，剪得多了才划算。',
    bits: (bits) => `${bits} 位`,
    bytesNote: '灰色：第一次剪枝之前。粗体：现在最小的。稀疏格式还要存位置，所以剪得少时反而更大。',
  },

  times: {
    title: '每种形式算一遍要多久，单位微秒',
    form: '形式',
    forms: { whole: '完整', masked: '带掩码', compressed: '压缩', shrunk: '缩小' },
    formAbout: {
      whole: '第一次剪枝之前',
      masked: '零也照样乘',
      compressed: '合算时只算留下的权重',
      shrunk: '去掉了空的神经元',
    },
    batch: (samples) => (samples === 1 ? '一个样本' : `一次 ${samples} 个`),
    base: '基准',
    quartiles: (lower, upper) => `${lower} 至 ${upper}`,
    same: '没有差别',
    ratio: (ratio) => `${ratio} 倍`,
    note: '刚才在这台机器上反复测得的中位数，后面是中间一半落在的范围，单位都是微秒。倍数是相对完整网络的速度；两者的范围重叠时，就算没有差别。',
    again: '再测一次',
    about: '大约要一秒。',
    doing: '正在测量。',
    offer: '测一测',
    result: (value) => `${value} 微秒`,
  },

  files: {
    model: '保存模型',
    modelAbout: '权重、掩码和名称，JSON 格式，命令行也能读。',
    run: '保存这次运行',
    runAbout: '设置、计划、经过和指纹：谁都能照着再做一遍，每一位都相同。',
    runEarly: '训练走完计划之后，才能保存这次运行。',
    runLoaded: '网络是载入的，只凭设置得不到它的权重，所以没有运行可存。',
    runOwn: '用自己的表做的运行，请用命令行保存，那里能写明是哪张表。',
    report: '保存报告',
    reportAbout: '用什么数据训练了什么、结果如何，图和表都在一页里：双击就能打开，也能打印。',
    load: '载入文件',
    loadAbout: '模型或运行：',
    bad: (name, reason) => `${name} 载入不了：${reason}。`,
    tooLarge: (name, mebibytes) => `${name} 超过 ${mebibytes} MiB，这个页面不读这么大的文件。`,
    busy: '实验室正忙，等它停下来再试',
    notJson: '里面不是 JSON',
    otherInput: (wanted, here, names) =>
      `它的网络每个样本要 ${wanted} 个数${names.length ? `（${names.join('、')}……）` : ''}，这里的样本是 ${here} 个；请先选好它训练时用的数据`,
    loadedModel: (name) => `现在的网络来自 ${name}，撤销可以换回原来的。`,
    loadedRun: (name) => `现在的设置来自 ${name}。按“训练”，看看结果是不是每一位都相同。`,
    notFinite: (names) => `${names.slice(0, 3).join('、')} 里有不是数字的值`,
    ownTable: '它用的是一张自己的表，请用命令行重新训练',
    replay: (fingerprint) => `载入的运行最后的指纹是 ${fingerprint}，训练到底就能比较。`,
    replayPlan: (fingerprint) =>
      `载入的运行最后的指纹是 ${fingerprint}。先训练到底，再到“剪枝”一步照计划剪，就能比较。`,
    beyondLab: (keys) => `它的计划用到了 ${keys.join('、')}，实验室里没有这一项；要重做，请用命令行`,
    replayed: '指纹和文件里的一样：这次运行每一位都相同。',
    otherReplay: (fingerprint) => `和文件里的指纹不同，那里是 ${fingerprint}。`,
    result: '模型、运行',
  },
}
