/** The first drawing of what is long: part after part, each in a task of its own, so that the page answers in between. */

import type { LitElement } from 'lit'
import { nextTask } from '../view/next-task.js'

export class PartByPart {
  readonly #host: LitElement
  #count = 0

  constructor(host: LitElement) {
    this.#host = host
  }

  /** Those of `parts` that are drawn now. */
  of<Part>(parts: readonly Part[]): readonly Part[] {
    return parts.slice(0, this.#count)
  }

  /** Draws none of the parts, then one more each time. @returns when all are drawn */
  async draw(parts: readonly unknown[]): Promise<void> {
    for (this.#count = 0; this.#count <= parts.length; this.#count += 1) {
      this.#host.requestUpdate()
      await this.#host.updateComplete
      await nextTask()
    }
    this.#count = Number.POSITIVE_INFINITY
  }
}
