/** Shows a text in a field, but never over what somebody is typing there. */

import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

class FieldText extends Directive {
  #field: HTMLInputElement | undefined
  #shown: string | undefined
  /** Whether somebody typed, and did not confirm it yet. */
  #isTyped = false

  override update(part: ElementPart, [text]: [string]) {
    this.#field ??= this.#watched(part.element as HTMLInputElement)
    const isOpen = this.#isTyped || text === this.#shown
    if (isOpen && this.#field.matches(':focus')) return noChange
    if (this.#field.value !== text) this.#field.value = text
    this.#shown = text
    this.#isTyped = false
    return noChange
  }

  #watched(field: HTMLInputElement): HTMLInputElement {
    field.addEventListener('input', () => {
      this.#isTyped = true
    })
    field.addEventListener('change', () => {
      this.#isTyped = false
    })
    return field
  }

  render(_text: string) {
    return noChange
  }
}

/** `<input ${fieldText(text)}>`: written when the text is another one, or when nobody is in the field. */
export const fieldText = directive(FieldText)
