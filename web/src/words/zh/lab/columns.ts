/** 中文：自己的表有哪些列，以及用谁来测试。 */

import type { columnsEn } from '../../en/lab/columns.js'

const delimiters = { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线', ' ': '空格' }

export const columnsZh: typeof columnsEn = {
  title: (file) => `${file} 的各列`,
  views: { legend: '右边显示', columns: '各列', samples: '样本' },
  file: (rows, columns, delimiter, hasHeader) =>
    `${rows} 行，${columns} 列，以${delimiters[delimiter]}分隔${hasHeader ? '' : '，没有写列名的一行'}。`,
  chosen: (features, label, subject) =>
    [
      `${features} 个特征`,
      label ? `预测 ${label}` : '还没有要预测的列',
      ...(subject ? [`人员看 ${subject}`] : []),
    ].join('，'),
  use: '就用这些列',
  putBack: '改回去',
  look: '先看看每一列作什么用，再开始用。',
  notYet: (file) => `改动还没有生效，现在用的仍是先前读入的 ${file}。`,
  name: '列',
  holds: '内容',
  missing: '缺失',
  role: '用途',
  roleOf: (column) => `${column} 的用途`,
  roles: {
    feature: '特征',
    static: '窗外单值',
    'one-hot': '逐一展开',
    label: '要预测的',
    subject: '人员',
    part: '训练或测试',
    time: '时间',
    'left-out': '不用',
    'row-number': '行号',
  },
  kinds: { number: '数字', text: '文本', empty: '空' },
  range: (low, high) => `${low} 到 ${high}`,
  one: (value) => `全是 ${value}`,
  distinct: (count, isMany) => `${isMany ? '超过 ' : ''}${count} 种取值`,
  texts: (count, given, row) =>
    count === '1'
      ? `有一格不是数字：第 ${row} 行的“${given}”`
      : `有 ${count} 格不是数字，最先是第 ${row} 行的“${given}”`,
  findings: {
    constant: '没有变化',
    'sample-number': '只是编号',
    time: '时间',
    text: '文本不能直接作特征',
    'person-like': '可能标明是谁',
  },
  find: '按名字找',
  only: '显示',
  onlyWays: { all: '全部', number: '数字', text: '文本', found: '值得留意的' },
  setAll: (count) => `把列出的 ${count} 列都作为`,
  shown: (shown, all) => `共 ${all} 列，列出 ${shown} 列`,
  more: (count) => `再显示 ${count} 列`,
  none: '没有这样的列名。',
  windows: {
    legend: '一行是什么',
    row: (features) => `一个样本，有 ${features} 个数值`,
    moment: '记录里的一个时刻：把连续的若干行切成时间窗',
    length: '窗长',
    hop: '窗与窗的间隔',
    unit: '单位',
    units: { samples: '行', seconds: '秒' },
    never: '时间窗不会跨越两个人、两种标签，也不会跨过时间上的空缺。',
    noTimes: '时间窗不会跨越两个人或两种标签。如果有时间列，还能找出空缺，并以秒为单位。',
    cut: (windows, length, leftOver, gaps) =>
      `切出 ${windows} 个时间窗，每个 ${length} 行；${leftOver} 行没有用到，找到 ${gaps} 处空缺。`,
    window: (steps, channels, layout, others) =>
      `一个时间窗：${steps} 步 × ${channels.length} 个通道（${channels.slice(0, 4).join('、')}${channels.length > 4 ? '……' : ''}），${layout === 'steps-first' ? '按时间步排列' : '按通道排列'}${others ? `；其余 ${others} 列作为窗外的单值` : ''}`,
    why: '从列名看，一行像是一段时间窗。',
  },
  split: {
    way: '留作测试的是',
    ways: {
      share: '一定比例，按种子抽取',
      folds: '若干折中的一折',
      'one-out': '一个人，其余的人用来训练',
      people: '指定的人',
      file: '另一个文件',
      column: '文件里写明的',
    },
    another: '换一种划分',
    seed: '划分的种子',
    folds: '折数',
    fold: '测试',
    foldOf: (fold, folds) => `第 ${fold} 折，共 ${folds} 折`,
    person: (name) => `第 ${name} 位`,
    byPerson: '按人分折，同一个人不会分到两折里。',
    bySample: '数据没有标明是谁，按样本分折，各类比例相同。',
    column: (name) => `每一行属于哪一部分，由 ${name} 列写明。`,
    people: '测试谁',
  },
  testFile: {
    offer: '也可以用另一个列名相同的文件作测试集：拖到这里，或',
    another: '要换测试文件，就拖到这里，或',
    unlinked: '各列按列名对应。两个文件都不会放进链接。',
    reading: (file) => `正在读 ${file}……`,
    inUse: (file, samples, areWindows, first, ofFirst) =>
      `${file} 的 ${samples} 个${areWindows ? '时间窗' : '样本'}全部用作测试。训练只用 ${first} 的 ${ofFirst} 个，平均数和标准差也只由它算出。`,
    dropped: (rows) => `${rows} 行有缺失的值，没有使用。`,
    shared: (names, count) =>
      `两个文件里都有：${names.join('、')}${count > names.length ? '等' : ''}。测试用到了网络见过的人。`,
    stays: '测试集没有变。',
  },
}
