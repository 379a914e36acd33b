/** 中文：inspect。 */

import type { inspectEn } from '../../en/cli/inspect.js'

export const inspectZh: typeof inspectEn = {
  summary: '看透文件里的任意一个小网络',
  about:
    '网络由数直接给出，最多 6 层，每层最多 24 个神经元。算出每个权重的分数、阈值剪掉哪些、剪枝前后的输出，以及单独去掉每个权重、每个神经元时输出真正的变化。',
  file: '文件是 JSON，写 - 则从标准输入读。bias、activation、criterion、threshold、cut、keep 都可以不写；命令行的选项优先于文件：',
  usage: 'network.json [options]',
  noFile: (where) => `${where}：后面要写网络文件的名字，或者写 -（从标准输入读），这里没有写。`,
  heading: '选项',
  fromFile: '随文件；文件没写则为 ',
  options: {
    criterion: '怎样给权重打分；只能用不看数据的准则（见 pruning-playground list）',
    threshold: '阈值，分数严格小于它的权重会被剪掉',
    cut: '手动剪掉的部件，不看分数',
    keep: '手动保留的权重，不看分数',
  },
  wanted: {
    criterion: '一个准则的编号',
    threshold: '[0, 1000000] 内的数',
    parts: 'w1.2.3（层、神经元、输入）、n1.2（层、神经元）这样的部件，以英文逗号隔开',
  },
  none: '无',
  table: {
    title: (sizes) => `网络 ${sizes}`,
    weights: (criterion, threshold) => `权重，准则 ${criterion}；方括号里的低于阈值 ${threshold} 或被手动剪掉`,
    part: '部件',
    value: '数值',
    score: '分数',
    change: '真实变化',
    units: '隐藏神经元：去掉它的真实变化，以及现在的份额',
    energy: '能量',
    sent: '送出的能量',
    signed: '带符号',
    outputs: '输出',
    input: '输入',
    before: '剪之前',
    after: '剪之后',
    removed: '剪掉',
    removedCount: (count, all, share) => `${all} 个权重中的 ${count} 个，${share}`,
    fingerprint: '指纹',
    changeNote: (many) =>
      many ? '真实变化是全部输出变化的长度，对各组输入取平均。' : '真实变化是 y 的变化，对各组输入取平均。',
  },
}
