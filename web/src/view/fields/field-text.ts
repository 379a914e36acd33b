/** Shows a text in a field, but never over what somebody is typing there. */

import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

/** What stands in a field and is nobody's typing any more: it was written, confirmed, or given up. */
const settled = new WeakMap<HTMLInputElement, string>()

/** What is typed in a field counts no more: the next text may be written over it. */
export function settle(field: HTMLInputElement): void {
  settled.set(field, field.value)
}

class FieldText extends Directive {
  #shown: string | undefined

  override update(part: ElementPart, [text]: [string]) {
    const field = part.element as HTMLInputElement
    if (!settled.has(field)) field.addEventListener('change', () => settle(field))
    const isTyped = settled.has(field) && field.value !== settled.get(field)
    if ((isTyped || text === this.#shown) && field.matches(':focus')) return noChange
    if (field.value !== text) field.value = text
    settle(field)
    this.#shown = text
    return noChange
  }

  render(_text: string) {
    return noChange
  }
}

/** `<input ${fieldText(text)}>`: written when the text is another one and nobody is typing, or when nobody is in the field. */
export const fieldText = directive(FieldText)
