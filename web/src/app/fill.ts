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

/** What stood there before the program came goes, unless it is the same: what is painted need not be painted again. */
export function fill(selector: string, content: TemplateResult): void {
  const place = find<HTMLElement>(selector)
  if (!place.dataset.drawn) {
    const made = document.createElement('div')
    render(content, made)
    const there = place.querySelector(`.either:lang(${document.documentElement.lang})`)
    if (there && seenIn(there) === seenIn(made)) return
    place.replaceChildren()
    place.dataset.drawn = 'true'
  }
  render(content, place)
}
