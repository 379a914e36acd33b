/** The three public elements. */

import { type InnerKind, inners } from './inner.js'
import { LoaderElement } from './loader-element.js'
import { addProperties } from './properties.js'

const shared = ['theme', 'preset', 'controls', 'activation', 'wasmUrl', 'workerUrl', 'syncUrl', 'keepProgress'] as const

addProperties(LoaderElement.prototype, shared)

/** Any lesson. */
export class Playground extends LoaderElement {
  static {
    addProperties(Playground.prototype, ['lesson'])
  }

  get #lesson(): string {
    return this.getAttribute('lesson') ?? 'example'
  }

  protected override get kind(): InnerKind {
    return this.#lesson === 'example' ? inners.example : inners.lesson
  }

  protected override get called(): string {
    return `<${this.localName} lesson="${this.#lesson.slice(0, 40)}">`
  }
}

/** A small network given by its numbers. */
export class Network extends LoaderElement {
  protected override get kind(): InnerKind {
    return inners.network
  }
}

export class Lab extends LoaderElement {
  protected override get kind(): InnerKind {
    return inners.lab
  }
}
