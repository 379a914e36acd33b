/** 中文：CSV 文件里找到了什么。 */

import type { tableEn } from '../../en/cli/table.js'

export const tableZh: typeof tableEn = {
  delimiters: { comma: '逗号', semicolon: '分号', tab: '制表符', bar: '竖线', space: '空格' },
  read: (data, found) => `${data}：${found}`,
  found: (encoding, delimiter, hasComma, hasHeader) =>
    [encoding, `${delimiter}分列`, ...(hasComma ? ['逗号作小数点'] : []), hasHeader ? '有表头' : '没有表头'].join('，'),
  isGuess: (file, encoding) => `${file} 不是 UTF-8，按 ${encoding} 读取；可以用 --encoding 指定别的编码。`,
  isFallback: (file) =>
    `${file} 不是 UTF-8、UTF-16 或 GB18030，按 Latin-1 读取（任何字节在其中都是字符）；可以用 --encoding 指定别的编码。`,
  noHeader: (file, columns, label) =>
    `${file} 没有表头，各列依次叫 1 到 ${columns}，标签是第 ${label} 列；第一行若是列名，请写 --header yes。`,
  comments: (file, lines) => `${file}：跳过了 ${lines} 行不是数据的内容（注释、sep=）。`,
  rowNumbers: (file) => `${file} 的第一列没有列名，内容只是行号，已略去；在表头里给它写上名字就会保留。`,
  unnamed: (file, name) => `${file} 的第一列没有列名，这里称为 ${name}。`,
  dropped: (file, rows, all) => `${file}：${all} 行数据中有 ${rows} 行缺值，已舍去。`,
  filled: (file, cells) => `${file}：${cells} 个缺失的值用平均值填上。`,
  windows: (file, { windows, length, hop, interval, stretches, gaps, leftOver }) =>
    [
      `${file}：切出 ${windows} 个时间窗，每个 ${length} 个样本${interval ? `（${shortOf(length * interval)} 秒）` : ''}`,
      `，每隔 ${hop} 个样本${interval ? `（${shortOf(hop * interval)} 秒）` : ''}一个`,
      `；同一人、同一标签、中间不断的数据有 ${stretches} 段`,
      gaps ? `，中断 ${gaps} 处` : '',
      leftOver ? `；${leftOver} 行没有用上。` : '。',
    ].join(''),
  layout: (file, layout, first) =>
    `${file}：从列名（${first.join('、')}……）看，一行里各列的顺序是 ${layout}；可以用 --layout 指定。`,
  windowInNames: (file, steps, channels, layout) =>
    `${file}：从列名看，一行像是 ${steps} 步的时间窗，通道是 ${channels.join('、')}；这里仍把各列当作互不相干的特征。要按时间窗读，请写 --steps ${steps} --layout ${layout}。`,
  timeUnit: (file, column, unit) => `${file}：${column} 列的数字按 ${unit} 计；可以用 --time-unit 指定。`,
  sharedSubjects: (file, names) => `${file}：训练文件里也有这些人：${names.join('、')}。`,
}

const shortOf = (seconds: number) => Number(seconds.toPrecision(3))
