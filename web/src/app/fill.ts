/** Draws into the places that a page has. */

import { render, type TemplateResult } from 'lit'

export function find<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`[app] the page has no ${selector}`)
  return found
}

/** What stood there before the program came goes. */
export function fill(selector: string, content: TemplateResult): void {
  const place = find<HTMLElement>(selector)
  if (!place.dataset.drawn) place.replaceChildren()
  place.dataset.drawn = 'true'
  render(content, place)
}
