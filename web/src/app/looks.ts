/** Runs before the page is drawn: its language, theme and lesson, so that what is there at first is right. */

import { langOf, looksOf } from '../state/looks.js'

const { lang, theme } = looksOf(location.hash)
const page = document.documentElement
page.lang = (lang === 'auto' ? langOf(navigator.language) : lang) === 'zh' ? 'zh-CN' : 'en'
page.dataset.theme = theme
const lesson = new URLSearchParams(location.hash.slice(1)).get('lesson')
if (lesson) page.dataset.lesson = lesson
