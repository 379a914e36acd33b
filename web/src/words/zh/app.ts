/** 中文：课程和实验室的四周。 */

import type { appEn } from '../en/app.js'

export const appZh: typeof appEn = {
  name: '剪枝游乐场',
  titles: {
    lessons: '剪枝游乐场：神经网络里，哪些可以剪掉？',
    hand: '手算：任意小网络，逐个权重看清楚 · 剪枝游乐场',
    lab: '实验室：训练网络，动手剪枝 · 剪枝游乐场',
  },
  doors: '去处',
  places: { lessons: '课程', hand: '手算', lab: '实验室' },
  language: '语言',
  theme: '外观',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  examples: { heading: '放进别的网页：', names: { tutorial: '教程', slides: '幻灯片', article: '文章' } },
  footer: '页面上的每个数字，都由 C++ 内核（WebAssembly）在你的浏览器里当场算出；什么也不会上传。',
}
