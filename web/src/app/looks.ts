/** Runs before the page is drawn: its language and theme, so that nothing of it changes when the program comes. */

import { langOf, looksOf } from '../state/looks.js'

const { lang, theme } = looksOf(location.hash)
const page = document.documentElement
page.lang = (lang === 'auto' ? langOf(navigator.language) : lang) === 'zh' ? 'zh-CN' : 'en'
page.dataset.theme = theme
