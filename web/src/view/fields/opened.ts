/** Opens what is folded away once there is something in it to be seen, and never closes it under anybody's hands. */

import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

class Opened extends Directive {
  #wasWanted = false

  override update(part: ElementPart, [isWanted]: [boolean]) {
    if (isWanted && !this.#wasWanted) (part.element as HTMLDetailsElement).open = true
    this.#wasWanted = isWanted
    return noChange
  }

  render(_isWanted: boolean) {
    return noChange
  }
}

/** `<details ${opened(isWanted)}>` */
export const opened = directive(Opened)
