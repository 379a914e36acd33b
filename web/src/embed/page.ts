/** `embed.html`: one element without a frame, with a way to the same in full, served to the page around. The elements are defined before. */

import { type Lang, langOf } from '../state/lang.js'
import { lessonOf } from '../state/lesson-state.js'
import { appTexts } from '../words/app.js'
import { embedTexts } from '../words/embed.js'
import { type Asked, isOrigin, isShown, readAsked, type Shown, shown } from './asked.js'
import { type Served, serve } from './serve.js'

interface Element extends Served {
  readonly isReady: boolean
  readonly link: string
  getState: () => { lang: string; theme: string }
}

const { documentElement: root } = document

const langIn = (link: string) => /[#&]lang=(zh|en)(?:&|$)/.exec(link)?.[1]
const themeIn = (link: string) => /[#&]theme=(light|dark)(?:&|$)/.exec(link)?.[1]

function dress(lang: string | undefined, theme: string | undefined): Lang {
  const chosen = langOf(lang && lang !== 'auto' ? lang : navigator.language)
  root.lang = chosen === 'zh' ? 'zh-CN' : 'en'
  root.dataset.theme = theme ?? 'auto'
  return chosen
}

/** One paragraph of the page. */
function paragraph(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`)
  if (!found) throw new Error(`[embed] the page has no #${id}`)
  return found
}

function say(id: string, text: string): void {
  paragraph(id).textContent = text
}

/** The same as it is now, on its page of the site. */
function drawWayOut(show: Shown, link: string): void {
  const anchor = paragraph('way-out') as HTMLAnchorElement
  anchor.href = `${shown[show].page}${link === '#' ? '' : link}`
  anchor.textContent = embedTexts[langOf(root.lang)].wayOut
}

function put(show: Shown, { controls, link }: Asked): Element {
  const element = document.createElement(shown[show].tag) as unknown as Element
  const lesson = lessonOf(link) ?? 'example'
  const attributes = { ...(show === 'lesson' ? { lesson } : {}), ...(controls ? { controls } : {}), preset: link }
  for (const [name, value] of Object.entries({ ...attributes, activation: 'eager' })) element.setAttribute(name, value)
  paragraph('shown').append(element)
  return element
}

function follow(show: Shown, asked: Asked, element: Element): void {
  const { lang, theme } = element.getState()
  dress(lang, theme)
  drawTitle(asked)
  drawWayOut(show, new URL(element.link).hash)
  sayWhatIsMissing()
}

/** A heading for those who cannot see it, where what is shown has none. */
function drawTitle({ controls }: Asked): void {
  const heading = paragraph('title')
  heading.textContent = appTexts[langOf(root.lang)].name
  heading.hidden = ['', 'all'].includes(controls)
}

function sayWhatIsMissing(): void {
  if (origin === 'null') say('missing', embedTexts[langOf(root.lang)].sandboxed)
}

function open(asked: Asked): void {
  const text = embedTexts[dress(langIn(asked.link), themeIn(asked.link))]
  const { show, origin: allowed } = asked
  if (!isShown(show)) {
    say('wrong', text.unknown(show))
    return
  }
  const element = put(show, asked)
  drawTitle(asked)
  drawWayOut(show, asked.link)
  sayWhatIsMissing()
  const draw = () => follow(show, asked, element)
  element.addEventListener('pp-change', draw)
  element.ready.then(draw, () => undefined) // the element itself says what went wrong
  if (allowed === undefined || isOrigin(allowed)) serve(element, allowed)
  else say('wrong', text.badOrigin(allowed))
}

open(readAsked(location.hash))
addEventListener('hashchange', () => location.reload())
