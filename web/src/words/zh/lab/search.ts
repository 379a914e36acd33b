/** 中文：实验室里的搜索。 */

import { besideChinese } from '../../beside-chinese.js'
import type { searchEn } from '../../en/lab/search.js'

const measures = { accuracy: '准确率', balancedAccuracy: '平衡准确率', macroF1: '宏平均 F1' }
const units = { s: '秒', min: '分钟', h: '小时' }

export const searchZh: typeof searchEn = {
  about: '试一遍更窄的网络 × 准则 × 比例 × 位数：先各训练几轮，留下较好的一半，轮数加倍再训练，如此反复（逐次减半）。',
  fields: {
    budget: '预算（字节）',
    accuracy: '想达到的准确率（%）',
    widths: '各层宽度（%）',
    amounts: '剪去的权重（%）',
    seeds: '挑选用的种子',
    finalSeeds: '测试用的种子',
    rungs: '级数',
    epochs: '第一级的轮数',
    measure: '指标',
  },
  budgetHint: (whole) => `完整网络的 8 位整数形式占 ${whole} 字节；和“带走”里的预算是同一个`,
  tried: '试哪些网络',
  chosen: '怎么挑选',
  forms: '用哪种数',
  criteria: '剪枝准则',
  measures,
  r2: 'R²',
  measureOf: (measure, isClasses) => (isClasses ? measures[measure] : 'R²'),
  wanted: (low, high, most, isWhole, isEven) => {
    const number = isEven ? '偶数' : isWhole ? '整数' : '数'
    return most > 1
      ? `至多 ${most} 个 ${low} 到 ${high} 之间互不相同的${number}`
      : `${low} 到 ${high} 之间的一个${number}`
  },
  bad: (given, wanted) => `“${given}”不行，应为${besideChinese(wanted)}。`,
  faults: {
    'same-seeds': '测试用的种子不能和挑选用的种子重复。',
    'no-test': '搜索要有测试集，而数据现在的划分里没有。',
    'no-candidates': '要试的网络没有一个放得进这个预算。',
  },

  preparing: '正在列出要试的网络。',
  timing: '正在试训几次，看看要多久。',
  plan: (candidates, seeds, trainings) => `共 ${candidates} 个候选，每个用 ${seeds} 个种子，至多训练 ${trainings} 次`,
  takes: (time, workers) => `，在这台机器上 ${workers} 个线程并行大约要 ${time}。`,
  rungsTable: '要训练什么',
  rungColumns: { rung: '级', candidates: '候选', epochs: '轮数', trainings: '训练次数' },
  finals: (each, time) =>
    `然后是测试：每找到一个网络，连同剪得一样多的随机剪枝、字节数相近的小型稠密网络，至多训练 ${each} 次${time ? `，大约 ${time}` : ''}。`,
  time: (value, unit) => `${value} ${units[unit]}`,
  start: '开始搜索',
  open: '打开搜索文件',
  pause: '暂停',
  goOn: '继续',
  cancel: '取消',
  anew: '重新搜索',
  colon: '：',
  stage: (rung, rungs) => `第 ${rung} 级，共 ${rungs} 级`,
  finalStage: '用新种子测试',
  done: (done, total) => `已训练 ${done}/${total} 次`,
  left: (time) => `大约还要 ${time}`,
  paused: '已暂停，训练好的都留着。',
  subject: (data, network, budget) => `${data}，${network}，至多 ${budget} 字节`,
  terminal: '在终端里做同样的搜索',
  failed: '没法继续：',
  refused: '没法搜索：',

  chartTitle: {
    validation: (measure) => `验证集上的${besideChinese(measure)}`,
    test: (measure) => `测试集上的${besideChinese(measure)}`,
  },
  across: '字节：权重、偏置、缩放系数和查找表',
  lines: {
    front: '目前的前沿',
    others: '其余候选',
    found: '找到的网络',
    dense: '小型稠密网络',
    random: '随机剪枝',
    whole: '不剪',
    wanted: '想达到',
  },
  budgetMark: '预算',
  chart: (names) => `横轴是字节数，每格翻倍；越高越好。${names.join('、')}。方向键逐个查看。`,
  hint: '指向一个网络，或用方向键逐个查看。',
  band: (seeds) => `色带：${seeds} 个种子的平均值 ± 标准差。`,
  empty: '搜索开始后，这里画出前沿：越靠左字节越少，越靠上越好。',
  nothing: '试过的网络没有一个放得进这个预算。',
  noneYet: '还没有放得进预算的网络。',
  at: (bytes) => `${bytes} 字节：`,

  table: '前沿上的网络',
  columns: {
    network: '网络',
    cut: '剪法',
    form: '数',
    bytes: '字节',
    validation: '验证集',
    test: '测试集',
    dense: '比小型稠密网络',
    random: '比随机剪枝',
  },
  noCut: '不剪',
  cut: (criterion, percent, isOfUnits) =>
    `按${besideChinese(criterion)}剪 ${percent}${isOfUnits ? '（剪神经元）' : ''}`,
  openIt: '打开',
  openNamed: (bytes) => `打开 ${bytes} 字节的网络`,
  opening: '正在重新训练',
  opened: (bytes) => `已打开 ${bytes} 字节的网络。按“撤销”回到之前的网络；搜索结果仍在“比较”里。`,
  lostTable: '现在打开的已不是这次搜索用的表格。',
  lostModel: '这个网络没法重新训练出来。',
  csv: '保存 CSV',
  json: '保存搜索',
  otherSearch: (condition, wanted, got) =>
    `文件是另一次搜索的结果：${condition} 在文件里是${besideChinese(got)}，这里是${besideChinese(wanted)}。`,
  none: '没有',
  unreadable: (reason) => `这个文件不是能读的搜索结果：${reason}`,

  chosenBy: (measure, seeds, samples, tests) =>
    `挑选只看 ${samples} 个验证样本上的${besideChinese(measure)}（种子 ${seeds.join('、')}${seeds.length > 1 ? ' 的平均值' : ''}）；测试另用 ${tests.length} 个没参与挑选的种子，测试样本不参与任何挑选。`,
  best: (bytes, value) => `验证集认为最好的占 ${bytes} 字节，测试为 ${value}`,
  besideWhole: (verdict, difference, interval, seeds) =>
    verdict === 'none'
      ? `；和不剪的网络相比，这 ${seeds} 个种子看不出差别（${difference}，95% 置信区间 ${interval}）。`
      : `；和不剪的网络相差 ${difference}（95% 置信区间 ${interval}）。`,
  alone: '。',
  besideEach: (what, all, more, less) => {
    const other = what === 'dense' ? '字节数相近的小型稠密网络' : '剪得一样多的随机剪枝'
    const rest = all - more - less
    const parts = [
      ...(more ? [`${more} 个更好`] : []),
      ...(less ? [`${less} 个更差`] : []),
      ...(rest ? [`${rest} 个看不出差别`] : []),
    ]
    return `和${other}比，${all} 个网络中：${parts.join('，')}。`
  },
  ends: (few, many, isShown, difference) =>
    isShown
      ? `从 ${few} 字节到 ${many} 字节，提高了 ${difference}。`
      : `${many} 字节的是否比 ${few} 字节的好，这些种子看不出来。`,
  floorMet: (bytes, floor) => `平均值达到 ${floor} 的网络里，最小的占 ${bytes} 字节。`,
  floorMissed: (floor) => `没有一个达到 ${floor}。`,
  points: (value) => `${value} 个百分点`,
  result: (found) => `前沿上有 ${found} 个网络`,
}
