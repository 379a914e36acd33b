/** 中文：train；文件和数据方面的话，别的命令也用。 */

import type { trainEn } from '../../en/cli/train.js'

export const trainZh: typeof trainEn = {
  summary: '用数据集或 CSV 文件训练一个网络',
  about:
    '训练一个网络，并列出经过。没有写明的设置随数据集的建议。设置和种子相同，在任何机器上得到的权重逐位相同，指纹可以作证。',
  headings: {
    data: '数据',
    network: '网络',
    train: '训练',
    table: 'CSV 文件',
    file: '文件',
    others: '其他选项',
    dataSets: '数据集，以及各自建议的网络',
    losses: '损失函数',
    optimisers: '优化器',
    schedules: '学习率的变化',
    initialisations: '初始权重',
  },
  switches: {
    force: '允许覆盖已有的文件',
    json: '不输出表格，改为输出 JSON',
    quiet: '不显示进度',
    help: '显示这份说明',
  },
  needsAsset: '从软件包的文件读入',
  suggested: (value, data) => `随数据集的建议，${data} 为 ${value}`,
  columns: {
    epoch: '轮',
    rate: '学习率',
    trainLoss: '训练损失',
    validationLoss: '验证损失',
    testLoss: '测试损失',
    accuracy: '准确率',
    seed: '种子',
    time: '用时',
  },
  rows: {
    data: '数据',
    network: '网络',
    parameters: '参数量',
    macs: '每个样本的乘加次数',
    samples: '样本',
    end: '结束',
    time: '训练用时',
    fingerprint: '指纹',
    files: '已写入',
  },
  reasons: {
    '': '未到终点',
    epochs: '全部轮次已完成',
    patience: '验证损失不再变好',
    diverged: '损失已不是数',
  },
  samples: (train, validation, test) =>
    [`训练 ${train}`, ...(validation ? [`验证 ${validation}`] : []), `测试 ${test}`].join('，'),
  seconds: (value) => `${value} 秒`,
  noTestPart: '训练集，因为没有测试集',
  reading: (name, share) => `正在读取 ${name}${share === undefined ? '' : `：${share}`}`,
  preparing: '正在准备数据和网络',
  progress: (epoch, epochs, step, steps, loss) => `第 ${epoch}/${epochs} 轮  第 ${step}/${steps} 批  损失 ${loss}`,
  runsProgress: (done, all, percent) => `训练已完成 ${percent}，已完成 ${done}/${all} 次运行`,
  stopped: '已停止，没有写入任何文件。',
  constant: (columns) =>
    `这些列在训练集里没有变化，或变化小到与舍入误差分不开，网络收到的都是 0：${columns.join('、')}。`,
  diverged: (seed, fold) =>
    `种子 ${seed}${fold === undefined ? '' : `，第 ${fold} 折`}：损失已不是数，可以把 --learning-rate 调小再试。`,
  notFinite: (file, tensor) => `${file}：张量 ${tensor} 里有 NaN 或无穷大。`,
  noWith: (option, other) => `--${option} 不能和 --${other} 一起用。`,
  onlyForTables: (option) => `--${option} 只用于 CSV 文件，而 --data 不是 CSV 文件。`,
  unknownData: (given, ids) =>
    `--data 写的是“${given}”，应为一个已有的 CSV 文件、-（标准输入）或 ${ids.join('、')} 之一。`,
  windowFaults: {
    'hop-alone': '--hop 是时间窗之间的间隔，还要用 --window 写明窗长。',
    'two-units': '--window 和 --hop 要么都按秒，要么都按样本数。',
  },
  runWantsTestData: '这次训练用了单独的测试文件，请用 --test-data 给出。',
  runWantsTable: '这次训练用的是 CSV 文件，请用 --data 给出。',
  runOfPrune: '这次运行训练之后还有剪枝计划，请用 pruning-playground prune --run 重做。',
  otherTable: (name) => `${name} 不是这次训练所用的文件：SHA-256 不同。`,
  runWantsModel: (fingerprint) => `这次训练是从指纹为 ${fingerprint} 的模型接着做的，请用 --model 给出。`,
  otherModel: (given, wanted) => `这次训练是从另一个模型接着做的：指纹应为 ${wanted}，给出的是 ${given}。`,
  modelData: {
    instead: (option, had, now) => `--${option} ${had}（这次是 ${now}）`,
    otherTested: '另外指定的测试集',
    otherFile: '另一个 CSV 文件',
    other: (file, differences) =>
      `${file} 训练时用的是 ${differences.join('、')}，这次的测试集里可能有它训练时见过的样本。`,
    unknown: (file) =>
      `${file} 没有写明训练时用了哪些样本；除非数据、--seed 和各部分的占比都与训练时相同，否则测试集里可能有它见过的样本。`,
    wantsTable: '这个模型是用 CSV 文件训练的，请用 --data 给出。',
  },
  isSame: (fingerprint) => `指纹与文件里的相同：${fingerprint}`,
  isOther: (given, wanted) => `指纹与文件里的不同：得到 ${given}，应为 ${wanted}`,
  files: {
    unreadable: (name, reason) => `${name} 无法读取：${reason}。`,
    tooLarge: (name, bytes) => `${name} 超过了 ${bytes} 字节的上限。`,
    noText: (name) => `${name} 应为 UTF-8 文本。`,
    noJson: (name, line, column, sign) =>
      `${name} 应为 JSON，第 ${line} 行第 ${column} 列${sign === undefined ? '就断了' : `不该有“${sign}”`}。`,
    noFolder: (name) => `没有 ${name} 这个文件夹。`,
    exists: (name) => `${name} 已经存在；要覆盖请加 --force。`,
    isFolder: (name) => `${name} 是一个文件夹，这里应写文件名。`,
    unwritable: (name, reason) => `${name} 无法写入：${reason}。`,
    inFile: (name, what) => `${name}：${what}`,
  },
}
