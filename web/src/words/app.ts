/** What stands around the lesson and the Lab. */

export const places = ['lessons', 'lab'] as const
export type Place = (typeof places)[number]

export const words = {
  zh: {
    titles: {
      lessons: '剪枝游乐场：六个权重里，哪些可以剪掉？',
      lab: '实验室：训练网络，动手剪枝 · 剪枝游乐场',
    },
    /** Of the way between the places. */
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
    /** Of the way between the places. */
    doors: 'Places',
    places: { lessons: 'Lessons', lab: 'Lab' },
    language: 'Language',
    theme: 'Appearance',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    footer: 'Every number on this page is computed in your browser by a C++ core in WebAssembly. Nothing is uploaded.',
  },
}
