/** What is displayed of a network by hand, and stands in no link: open layers, and errors beside their fields. */

import type { ReactiveControllerHost } from 'lit'
import type { Display, Says, Spot } from './context.js'
import type { HandState } from './state.js'

/** All layers are open from the start where they have no more weights than this together. */
const fewWeights = 60

/** Spots of boxes that keep a text until it is used. */
const isOfText = (spot: Spot) => spot === 'file' || spot.startsWith('paste')

export class HandDisplay {
  readonly #host: ReactiveControllerHost
  /** Layers that somebody opened or closed. */
  readonly #chosen = new Map<number, boolean>()
  readonly #errors = new Map<Spot, Says>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  for({ layers }: HandState): Display {
    const count = layers.reduce((sum, { weights }) => sum + weights.length * (weights[0]?.length ?? 0), 0)
    const isOpen = (layer: number) => this.#chosen.get(layer) ?? (count <= fewWeights || layer === 0)
    const open = new Set(layers.map((_, layer) => layer).filter(isOpen))
    return { open, errors: this.#errors }
  }

  open(layer: number, isOpen: boolean): void {
    this.#chosen.set(layer, isOpen)
    this.#host.requestUpdate()
  }

  refuse(spot: Spot, says: Says): void {
    this.#errors.set(spot, says)
    this.#host.requestUpdate()
  }

  /** What was wrong is right again: at a spot, or in every field of one number. A text that was refused still stands. */
  forget(spot?: Spot): void {
    const gone = [...this.#errors.keys()].filter((key) => key === spot || !isOfText(key))
    for (const key of gone) this.#errors.delete(key)
    if (gone.length) this.#host.requestUpdate()
  }
}
