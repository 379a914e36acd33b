/** The full page: the lesson, and around it language, theme and a word about where the numbers come from. */

import '../element/register.js'
import { html, render } from 'lit'
import type { PruningPlayground } from '../element/playground.js'
import { type Lang, type Theme, themes } from '../state/settings.js'
import { words } from './words.js'

const languages = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'English', 'en'],
] as const

function browserLang(): Lang {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function find<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`[app] the page has no ${selector}`)
  return found
}

const playground = find<PruningPlayground>('pruning-playground')

function preferences(lang: Lang, theme: Theme | 'auto') {
  const text = words[lang]
  return html`
    <div role="group" aria-label=${text.language}>
      ${languages.map(
        ([id, name, tag]) =>
          html`<button lang=${tag} aria-pressed=${lang === id} @click=${() => playground.setState({ lang: id })}>${name}</button>`,
      )}
    </div>
    <div role="group" aria-label=${text.theme}>
      ${(['auto', ...themes] as const).map(
        (id) =>
          html`<button aria-pressed=${theme === id} @click=${() => playground.setState({ theme: id })}>${text.themes[id]}</button>`,
      )}
    </div>`
}

/** Draws what is around the lesson. */
function draw(): void {
  const state = playground.getState()
  const lang = state.lang === 'auto' ? browserLang() : state.lang
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  document.documentElement.dataset.theme = state.theme
  document.title = words[lang].title
  render(preferences(lang, state.theme), find<HTMLElement>('#preferences'))
  render(html`<p>${words[lang].footer}</p>`, find<HTMLElement>('#footer'))
}

document.documentElement.lang = browserLang() === 'zh' ? 'zh-CN' : 'en'
playground.addEventListener('pp-change', draw)
await playground.ready
draw()
