/** 中文：list；名称取自内核的表。 */

import type { listEn } from '../../en/cli/list.js'

export const listZh: typeof listEn = {
  summary: '列出剪枝准则、范围、数量的种类、计划、修复方法、桥接方式和存储格式',
  about:
    '列出内核里可用的剪枝办法。每个准则都写明公式、权重之外还需要什么、单独剪掉一个时它预测损失的什么、先剪分数的哪一端，以及出处。',
  title: '可用的剪枝办法',
  grains: {
    weight: '权重的准则',
    unit: '神经元（滤波器）的准则',
    input: '输入通道（传感器）的准则',
    layer: '隐藏层的准则',
  },
  needs: { nothing: '无', activations: '激活值', gradients: '梯度', curvature: '曲率', training: '训练过程' },
  predicts: {
    change: '预测损失变化多少（带正负）',
    size: '预测损失变化的大小（不分正负）',
    square: '预测损失变化的平方',
    'order-of-size': '只预测次序，按损失变化的大小（不分正负）',
    'order-of-change': '只预测次序，按损失的变化（带正负）',
  },
  columns: { id: '编号', name: '名称', needs: '还需要', cut: '先剪' },
  lowest: '低分',
  highest: '高分',
  join: '；',
  scoredAnew: (times) => `剪到指定比例的途中重新打分 ${times} 次`,
  headings: {
    scopes: '范围：谁和谁比（--scope）',
    amountKinds: '数量的种类（--kind）',
    planKinds: '计划：每一轮剪多少（--plan）',
    restarts: '重启：剪完之后，训练从什么权重开始（--restart）',
    healings: '修复：剪完立刻补救什么（--healing）',
    surgeryForms: 'OBS 怎么做：由准则和网络的大小决定',
    bridges: '桥接：整层拿掉之后用什么顶替',
    encodings: '存储格式，以及 N 个权重（每个 b 字节）的矩阵要多少字节',
  },
  json: '不输出表格，改为输出 JSON',
  help: '显示这份说明',
}
