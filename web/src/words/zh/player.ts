import type { playerEn } from '../en/player.js'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

export const playerZh: typeof playerEn = {
  kicker: (number) => `第${digits[number] ?? number}课`,
  steps: '动手试试',
  done: '已完成',
  toDo: '待完成',
  hint: '给点提示',
  end: '这一课看到了什么',
  next: (title) => `下一课：${title}`,
  home: '全部课程',
  lab: '到实验室接着做',
  reset: '从头再来',
  undo: '撤销',
  redo: '重做',
  share: '分享',
  cancel: '取消',
  working: (percent) => `正在计算，${percent}`,
  loading: '内核正在载入。',
  failed: (reason) => `没有做成：${reason}`,
  close: '关闭',
  seed: '种子',
  unknown: (id) => `这里没有“${id}”这一课。`,
  errors: {
    ignored: (keys) =>
      `链接里有些内容认不出来，已略去：${keys.slice(0, 3).join('、')}${keys.length > 3 ? `等 ${keys.length} 项` : ''}。`,
    shareLost: (link) => `分享窗口没有载入，链接在这里：${link}`,
  },
}
