/** 中文：export。 */

import type { exportEn } from '../../en/cli/export.js'

export const exportZh: typeof exportEn = {
  summary: '把训练好的模型写成设备能用的文件，并说明它答得怎样',
  about:
    '读入存下的模型和它的训练数据，把网络变成所要的形式，在它没见过的样本上真正运行一遍，再写出文件。没有运行过的，绝不写出。',
  headings: { own: '写什么', formats: '格式', data: '模型和数据', others: '其他' },
  options: {
    to: '格式，见下表',
    output: '写到哪里：文件名的开头部分，如 build/net.c',
    calibrate: '配合 --int8：用多少个训练样本来看网络里会出现哪些数',
    range: '配合 --int8：8 位要装下这些数的哪个范围',
    granularity: '配合 --int8：哪些权重共用一个比例',
    rounding: '配合 --int8：设备上的引擎怎样给和舍入',
    tune: '配合 --int8 或 --to compact：带着舍入，或以共用的权重值，再训练多少轮，学习率为原来的十分之一，剪掉的不会回来',
    ends: '配合 --to tflite --int8：输入和输出是哪种数',
    standardisation:
      '配合 --to tflite 或 onnx：标准化放进计算图（graph，文件直接收测得的原值），还是写在文件附带的说明里（facts，由外面的程序来做）',
    weights: '配合 --to c：写全部权重（dense）、只写保留的（sparse），还是每层挑字节数最少的写法',
    int8: '用 8 位整数，不用 32 位浮点数',
    bits: '配合 --to compact：编码前每个权重占几位；一层里至多有 2^位数 - 1 种权重值',
    gapBits: '配合 --to compact：相邻两个保留权重之间的间隔占几位（卷积层，全连接层）',
  },
  wanted: {
    calibrate: '1 以上的整数；100 到 500 就够',
    tune: '[0, 1000] 之内的整数',
    bits: '[1, 8] 之内的整数',
    gapBits: '[2, 8] 之内的整数',
  },
  tuning: (done, all) => `带着舍入训练：第 ${done} 批，共 ${all} 批`,
  usualRounding: (formats) => `double；${formats.join('、')} 用 single，运行它们的程序就是这样舍入的`,
  errors: {
    noModel: '请用 --model 指明一个存下的模型。',
    noFormat: (ids) => `--to 应为其中之一：${ids.join('、')}。`,
    notWith: (option, format) => `--${option} 不能与 --to ${format} 同用。`,
    standardisedInside: '--ends int8 只能配 --standardisation facts：共用一个比例的整数，没法在计算图里标准化。',
    onlyInt8: (option) => `--${option} 只能与 --int8 同用。`,
  },
  table: {
    title: (format) => `导出 · ${format}`,
    bytes: (count) => `${count} 字节`,
    network: '网络',
    needs: '运行需要',
    takes: '输入',
    taken: { graph: '测得的原值', facts: '标准化后的值；均值和比例写在文件附带的说明里' },
    twoInputs: (what) => `${what}：窗口从 input 进，单值从 static_features 进`,
    asIntegers: (what) => `${what}；用 8 位整数表示`,
    unseen: (samples) => `在模型没有用来训练的 ${samples} 个样本上测得：`,
    seen: (samples) => `没有留出没见过的样本：以下是在 ${samples} 个训练样本上测得的，对别的样本什么也说明不了。`,
    float32: '32 位浮点数',
    int8: '8 位整数',
    stages: '逐步压缩：每一步都写成文件，再读回来测量',
    stageHeads: ['', '权重和位置', '缩小', '只算权重', '缩小', '整个文件', '准确率'],
    stage: { float32: '32 位浮点数', pruned: '剪枝', shared: '＋共用权重值', coded: '＋哈夫曼编码' },
    layers: '逐层：每项实际占的位数，括号里是任何编码都不能再少的位数',
    layerHeads: ['', '权重', '保留', '填充项', '不同的值', '每个权重的位数', '每个间隔的位数', '字节'],
    times: (factor) => `${factor} 倍`,
    clipped: (share) => `任何一个张量里，至多有 ${share} 的数超出了 8 位所能表示的范围。`,
  },
}
