/** Draws into the places that a page has. */

import { render, type TemplateResult } from 'lit'

export function find<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`[app] the page has no ${selector}`)
  return found
}

/** What is seen of something, whatever holds it: its marks without comments and needless space. */
const seenIn = (place: Element): string =>
  place.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/> | </g, (end) => end.trim())
    .trim()

/** Whether a page says the same already, in its language, as it does before its program comes. */
function isThere(place: Element, content: TemplateResult): boolean {
  const there = place.querySelector(`.either:lang(${document.documentElement.lang})`)
  if (!there) return false
  const made = document.createElement('div')
  render(content, made)
  return seenIn(there) === seenIn(made)
}

const filled = new WeakMap<Element, TemplateResult>()

const isSame = (one: TemplateResult | undefined, other: TemplateResult): boolean =>
  one?.strings === other.strings && one.values.every((value, i) => Object.is(value, other.values[i]))

/** What stood there before the program came goes, unless it is the same: what is painted need not be painted again. */
export function fill(selector: string, content: TemplateResult): void {
  const place = find<HTMLElement>(selector)
  if (isSame(filled.get(place), content)) return
  filled.set(place, content)
  if (!place.dataset.drawn) {
    if (isThere(place, content)) return
    place.replaceChildren()
    place.dataset.drawn = 'true'
  }
  render(content, place)
}
