/** What stands around the lesson. */

import type { Lang, Theme } from '../state/settings.js'

interface Words {
  title: string
  language: string
  theme: string
  themes: Record<Theme | 'auto', string>
  footer: string
}

export const words: Record<Lang, Words> = {
  zh: {
    title: '剪枝游乐场：六个权重里，哪些可以剪掉？',
    language: '语言',
    theme: '外观',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    footer: '页面上的每个数字，都由 C++ 内核（WebAssembly）在你的浏览器里当场算出；什么也不会上传。',
  },
  en: {
    title: 'Pruning Playground: which of six weights can go?',
    language: 'Language',
    theme: 'Appearance',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    footer: 'Every number on this page is computed in your browser by a C++ core in WebAssembly. Nothing is uploaded.',
  },
}
