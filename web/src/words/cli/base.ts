/** What the command says, in both languages. What the lesson says too stands in lessons/. */

import { besideChinese } from '../beside-chinese.js'

const en = {
  title: 'Pruning Playground: see, learn and do neural-network pruning',
  usage: (line: string) => `Usage: ${line}`,
  helpSummary: 'explains a command: pruning-playground help example',
  helpOptions: 'Options everywhere: --help, --version, --lang zh|en (else the language of the locale).',
  helpEnd:
    'Results go to standard output, messages to standard error. Exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.',
  exampleAbout:
    'Computes the 3-2-1 network that the source article works through by hand, in every way the article can be read: scores, what a threshold removes, outputs, contributions, norms. Without options everything is as in the article.',
  usual: (value: string) => `default: ${value}`,
  /** Of each option, by its name. */
  options: {
    reading: 'how a weight is scored',
    threshold: 'a weight that scores strictly below it is removed',
    activation: 'function of the two hidden neurons',
    W: 'weights, row by row; in a shell between quotes',
    x: 'inputs',
    V: 'output weights',
    cut: 'parts to cut by hand, whatever their score',
    keep: 'weights to keep by hand, whatever their score',
    contribution: 'how the share of a neuron is reckoned, before and after',
    lang: 'language of texts; auto follows the locale',
    json: 'prints JSON in place of tables',
    help: 'prints this help',
  },
  errors: {
    noCommand: (where: string, names: string[]) =>
      `${where}: a command is wanted, one of ${names.join(', ')}; none was given.`,
    unknownCommand: (where: string, given: string, names: string[]) =>
      `${where}: there is no command "${given}"; the commands are ${names.join(', ')}.`,
    unknownOption: (where: string, given: string, names: string[]) =>
      `${where}: there is no option "${given}"; the options are ${names.join(', ')}.`,
    unexpected: (where: string, given: string) =>
      `${where}: "${given}" belongs to no option; only options are wanted here.`,
    valueWanted: (where: string, option: string, wanted: string) =>
      `${where}: ${option} must be ${wanted}; no value was given.`,
    noValueWanted: (where: string, option: string, given: string) =>
      `${where}: ${option} takes no value; got "${given}".`,
    badValue: (where: string, option: string, wanted: string, given: string) =>
      `${where}: --${option} must be ${wanted}; got "${given}".`,
    failed: (where: string, reason: string) => `${where}: ${reason}`,
    /** @param reason  what the system has against it */
    noOutput: (reason: string) => `standard output cannot be written: ${reason}.`,
  },
  /** About the one number of the article's program. @param keepsAll  what the threshold makes of it */
  codeFinding: (ratio: string, transposed: string, threshold: string, keepsAll: boolean) =>
    `The article's program divides two operator norms of the whole kernel and gets one number: ${ratio} for W, ${transposed} for W transposed, which is how Keras stores it. Such a number can only keep every weight or none; at threshold ${threshold} it ${keepsAll ? 'keeps all six' : 'keeps none'}.`,
  table: {
    heading: 'the worked 3-2-1 example',
    network: 'The network, nothing removed',
    input: 'inputs',
    weights: 'weights',
    outputWeights: 'output weights',
    scores: (threshold: string) => `Scores of the weights; [ ] = below the threshold ${threshold}, so removed`,
    reading: 'reading',
    neuron: 'neuron',
    removed: 'removed',
    activation: 'activation',
    activations: (z: string) => `Outputs with each activation, z = ${z}`,
    gives: (outputs: string) => `gives the printed ${outputs}`,
    contributions: 'Contributions of the neurons',
    sum: 'sum',
    norms: 'Norms of W',
    parts: 'Removing one part alone',
    part: 'part',
    change: 'change of y',
    pruned: (reading: string, threshold: string) => `Pruned: reading ${reading}, threshold ${threshold}`,
    before: 'before',
    after: 'after',
    contribution: 'contribution',
    cut: 'cut by hand',
    keep: 'kept by hand',
    none: 'none',
    removedCount: (names: string, count: number, all: number, share: string) =>
      `${names} (${count} of ${all} connections, ${share})`,
    shareOf: (neuron: string) => `share of ${neuron}`,
    notice: 'Worth noticing',
    fingerprint: 'fingerprint',
  },
}

