/** 中文：实验室的步骤之外。 */

import type { shellEn } from '../../en/lab/shell.js'

export const shellZh: typeof shellEn = {
  title: '实验室：训练一个网络，剪枝，看看代价有多大',
  loading: '内核正在载入……',
  close: '关闭',
  steps: { data: '数据', network: '网络', train: '训练', prune: '剪枝', compare: '比较', 'take-away': '带走' },
  spine: '实验的步骤',
  stepAbout: {
    data: '选定要学的数据，再定下留出多少用来检验。',
    network: '写出网络，或者一层一层地搭起来。',
    train: '看着它学。随时可以暂停，再接着训练。',
    prune: '先定什么算小，再定剪去多少。按下“剪枝”之前，什么都不会动。',
    compare: '剪的是你这个网络的副本，它本身不动。',
    'take-away': '存下它要多少字节，跑一次要多久，怎样把它带走。',
  },
  strip: {
    title: '到目前为止的结果',
    gone: '已剪',
    wouldGo: '将剪去',
    of: (all) => `/ ${all}`,
    retrain: '还没有再训练',
    stored: '字节',
    bytes: (bytes) => `${bytes} 字节`,
    pass: '算一次',
    noDifference: '没有差别',
    faster: (ratio) => `快到 ${ratio} 倍`,
  },
  compare: { notYet: '还没有', criteria: (count) => `${count} 种准则` },
  says: {
    empty: '现在什么也没有。选一份数据，或按“训练”，照现在的设置去做。',
    noTable: '现在什么也没有：缺了那张自己的表。把文件拖进来，粘贴进来，或者另选数据。',
    hidden: '页面不在眼前的时候，训练会停下来等你。',
  },
  notes: {
    startedAnew: (label, value) => `${label}改为 ${value}：权重回到起点，重新训练。`,
    startedAnewAll: '设置变了：权重回到起点，重新训练。',
    againAll: '设置变了，权重回到起点。',
    data: (name) => `数据换成了${/^[\w.]/.test(name) ? ' ' : ''}${name}，网络和设置也换成了与它相配的。`,
    auto: '自动',
    people: '每人一折',
  },
  foot: {
    seed: '种子',
    fingerprint: '指纹',
    fingerprintNote: '由全部权重、偏置和掩码算出的哈希。设置和种子相同，在任何浏览器和 Node 里都是同一个值。',
    share: '分享',
    keys: '快捷键',
    undo: '撤销',
    redo: '重做',
    keyList: [
      ['空格', '训练、暂停'],
      ['.', '训练一批'],
      ['e', '训练一轮'],
      ['r', '从头：权重回到起点'],
      ['1 … 6', '打开数据、网络、训练、剪枝、比较、带走'],
      ['← ↑ → ↓', '在图中移动读数'],
      ['Ctrl Z、Ctrl Shift Z', '撤销、重做剪枝和设置'],
      ['回车、n', '在网络图中：剪断连线，转到神经元'],
      ['?', '显示或收起这张表'],
    ],
  },
  link: {
    loaded: '链接带来了一个网络，连同剪掉的部分。',
    shareLost: (link) => `分享窗口没有载入，链接在这里：${link}`,
    damaged: (reason) => `链接里的网络读不出来：${reason}。设置已经照办。`,
  },
  errors: {
    make: '按现在的设置做不成实验：',
    number: (label, given, wanted) => `${label}应当是${wanted}，而不是“${given}”。`,
    ignored: (keys) => {
      const more = keys.length > 3 ? ` 等 ${keys.length} 项` : ''
      return `链接里有几项看不懂，已经略过：${keys.slice(0, 3).join('、')}${more}。`
    },
    file: (name, reason) => `${name} 读不了。${reason}。`,
    fileTooLarge: (name, mebibytes) => `${name} 超过 ${mebibytes} MiB，这里读不下。`,
  },
}
