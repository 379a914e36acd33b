/** 中文：merge。 */

import type { mergeEn } from '../../en/cli/merge.js'

const shown = (value: string | number | undefined) => (value === undefined ? '无' : String(value))

export const mergeZh: typeof mergeEn = {
  summary: '合并各份结果：sweep 和 search 用 --shard 写下的文件',
  about:
    '读入 sweep 或 search 用 --shard 1/10、--shard 2/10 等写下的文件，顺序不限，合并成一个完整的文件，和不分份时写出的逐位相同；不写 -o 时输出到标准输出。',
  usage: (where) => `${where} FILE.json ... [options]`,
  heading: '文件',
  seeSweep: '怎样写出各份：pruning-playground help sweep、pruning-playground help search。',
  nothing: '请写出各份的文件名，如 part-*.json。',
  done: (shares, file) => `${shares} 份已合并到 ${file}。`,
  faults: {
    noShard: (file) => `${file} 应是 --shard 写下的一份，它却是完整的文件。`,
    otherKind: (file, first) => `${file} 应和 ${first} 是同一类文件：或都是 sweep 的，或都是 search 的。`,
    otherCount: (file, wanted, got) => `${file} 应和第一个文件一样是 ${wanted} 份中的一份，实际是 ${got} 份中的一份。`,
    doubled: (file, other, index) => `${file} 和 ${other} 都是第 ${index} 份，每份只能有一个文件。`,
    missing: (indexes, count) =>
      `共 ${count} 份，还缺第 ${indexes.slice(0, 20).join('、')}${indexes.length > 20 ? '……' : ''} 份。`,
    otherConditions: (file, name, wanted, got) =>
      `${file} 和第一个文件的设置不同：${name} 应为 ${shown(wanted)}，文件里却是 ${shown(got)}。`,
    otherPoints: (file, list) => `${file} 的 ${list} 和第一个文件的不同。`,
    unfinished: (file, index, count, missing) =>
      `${file}（共 ${count} 份中的第 ${index} 份）还没算完，缺 ${missing} 个结果；可以用 --resume 接着算。`,
    differs: (file, what) => `${file} 和其他文件不一致：${what} 不同。`,
  },
}
