/** 中文：predict 和 evaluate；为模型读文件的话，别的命令也用。 */

import type { predictEn } from '../../en/cli/predict.js'

export const predictZh: typeof predictEn = {
  predict: {
    summary: '用存下的模型预测 CSV 文件里的每一行',
    about:
      '每个样本输出一行：预测的类别和每一类的概率；回归则输出数值，单位与训练时的标签相同。表里若有标签，就一并列在旁边。',
    json: '不输出 CSV，改为输出 JSON',
  },
  evaluate: {
    summary: '评估存下的模型在一个 CSV 文件上的表现',
    about:
      '列出准确率、平衡准确率、宏平均 F1，每一类的召回率、精确率和 F1，以及混淆矩阵；回归则是 R²、平均绝对误差和均方根误差。所有行都参加计算：只有当这些样本都没有参加过训练时，结果才代表模型在没见过的样本上的表现。',
    json: '不输出表格，改为输出 JSON',
  },
  columns:
    '列和类别都按模型里的名字去找：次序无关，多余的列会略去并列出，缺列或类别不同则拒绝。切时间窗、展开文字列都与训练时相同。数值按模型自带的均值和标准差标准化，绝不用这张表的。',
  usage: 'model.json table.csv [options]',
  heading: '选项',
  files: '两个文件中可以有一个写作 -，即从标准输入读。',
  options: {
    label: '标签列；不写则取训练时的那个列名，模型没有记下时取最后一个不是特征的列',
    subject: '受试者列，不作特征；时间窗不会跨两个人',
    time: '时间列，不作特征；时间窗不会跨过中断',
    missing: '缺值怎么办：拒绝、舍去该行，或用模型自带的平均值代替',
    output: '写入文件，不写到标准输出',
  },
  noFiles: (given) => `要有两个文件：模型和 CSV 表格（- 为标准输入），这里${given ? '只写了一个' : '一个也没写'}。`,
  twice: '标准输入只能是模型或表格之一，不能两者都是。',
  notes: {
    noHeader: (file, columns) => `${file} 没有表头，各列依次叫 1 到 ${columns}；第一行若是列名，请写 --header yes。`,
    byPlace: (file, steps, channels, names) =>
      steps === 1
        ? `${file}：模型没有记下列名，各列按表里的次序使用。`
        : `${file}：模型没有记下时间窗各列的名字，按表里的次序一步接一步使用：共 ${steps} 步，第一步是 ${names.slice(0, channels).join('、')}。`,
    ignored: (file, names) => `${file}：以下列既不是特征也不是标签，已略去：${names.join('、')}。`,
    otherLabel: (file, column, labels) =>
      `${file}：${column} 列里有这个模型不会给出的答案（${labels.join('、')}），不当作标签。`,
    filled: (file, cells) => `${file}：${cells} 个缺失的值用模型自带的该列平均值补上。`,
  },
  table: {
    title: '评估',
    rows: {
      table: '表格',
      model: '模型',
      samples: '样本',
    },
    model: (file, network, fingerprint) => `${file}：${network}，指纹 ${fingerprint}`,
    samples: (used, all, areWindows) =>
      areWindows ? `${all} 行切成的 ${used} 个时间窗` : used === all ? `全部 ${all} 行` : `${all} 行中的 ${used} 行`,
    classes: '每一类',
    confusion: '混淆矩阵：一行是一个真实类别，一列是一种预测',
  },
  trainedOn: {
    'this-file':
      '模型就是用这个文件训练的（SHA-256 相同），其中有它训练时见过的样本，所以这些结果不能代表它在没见过的样本上的表现。',
    'another-file':
      '模型是用另一个文件训练的；这里是否有些行也在那个文件里，从模型文件看不出来。只有都不在，结果才代表它在没见过的样本上的表现。',
    'data-set':
      '模型是用本程序自带的数据集训练的，不是 CSV 文件；这些行是否取自那里，从模型文件看不出来。只有都不是，结果才代表它在没见过的样本上的表现。',
    unknown: '模型文件没有写明训练时用了哪些样本。只有这里的样本都没有参加过训练，结果才代表它在没见过的样本上的表现。',
  },
}
