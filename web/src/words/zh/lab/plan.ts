/** 中文：分轮剪枝的计划。 */

import type { planEn } from '../../en/lab/plan.js'

export const planZh: typeof planEn = {
  title: '分几轮剪',
  about: '按上面选的准则和比例，剪一刀、再训练、量一量，一轮接一轮。整个计划一步就能撤销，也能退回到任何一轮。',
  kind: '怎样剪到这么多',
  restart: '再训练时权重从哪里来',
  numbers: {
    amount: '比例（%）',
    retrain: '再训练的轮数',
    rounds: '最多剪几轮',
    rewindTo: '退回第几个小批量',
    floor: '不低于（%）',
    mostBytes: '剪到多少字节为止（按最小的 32 位格式）',
    mostMacs: '剪到每个样本多少次乘加为止',
    size: '多少',
    groupSize: 'N:M 里的 M',
    block: '几个神经元一组',
  },
  amounts: {
    label: '每轮之后一共剪掉',
    hint: '一项比一项剪得多，例如 50%, 80%, 90%。',
    hintInUnits: '单位与上面的剪枝量相同，用逗号隔开，一项比一项剪得多。',
    bad: (given, isShare) =>
      `“${given}”不行：应写成用逗号隔开的${isShare ? '比例' : '数'}，例如 ${isShare ? '50%, 80%, 90%' : '100, 200, 300'}。`,
  },
  floorOf: '什么不能低于下限',
  noLimit: '空着就不设限。剪完低于下限的那一轮会收回。字节数按每个数 32 位时最小的格式计算。',
  ofOneLayer: (share) => `每一轮先扫描各层，从损失增加最少的那一层里，剪去它余下权重的 ${share}。`,
  start: '照计划剪',
  goOn: '接着剪',
  oneRound: '只剪一轮',
  pause: '暂停',
  bad: (what, given, wanted) => `“${what}”应当是 ${wanted}，而不是“${given}”。`,

  counter: (round, rounds) => `剪完 ${round} 轮，共 ${rounds} 轮`,
  underWay: (round, rounds) => `正在剪第 ${round} 轮，最多 ${rounds} 轮。`,
  rewinding: (step, steps) => `正在从头重新训练，好退回到那时的权重：第 ${step} 个小批量，共 ${steps} 个。`,
  rests: (done, rounds) => `停在这里，${rounds} 轮剪完了 ${done} 轮。`,
  ended: {
    rounds: ({ rounds }) => `${rounds} 轮都剪完了。`,
    floor: ({ floor, floorOf }) =>
      `最后一轮${floorOf ? `的${floorOf}` : ''}低于下限 ${floor}，已经收回，计划到此为止。`,
    budget: ({ rounds }) => `剪了 ${rounds} 轮，网络已经够小，计划到此为止。`,
    layers: () => '没有哪一层还能再让出权重，计划到此为止。',
    diverged: () => '训练发散了，计划到此为止。',
    missed: ({ rounds }) => `${rounds} 轮都剪完了。`,
  },
  reached: (share) => `一共剪去 ${share} 的权重。`,
  storedAs: (format) => `用${/^[A-Z]/.test(format) ? ` ${format} ` : format}格式、每个数 32 位存储`,
  storedShrunk: '缩小之后用最小的格式、每个数 32 位存储',
  fits: (bytes, how, most) => `网络${how}，占 ${bytes} 字节，在 ${most} 字节以内。`,
  tooLarge: (bytes, how, most) => `网络${how}，占 ${bytes} 字节，还没有小到要求的 ${most} 字节。`,
  bytesIn: (how) => `字节数按最小的格式计算，现在是${how}。`,
  space: '',
  taken: (layer, growth, others) => `最近一次扫描选了 ${layer}：剪它损失增加最少，是 ${growth}（${others}）。`,
  other: (layer, growth) => `${layer} ${growth}`,
  full: (layer) => `${layer} 不再剪`,
  join: '，',

  chart: (rounds, first, last) => `共 ${rounds} 轮。开始时 ${first}，最后 ${last}。`,
  cut: '刚剪完',
  retrained: '再训练后',
  heads: { cut: '刚剪完', retrained: '再训练', leastRecall: '最弱的一类' },
  rounds: '计划的各轮',
  round: '轮',
  layer: '层',
  gone: '剪去',
  bytes: '字节',
  first: '开始',
  takenBack: '已收回',
  backTo: (round) => `退回到第 ${round} 轮结束时`,
  backToStart: '退回到计划开始时',

  says: (what, before, now, share, rounds) =>
    `剪了 ${rounds} 轮，剪去 ${share} 的权重：${what}原来是 ${before}，现在是 ${now}。`,
  saysTraining: (round, rounds, share, what, now) =>
    `第 ${round} 轮（最多 ${rounds} 轮），已剪去 ${share}：${what} ${now}。`,
}