const zh: typeof en = {
  title: 'Pruning Playground：看懂、学会、动手做神经网络剪枝',
  usage: (line) => `用法：${line}`,
  helpSummary: '查看某个命令的说明，如 pruning-playground help example',
  helpOptions: '通用选项：--help，--version，--lang zh|en（不写则随系统语言）。',
  helpEnd: '结果写到标准输出，提示写到标准错误。退出码：0 成功，1 失败，2 用法有误，130 被中断。',
  exampleAbout:
    '把原文手算的 3-2-1 网络重新算一遍，原文有几种读法就算几种：每个权重的分数、阈值剪掉哪些、输出、贡献度、范数。不带选项时，所有数值与原文相同。',
  usual: (value) => `默认：${value}`,
  options: {
    reading: '按哪种读法给权重打分',
    threshold: '阈值，分数严格小于它的权重会被剪掉',
    activation: '两个隐藏神经元的激活函数',
    W: '权重，逐行写；在 shell 里要加引号',
    x: '输入',
    V: '输出权重',
    cut: '手动剪掉的部件，不看分数',
    keep: '手动保留的权重，不看分数',
    contribution: '剪枝前后的贡献度按哪种读法算',
    lang: '文字的语言；auto 随系统语言',
    json: '不输出表格，改为输出 JSON',
    help: '显示这份说明',
  },
  errors: {
    noCommand: (where, names) => `${where}：后面要写一个命令（${names.join('、')}），这里一个也没写。`,
    unknownCommand: (where, given, names) => `${where}：没有“${given}”这个命令，可用的命令有 ${names.join('、')}。`,
    unknownOption: (where, given, names) => `${where}：没有“${given}”这个选项，可用的选项有 ${names.join('、')}。`,
    unexpected: (where, given) => `${where}：“${given}”不属于任何选项，这里只能写选项。`,
    valueWanted: (where, option, wanted) => `${where}：${option} 后面没有写值，应为${besideChinese(wanted)}。`,
    noValueWanted: (where, option, given) => `${where}：${option} 后面不用写值，却写了“${given}”。`,
    badValue: (where, option, wanted, given) =>
      `${where}：--${option} 写的是“${given}”，应为${besideChinese(wanted)}。`,
    failed: (where, reason) => `${where}：${reason}`,
    noOutput: (reason) => `标准输出无法写入：${reason}。`,
  },
  codeFinding: (ratio, transposed, threshold, keepsAll) =>
    `原文的程序把整个核矩阵的两个算子范数相除，只得到一个数：对 W 是 ${ratio}，对 W 的转置（Keras 就这样存放）是 ${transposed}。一个数和阈值比，要么全部保留，要么全部剪掉；阈值 ${threshold} 时${keepsAll ? '六个权重全部保留' : '六个权重全部剪掉'}。`,
  table: {
    heading: '手算的 3-2-1 网络',
    network: '完整的网络，什么也没剪',
    input: '输入',
    weights: '权重',
    outputWeights: '输出权重',
    scores: (threshold) => `各种读法下权重的分数；方括号里的低于阈值 ${threshold}，剪掉`,
    reading: '读法',
    neuron: '神经元',
    removed: '剪掉',
    activation: '激活函数',
    activations: (z) => `换用各个激活函数的输出，z = ${z}`,
    gives: (outputs) => `与原文印出的 ${outputs} 相符`,
    contributions: '神经元的贡献度',
    sum: '合计',
    norms: 'W 的范数',
    parts: '单独去掉一个部件',
    part: '去掉',
    change: 'y 的变化',
    pruned: (reading, threshold) => `剪枝之后：读法 ${reading}，阈值 ${threshold}`,
    before: '剪之前',
    after: '剪之后',
    contribution: '贡献度',
    cut: '手动剪掉',
    keep: '手动保留',
    none: '无',
    removedCount: (names, count, all, share) => `${names}（${all} 条连线中的 ${count} 条，${share}）`,
    shareOf: (neuron) => `${neuron} 的贡献度`,
    notice: '值得留意',
    fingerprint: '指纹',
  },
}

export const words = { zh, en }
