/** What stands around the lesson or the Lab: the three doors, language, theme, and where the numbers come from. */

import { html, nothing, type TemplateResult } from 'lit'
import { type Lang, type Looks, langOf, looksOf, type Theme, themes } from '../state/looks.js'
import { nextTask } from '../view/next-task.js'
import { fill, find } from './fill.js'
import { keepSite } from './offline.js'
import { addresses, appTexts, type Place, places } from './places.js'

/** The element that a page is about, as far as the frame needs it. */
export interface Framed extends HTMLElement {
  theme: string
  activation: string
  readonly isReady: boolean
  readonly ready: Promise<void>
  readonly updateComplete: Promise<boolean>
  getState: () => Looks
  setState: (change: Partial<Looks>) => void
}

const languages = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'English', 'en'],
] as const

/** The other door opens in the same language and theme, when they were chosen. */
function doors(here: Place, lang: Lang, given: Looks): TemplateResult {
  const chosen = Object.entries({ lang: given.lang, theme: given.theme }).filter(([, value]) => value !== 'auto')
  const hash = chosen.length ? `#v=1&${chosen.map((pair) => pair.join('=')).join('&')}` : ''
  return html`${places.map(
    (place) =>
      html`<a href="${addresses[place]}${hash}" aria-current=${place === here ? 'page' : 'false'}>${appTexts[lang].places[place]}</a>`,
  )}`
}

/** Pages of others with figures in them; the edition in one file has none. */
function examples(lang: Lang): TemplateResult | typeof nothing {
  if (document.documentElement.dataset.page !== undefined) return nothing
  const { heading, names } = appTexts[lang].examples
  const fileOf = (id: string) => `./examples/${id}${lang === 'en' ? '' : `-${lang}`}.html`
  return html`<p>${heading} ${Object.entries(names).map(([id, name]) => html`<a href=${fileOf(id)}>${name}</a> `)}</p>`
}

function preferences(lang: Lang, theme: Theme | 'auto', choose: (change: Partial<Looks>) => void): TemplateResult {
  const text = appTexts[lang]
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

/**
 * Starts the element of a page, draws the frame around it, each in a task of its own, and keeps the frame in step.
 *
 * @param title  of the window, where it is not that of the place
 */
export async function frame(here: Place, element: Framed, title?: (lang: Lang) => string): Promise<void> {
  /** What is chosen; an element that cannot be loaded keeps what its attributes say. */
  const chosen = looksOf(location.hash)

  function draw(): void {
    const lang = chosen.lang === 'auto' ? langOf(navigator.language) : chosen.lang
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = chosen.theme
    document.title = title ? `${title(lang)} · ${appTexts[lang].name}` : appTexts[lang].titles[here]
    find<HTMLElement>('#doors').ariaLabel = appTexts[lang].doors
    fill('#doors', doors(here, lang, chosen))
    fill('#preferences', preferences(lang, chosen.theme, choose))
    const { api } = find<HTMLElement>('#footer').dataset // of a site that has the documentation
    fill(
      '#footer',
      html`<p>${appTexts[lang].footer}</p>${examples(lang)}${api ? html`<a href=${api}>${appTexts[lang].api}</a>` : nothing}`,
    )
  }

  function choose(change: Partial<Looks>): void {
    if (element.isReady) {
      element.setState(change)
      return
    }
    Object.assign(chosen, change)
    element.lang = chosen.lang === 'auto' ? '' : chosen.lang
    element.theme = chosen.theme
    draw()
  }

  /** Once the element speaks the language itself. */
  async function follow(): Promise<void> {
    await element.updateComplete
    const { lang, theme } = element.getState()
    Object.assign(chosen, { lang, theme })
    draw()
  }

  await nextTask()
  element.activation = 'eager'
  await nextTask()
  draw()
  element.addEventListener('pp-change', follow)
  element.ready
    .then(
      follow,
      () => undefined, // the element itself says what went wrong
    )
    .then(keepSite)
}

type Tags = Pick<HTMLElementTagNameMap, 'pruning-playground' | 'pruning-network' | 'pruning-lab'>

/** The element of this page. */
export const framed = <Tag extends keyof Tags>(tag: Tag): Tags[Tag] => find<Tags[Tag]>(tag)
