/** What the core says of all other choices in formulas, notes and sources, in Chinese. */

import type {
  AmountKindId,
  BridgeId,
  EncodingId,
  FormId,
  HealingId,
  MeasureId,
  PlanKindId,
  RestartId,
  ScopeId,
  SurgeryFormId,
} from '../../../core/ids.js'
import type { Remarks } from '../../words.js'

export const scopes: Remarks<ScopeId> = {
  global: { note: '所有层一起排名。分数在层与层之间不可比时会失效：某一层可能几乎被剪光。' },
  layer: { note: '每层剪去同样的比例。窄而关键的层也要和宽层剪得一样多，这时会失效。' },
  row: { note: '每行剪去同样的比例。有的神经元整个闲置，却和忙碌的留下一样多的权重，这时会失效。' },
}

export const amountKinds: Remarks<AmountKindId> = {
  fraction: { formula: 'round(f n)，先前剪掉的计算在内' },
  count: { formula: '正好 k 个，先前剪掉的计算在内' },
  threshold: { formula: '严格低于 t 的每个分数（先剪最高的准则则是高于）' },
  sigma: {
    formula: '严格低于本层分数均方根 q 倍的每个分数',
    note: '用在幅值上就是韩松规则，标准差对 0 来算，和 magnitude-sigma 一致。',
  },
  bytes: {
    formula: '尽量少剪，直到最小的 32 位格式不超过这么多字节',
    note: '权重矩阵按编码后的大小算；偏置，以及批归一化的缩放、平移、均值和方差，每个数算 4 字节。这些格式不包括 N:M 和哈夫曼编码，描述各层结构的内容也不算。',
  },
  macs: {
    formula: '尽量少剪，直到一个样本只需这么多次乘加',
    note: '只算余下的权重，卷积核每放一个位置算一次。偏置、批归一化、激活和池化不算。',
  },
  'n-of-m': { formula: '每 M 个输入里留下分数最高的 N 个', note: '硬件只对 2:4 加速，其他的 N:M 只是一种存储方式。' },
}

export const planKinds: Remarks<PlanKindId> = {
  'one-shot': { formula: '一刀剪完' },
  iterative: { formula: '第 r 轮留下 (1 - f)^(r/n)' },
  listed: { formula: '各轮剪多少，由人逐一写明' },
  'layer-by-layer': {
    formula: '每轮重新扫描，从损失增加最少的那一层剪去余下的 f',
    citation: '取法 Han 等 2015（敏感度扫描），每轮一层',
  },
}

export const measures: Remarks<MeasureId> = {
  accuracy: { formula: '答对的 / 全部；回归为 R²' },
  'balanced-accuracy': { formula: '各类召回率的平均' },
  'macro-f1': { formula: '各类 2 TP / (2 TP + FP + FN) 的平均' },
  'least-recall': { formula: '各类召回率中最低的' },
}

export const restarts: Remarks<RestartId> = {
  none: { formula: 'w 保持不变' },
  reinitialise: { formula: 'w = 重新抽取的值 · m', citation: 'Frankle, Carbin 2019（对照）' },
  'from-scratch': { formula: '缩小后的网络，重新抽取权重' },
}

export const forms: Remarks<FormId> = {
  whole: { formula: 'y = W x，W 是第一刀之前的权重' },
  masked: { formula: 'y = W x，剪掉的在 W 里是 0' },
  compressed: { formula: 'y_i = Σ w_ij x_j，只对留下的 j 求和，用在划算的矩阵上' },
  shrunk: { formula: "y = W' x，W' 没有已剪神经元的行和列" },
}

export const healings: Remarks<HealingId> = {
  'obs-update': {
    formula: 'dw = -H^-1_S (H^-1_SS)^-1 w_S；损失若变大，步子就一再减半',
    note: '在同一个 H 上，和一个接一个剪掉的结果一样。权重超过 1024 个就逐层来做。偏置不动。',
  },
  'obs-one-by-one': {
    formula: 'dw = -w_q / [H^-1]_qq H^-1 e_q，q 一个接一个；损失若变大，步子就一再减半',
    note: '每剪一个权重，H 就重新算一次；权重超过一百个左右，就剪几个才重算一次。超过 1024 个时，和“OBS 更新”一样。偏置不动。',
  },
  'bias-folding': { note: '对输出从不变化的神经元是精确的。只管整个神经元和整路输入，单独剪掉的权重不补。' },
  'least-squares': {
    formula: '(W, b) = argmin Σ_n ||W x_n + b - z_n||^2 + N r ||W - W_0||^2，r = 阻尼 × x 的平均方差',
    note: '岭项 r 是我们加的，把结果往余下的权重 W_0 拉。',
  },
}

export const surgeryForms: Remarks<SurgeryFormId> = {
  'one-by-one': { note: '每剪一个权重，其余的都跟着调整，H 也重新算一次；权重超过一百个左右，就剪几个才重算一次。' },
  together: { note: '要剪的一起剪掉，其余的只调整一次。' },
  'rows-one-by-one': { note: '权重超过 1024 个：每行只看自己输出变化的平方。' },
  'rows-together': { note: '权重超过 1024 个，逐个剪太费时，或者没有要求逐个剪；分几轮来剪会更接近。' },
}

export const bridges: Remarks<BridgeId> = {
  'least-squares': { formula: '(W, b) = argmin Σ_n ||W a_n + b - z_n||^2 + 1e-10 N v ||W||^2，v 是 a 的平均方差' },
}

export const encodings: Remarks<EncodingId> = {
  csr: { formula: '(行数 + 1) p + 留下的个数 (c + b)' },
  bitmap: { formula: 'ceil(N / 8) + 留下的个数 b' },
  'relative-index': { formula: '4 + (留下的个数 + 填充的个数) (索引位数 / 8 + b)' },
  huffman: { formula: '4 + 两张码表 + (间隔的编码 + 数值的编码) / 8' },
  'n-m': { formula: '段数 n (b + ceil(log2 m) / 8)', note: '硬件只对 2:4 加速，其他的 N:M 只是一种存储方式。' },
}
