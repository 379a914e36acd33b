/** What `train` says, in both languages. */

const en = {
  summary: 'trains a network on a data set or on a CSV file',
  about:
    'Trains a network and prints how it went. What is not given is as the data set suggests. The same settings and seed give the same weights, bit for bit, on every machine; the fingerprint says so.',
  /** A heading with what follows from it. */
  headings: {
    data: 'Data',
    network: 'Network',
    train: 'Training',
    table: 'A CSV file',
    file: 'Files',
    others: 'Other options',
    dataSets: 'Data sets, and the network that each suggests',
    losses: 'Losses',
    optimisers: 'Optimisers',
    schedules: 'Schedules of the learning rate',
    initialisations: 'Initial weights',
  },
  switches: {
    force: 'writes over files that are there',
    json: 'prints JSON in place of tables',
    quiet: 'shows no progress',
    help: 'prints this help',
  },
  needsAsset: 'read from a file of the package',
  /** What a setting is when left out, where data sets differ. */
  suggested: (value: string, data: string) => `as the data set suggests; ${value} for ${data}`,
  columns: {
    epoch: 'epoch',
    rate: 'rate',
    trainLoss: 'train loss',
    validationLoss: 'val. loss',
    testLoss: 'test loss',
    accuracy: 'accuracy',
    seed: 'seed',
    time: 'time',
  },
  rows: {
    data: 'data',
    network: 'network',
    parameters: 'parameters',
    macs: 'MACs a sample',
    samples: 'samples',
    end: 'ended',
    time: 'training took',
    fingerprint: 'fingerprint',
    files: 'written',
  },
  /** Why training ended. */
  reasons: {
    '': 'before its end',
    epochs: 'after all epochs',
    patience: 'because the validation loss got no better',
    diverged: 'because the loss is no number any more',
  },
  samples: (train: number, validation: number, test: number) =>
    [`${train} train`, ...(validation ? [`${validation} validation`] : []), `${test} test`].join(', '),
  seconds: (value: string) => `${value} s`,
  /** By what a network is judged then. */
  noTestPart: 'the training part, for there is no test part',
  /** One line on a terminal while a file is read, and while the data are made of it or drawn. */
  reading: (name: string, share?: string) => `reading ${name}${share === undefined ? '' : `: ${share}`}`,
  preparing: 'preparing the data and the network',
  /** One line on a terminal while training goes on. */
  progress: (epoch: number, epochs: number, step: number, steps: number, loss: string) =>
    `epoch ${epoch}/${epochs}  batch ${step}/${steps}  loss ${loss}`,
  seedsProgress: (done: number, all: number, percent: string) => `${percent} of training, ${done} of ${all} seeds done`,
  stopped: 'stopped; nothing was written.',
  /** About columns without a spread that can be used. */
  constant: (columns: string[]) =>
    `these columns do not vary in the training part, or less than rounding does, and are left at 0: ${columns.join(', ')}.`,
  diverged: (seed: number) => `seed ${seed}: the loss is no number any more; a smaller --learning-rate may help.`,
  notFinite: (file: string, tensor: string) => `${file}: tensor ${tensor} holds NaN or infinity.`,
  noWith: (option: string, other: string) => `--${option} does not go with --${other}.`,
  onlyForTables: (option: string) => `--${option} is for CSV files; --data is none.`,
  unknownData: (given: string, ids: string[]) =>
    `--data must be a CSV file that is there, - for standard input, or one of: ${ids.join(', ')}; got "${given}".`,
  runWantsTable: 'this run was made with a CSV file; give it with --data.',
  runOfPrune: 'this run goes on with a plan of pruning; do it again with pruning-playground prune --run.',
  otherTable: (name: string) => `${name} is not the file that this run was made with: its SHA-256 differs.`,
  runWantsModel: (fingerprint: string) =>
    `this run went on from the model with fingerprint ${fingerprint}; give it with --model.`,
  otherModel: (given: string, wanted: string) =>
    `this run went on from another model: its fingerprint is ${wanted}, got ${given}.`,
  /** About the data of a model: on which samples it was trained. */
  modelData: {
    /** An option as it is now, in place of how it was. */
    instead: (option: string, had: string, now: string) => `--${option} ${had} (here ${now})`,
    otherFile: 'another CSV file',
    other: (file: string, differences: string[]) =>
      `${file} was trained with ${differences.join(', ')}: the test part may hold samples that it was trained on.`,
    unknown: (file: string) =>
      `${file} does not say on which samples it was trained: the test part may hold some of them, unless data, --seed and fractions are those of its training.`,
    wantsTable: 'this model was trained on a CSV file; give it with --data.',
  },
  isSame: (fingerprint: string) => `the same fingerprint as in the file: ${fingerprint}`,
  isOther: (given: string, wanted: string) => `another fingerprint than in the file: got ${given}, wanted ${wanted}`,
  files: {
    /** @param reason  what the system has against it */
    unreadable: (name: string, reason: string) => `${name} cannot be read: ${reason}.`,
    tooLarge: (name: string, bytes: number) => `${name} must have at most ${bytes} bytes, got more.`,
    noText: (name: string) => `${name} must be text in UTF-8, got something else.`,
    /** @param sign  what does not belong there; absent where the text ends too early */
    noJson: (name: string, line: number, column: number, sign: string | undefined) =>
      `${name} must be JSON: ${sign === undefined ? 'it ends too early' : `"${sign}" does not belong there`}, at line ${line}, column ${column}.`,
    noFolder: (name: string) => `the folder ${name} is not there.`,
    exists: (name: string) => `${name} is there already; --force writes over it.`,
    isFolder: (name: string) => `${name} is a folder; the name of a file is wanted.`,
    /** @param reason  what the system has against it */
    unwritable: (name: string, reason: string) => `${name} cannot be written: ${reason}.`,
    /** Something is wrong in a file. */
    inFile: (name: string, what: string) => `${name}: ${what}`,
  },
}

const zh: typeof en = {
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
  seedsProgress: (done, all, percent) => `训练已完成 ${percent}，已完成 ${done}/${all} 个种子`,
  stopped: '已停止，没有写入任何文件。',
  constant: (columns) =>
    `这些列在训练集里没有变化，或变化小到与舍入误差分不开，网络收到的都是 0：${columns.join('、')}。`,
  diverged: (seed) => `种子 ${seed}：损失已不是数，可以把 --learning-rate 调小再试。`,
  notFinite: (file, tensor) => `${file}：张量 ${tensor} 里有 NaN 或无穷大。`,
  noWith: (option, other) => `--${option} 不能和 --${other} 一起用。`,
  onlyForTables: (option) => `--${option} 只用于 CSV 文件，而 --data 不是 CSV 文件。`,
  unknownData: (given, ids) =>
    `--data 写的是“${given}”，应为一个已有的 CSV 文件、-（标准输入）或 ${ids.join('、')} 之一。`,
  runWantsTable: '这次训练用的是 CSV 文件，请用 --data 给出。',
  runOfPrune: '这次运行训练之后还有剪枝计划，请用 pruning-playground prune --run 重做。',
  otherTable: (name) => `${name} 不是这次训练所用的文件：SHA-256 不同。`,
  runWantsModel: (fingerprint) => `这次训练是从指纹为 ${fingerprint} 的模型接着做的，请用 --model 给出。`,
  otherModel: (given, wanted) => `这次训练是从另一个模型接着做的：指纹应为 ${wanted}，给出的是 ${given}。`,
  modelData: {
    instead: (option, had, now) => `--${option} ${had}（这次是 ${now}）`,
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

export const trainWords = { zh, en }
