/** Runs before the page is drawn: its language, theme and lesson, so that what is there at first is right; then its program. */

import { langOf, looksOf } from '../state/looks.js'
import { beginAfterPaint } from './begin.js'

const { lang, theme } = looksOf(location.hash)
const page = document.documentElement
page.lang = (lang === 'auto' ? langOf(navigator.language) : lang) === 'zh' ? 'zh-CN' : 'en'
page.dataset.theme = theme

/** Of what stands there for all lessons that of this one is seen, the first of them when there is no such. */
function showLesson(): void {
  const all = [...document.querySelectorAll<HTMLElement>('.before[data-lesson]')]
  const asked = new URLSearchParams(location.hash.slice(1)).get('lesson')
  const shown = all.find(({ dataset }) => dataset.lesson === asked) ?? all[0]
  for (const one of all) one.hidden = one !== shown
}

function whenRead(): void {
  showLesson()
  beginAfterPaint()
}

document.addEventListener('readystatechange', whenRead, { once: true })
