/** Shows a text in a field, but never over what somebody is typing there. */

import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

class FieldText extends Directive {
  #shown: string | undefined

  override update(part: ElementPart, [text]: [string]) {
    const field = part.element as HTMLInputElement
    if (text === this.#shown && field.matches(':focus')) return noChange
    if (field.value !== text) field.value = text
    this.#shown = text
    return noChange
  }

  render(_text: string) {
    return noChange
  }
}

/** `<input ${fieldText(text)}>`: written when the text is another one, or when nobody is in the field. */
export const fieldText = directive(FieldText)
