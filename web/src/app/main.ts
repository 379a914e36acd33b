/** The full page: the lesson, and around it language, theme and a word about where the numbers come from. */

import '../element/register.js'
import { html, render } from 'lit'
import type { PruningPlayground } from '../element/playground.js'
import { type Lang, langOf, type Theme, themes } from '../state/settings.js'
import { words } from './words.js'

const languages = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'English', 'en'],
] as const

const browserLang = () => langOf(navigator.language)

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
          html`<button lang=${tag} aria-pressed=${lang === id} @click=${() => choose({ lang: id })}>${name}</button>`,
      )}
    </div>
    <div role="group" aria-label=${text.theme}>
      ${(['auto', ...themes] as const).map(
        (id) =>
          html`<button aria-pressed=${theme === id} @click=${() => choose({ theme: id })}>${text.themes[id]}</button>`,
      )}
    </div>`
}

/** What is chosen; a lesson that cannot be loaded keeps what its attributes say. */
const chosen: { lang: Lang; theme: Theme | 'auto' } = { lang: browserLang(), theme: 'auto' }

/** Draws what is around the lesson. */
function draw(): void {
  const { lang, theme } = chosen
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  document.documentElement.dataset.theme = theme
  document.title = words[lang].title
  render(preferences(lang, theme), find<HTMLElement>('#preferences'))
  render(html`<p>${words[lang].footer}</p>`, find<HTMLElement>('#footer'))
}

function choose(change: Partial<typeof chosen>): void {
  if (playground.isReady) {
    playground.setState(change)
    return
  }
  Object.assign(chosen, change)
  playground.lang = chosen.lang
  playground.theme = chosen.theme
  draw()
}

function follow(): void {
  const { lang, theme } = playground.getState()
  Object.assign(chosen, { lang: lang === 'auto' ? browserLang() : lang, theme })
  draw()
}

draw()
playground.addEventListener('pp-change', follow)
playground.ready.then(
  follow,
  () => undefined, // the lesson itself says what went wrong
)
