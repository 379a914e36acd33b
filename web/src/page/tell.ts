/** Dispatches an event of an element, which is heard outside of the shadow roots that it is in. */
export function tell(element: Element, name: string, detail: object): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
}
