import { besideChinese } from '../../beside-chinese.js'
import type { pruneEn } from '../../en/cli/prune.js'

const grainNames = { weight: '权重', unit: '神经元', input: '输入通道', layer: '层' }

export const pruneZh: typeof pruneEn = {
  summary: '训练一个网络（或取一个存下的模型），然后剪枝',
  about:
    '像 train 一样训练一个网络，或用 --model 读入一个，再按计划分一轮或几轮剪枝，每轮剪完接着再训练。列出每轮剪去多少，测试集上刚剪完和再训练之后各是多少；最后列出每层还剩多少、哪些回答变了、各种格式要多少字节。设置和种子相同，在任何机器上指纹都相同。',
  title: '剪枝',
  headings: {
    cut: '怎么剪',
    plan: '计划',
    layers: '每层还剩多少',
    inputs: '每路输入（数据的一列，或窗口的一个通道）还剩多少',
    sizes: '存储所需的字节数，按格式和每个数的位数',
    times: '各种形式算一遍要多久，刚才在这台机器上测得：中位数和四分位数',
  },
  switches: {
    shrink: '把剪过的网络换成计算结果相同的小网络',
    times: '测一测网络的各种形式算一遍要多久',
  },
  seeTrain:
    '数据集、损失函数、优化器和学习率变化见 pruning-playground help train；准则、范围和修复方法见 pruning-playground list。',
  columns: {
    round: '轮',
    layer: '层',
    input: '输入',
    readers: '读它的权重',
    isNeeded: '还需要',
    share: '已剪比例',
    gone: '已剪/全部',
    bytes: '字节',
    macs: '乘加次数',
    cut: '剪后损失',
    retrained: '再训练后损失',
    accuracy: '准确率',
    weights: '权重',
    kept: '留下',
    parameters: '参数',
    form: '形式',
    samples: '一次',
    median: '中位数（微秒）',
    quartiles: '四分位数',
    speedUp: '速度（倍）',
    class: '类别',
    recall: '召回率',
  },
  takenBack: '已退回',
  isNeeded: { yes: '是', no: '否' },
  inputs: (needed, all, others, more) =>
    `${all} 路中的 ${needed} 路${others.length ? `；不再需要：${others.join('、')}${more ? `等 ${others.length + more} 路` : ''}` : ''}`,
  rows: {
    criterion: '准则',
    cut: '剪法',
    restart: '再训练起点',
    limits: '限制',
    healing: '修复',
    surgery: 'OBS 的做法',
    end: '结束',
    parameters: '保留的参数',
    weights: '保留的权重',
    macs: '保留的乘加次数',
    gap: '训练减测试',
    changes: '回答变了的',
    inputs: '还需要的输入',
    layers: '层',
    part: '衡量依据',
    time: '总用时',
    shrunk: '缩小',
  },
  cutLine: (amount, scope, plan) => [amount, ...(scope ? [`范围：${scope}`] : []), plan].join('，'),
  rounds: (plan, most) => `${plan}（最多 ${most} 轮）`,
  limits: {
    floor: (measure, value) => `${measure}不低于 ${value}`,
    mostBytes: (value) => `最小的 32 位格式不超过 ${value} 字节`,
    mostMacs: (value) => `乘加不超过 ${value} 次`,
  },
  rewound: (restart, batches) => `${restart}，回到第 ${batches} 个小批次`,
  ends: {
    '': () => '还没有做完',
    rounds: (count) => `${count} 轮已全部做完`,
    floor: () => '最后一轮结束时低于下限，已退回',
    budget: (count) => `做了 ${count} 轮，已在预算之内`,
    layers: () => '没有哪一层还能再剪',
    diverged: () => '损失已不是数',
    missed: (count) => `${count} 轮已全部做完，仍超出预算`,
  },
  overBytes: (over, most, format) => `比允许的 ${most} 字节多 ${over} 字节（按 ${format}，最小的 32 位格式）`,
  overMacs: (over, most) => `比允许的 ${most} 次乘加多 ${over} 次`,
  of: (part, all, share) => `${part}/${all}（${share}）`,
  gap: (now, before) => `准确率相差 ${now}，第一次剪枝之前为 ${before}`,
  points: (value) => `${value} 个百分点`,
  changes: (total, samples, worsened, mended, part) =>
    `${part === 'test' ? '测试集' : '训练集'} ${samples} 个样本里有 ${total} 个（${worsened} 个由对变错，${mended} 个由错变对）`,
  shrunk: (before, after, difference) => `参数由 ${before} 个减到 ${after} 个，输出最多相差 ${difference}`,
  shrunken: (head) => `缩小后${/^\d/.test(head) ? ' ' : ''}${head}`,
  format: '格式',
  bits: (bits) => `${bits} 位`,
  noDifference: '没有差别',
  batch: (samples) => (samples === 1 ? '一个样本' : `${samples} 个样本`),
  takenOut: (layer, bridge) => `拿掉 ${layer}，用${bridge}顶替`,
  progress: {
    watch: (_round, _rounds, epoch, epochs) => `第一次剪枝之前  训练第 ${epoch}/${epochs} 轮`,
    rewind: (_round, _rounds, batch, batches) => `重新训练到第 ${batch}/${batches} 个小批次`,
    cut: (round, rounds) => `第 ${round}/${rounds} 次剪枝  正在剪`,
    retrain: (round, rounds, epoch, epochs) => `第 ${round}/${rounds} 次剪枝  再训练第 ${epoch}/${epochs} 轮`,
  },
  measuring: '正在衡量剪枝的结果',
  trainProgress: (epoch, epochs) => `训练第 ${epoch}/${epochs} 轮`,
  errors: {
    layerCriterion: (id) =>
      `--criterion 应为权重、神经元或输入通道的准则；“${id}”是给整层打分的，整层要按名字拿掉：--grain layer --layers NAME --bridge ID。`,
    layerWants: (bridges) =>
      `--grain layer 还要写 --layers（一个隐藏层的名字）和 --bridge（${bridges.join('、')} 之一）。`,
    noLayer: (given, names) =>
      `--layers 写的是“${given}”，应为 ${names.join('、')} 中的层，或 0 到 ${names.length - 1} 的编号。`,
    otherGrain: (wanted, id, grain) =>
      `--grain ${wanted} 要配${grainNames[wanted]}的准则，“${id}”是给${grainNames[grain]}打分的。`,
    onlyWeights: (id, grain) => `--kind n-of-m 只能配权重的准则，“${id}”是给${grainNames[grain]}打分的。`,
    onlyUnits: (id, grain) =>
      `--restart from-scratch 要先把网络缩小，只能配神经元的准则；“${id}”是给${grainNames[grain]}打分的，可以改用 reinitialise。`,
    noRows: (id, grain) =>
      `--scope row 只能配权重的准则，“${id}”是给${grainNames[grain]}打分的，${grainNames[grain]}没有行。`,
    onlyOneShot: (kind, plan) =>
      `--kind ${kind} 只能配 --plan one-shot，写的却是“${plan}”：能一轮一轮接近的只有比例、个数、字节数和乘加次数。`,
    onlyFraction: (kind) => `--plan layer-by-layer 每轮剪去一层的一定比例，--kind 应为 fraction，写的却是“${kind}”。`,
    ofGroup: (wanted, groupSize) => `${wanted}（${groupSize} 是 --group 的值）`,
    amountWanted: (kind, wanted) => `--kind ${kind} 要写明 --amount，应为${besideChinese(wanted)}。`,
    badAmount: (kind, wanted, given) =>
      `--amount 写的是“${given}”，而 --kind ${kind} 的数量应为${besideChinese(wanted)}。`,
    listWanted: '--plan listed 要写 --amounts，也就是每轮之后一共剪掉多少，如 0.5,0.8,0.9。',
    needless: (option, others) => `--${option} 只能和 ${others.join(' 或 ')} 一起用。`,
    noRetraining: '--retrain-rate 是再训练用的，而 --retrain 为 0，不会再训练。',
    rewindTo: (most, given) => `--rewind-to 写的是 ${given}，而训练一共只有 ${most} 个小批次。`,
    noPlan: '这次运行没有剪枝计划，请用 pruning-playground train --run 重做。',
  },
}
