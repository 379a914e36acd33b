/** 中文：留住的网络和丢了的网络。 */

import type { keepingEn } from '../../en/lab/keeping.js'

export const keepingZh: typeof keepingEn = {
  unkept: {
    large: '这个网络太大，离开这一页就没有了；要留着，请在“报告”里存成模型文件。',
    own: '自己的表不会写到别处，所以离开这一页，训练好的网络就没有了；要留着，请在“报告”里存成模型文件。',
    storage: '浏览器不让这一页存东西，离开这一页，网络就没有了；要留着，请在“报告”里存成模型文件。',
  },
  back: '网络回来了，和离开时一样。',
  undoable: (said) => `${said}点“撤销”，原来的网络就回来。`,
  stopped: '网络所在的后台线程停了。',
  lost: {
    cut: '最后一次剪枝丢了。',
    epochs: (count) => `最近 ${count} 轮训练丢了。`,
    nothing: '什么也没有丢。',
  },
  kept: (epoch, cuts) => (cuts ? `留着剪过 ${cuts} 次、第 ${epoch} 轮时的网络。` : `留着第 ${epoch} 轮时的网络。`),
  first: '它还没有学过，照原来的设置再做一个就行。',
  goOn: '从那里继续',
  notFetched: '数据没有取到。',
  notMade: '做这个实验的后台线程停了。',
  partNotFetched: '这一部分没有取到。请检查网络连接，然后再试。',
  again: '再试一次',
}
