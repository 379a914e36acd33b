/** What stands around an element, shadow roots or not. */

function outside(element: Element): Element | null {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/** The language that an element is in, as the nearest `lang` has it; the browser's where there is none. */
export function langAround(element: Element): string {
  for (let place: Element | null = element; place; place = outside(place)) {
    const named = place.closest<HTMLElement>('[lang]')
    if (named) return named.lang || navigator.language
  }
  return navigator.language
}

/** What stands inside an element's tag, also where it is handed on from the tag of an element around it. */
export function inTag(element: Element): Element[] {
  return [...element.children].flatMap((child) =>
    child instanceof HTMLSlotElement ? child.assignedElements({ flatten: true }) : [child],
  )
}
