/** What is said of networks that are kept, and of those that are lost. */

import type { Name } from '../../core/contract/names.js'

const zh: typeof en = {
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
  reportNotFetched: '报告的图表没有取到。请检查网络连接，然后再试。',
  again: '再试一次',
}

const en = {
  /** Why the network is lost when the page is left. */
  unkept: {
    large: 'This network is too large to be kept when you leave the page: save it as a model in the report.',
    own: 'Your table is written nowhere, so the network is lost when you leave the page: save it as a model in the report.',
    storage:
      'The browser lets this page store nothing, so the network is lost when you leave: save it as a model in the report.',
  },
  /** Undo or redo brought a network back. */
  back: 'The network is back as it was.',
  /** After what is said of a change that put a trained network away. */
  undoable: (said: string) => `${said} Undo brings the trained network back.`,
  /** A worker ended by itself. */
  stopped: 'The worker that held the network has stopped.',
  lost: {
    cut: 'The last cut is lost.',
    epochs: (count: string) => (count === '1' ? 'The last epoch is lost.' : `The last ${count} epochs are lost.`),
    nothing: 'Nothing is lost.',
  },
  /** @param cuts  of the network that is kept; empty when there are none */
  kept: (epoch: string, cuts: string) => {
    const withCuts = cuts && ` with ${cuts === '1' ? 'its cut' : `its ${cuts} cuts`}`
    return `The network is kept as it was at epoch ${epoch}${withCuts}.`
  },
  /** Nothing was done to the network yet. */
  first: 'It had not been trained yet: it can be made again from its settings.',
  goOn: 'Go on from there',
  /** An experiment could not be made, and not because of its settings. */
  notFetched: 'The data could not be fetched.',
  notMade: 'The worker stopped while the experiment was being made.',
  /** What draws the report could not be fetched. */
  reportNotFetched: 'The report could not be fetched. Check the connection, and try again.',
  again: 'Try again',
}

export const keepingTexts = { zh, en }

/** Sentences in a row: Chinese has no spaces between them. */
export const inARow = (lang: keyof Name, sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ')
