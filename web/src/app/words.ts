/** What stands around the lesson and the Lab. */

import type { Lang, Theme } from '../state/settings.js'

export const places = ['lessons', 'lab'] as const
export type Place = (typeof places)[number]

interface Words {
  titles: Record<Place, string>
  /** Of the way between the places. */
  doors: string
  places: Record<Place, string>
  language: string
  theme: string
  themes: Record<Theme | 'auto', string>
  footer: string
}

export const words: Record<Lang, Words> = {
  zh: {
    titles: {
      lessons: '剪枝游乐场：六个权重里，哪些可以剪掉？',
      lab: '实验室：训练网络，动手剪枝 · 剪枝游乐场',
    },
    doors: '去处',
    places: { lessons: '课程', lab: '实验室' },
    language: '语言',
    theme: '外观',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    footer: '页面上的每个数字，都由 C++ 内核（WebAssembly）在你的浏览器里当场算出；什么也不会上传。',
  },
  en: {
    titles: {
      lessons: 'Pruning Playground: which of six weights can go?',
      lab: 'Lab: train a network and prune it · Pruning Playground',
    },
    doors: 'Places',
    places: { lessons: 'Lessons', lab: 'Lab' },
    language: 'Language',
    theme: 'Appearance',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    footer: 'Every number on this page is computed in your browser by a C++ core in WebAssembly. Nothing is uploaded.',
  },
}
