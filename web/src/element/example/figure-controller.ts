/** What the figure needs beside the state: its width, its one Tab stop, whether the list of keys is open. */

import type { LitElement, ReactiveController } from 'lit'
import type { PartId } from '../../core/ids.js'
import type { FigureOptions } from './figure-card.js'
import { type FigureHost, onFigureClick, onFigureKey, onFigurePress } from './figure-input.js'

const smallest = 240

export class FigureController implements ReactiveController {
  readonly #host: LitElement
  readonly #inUse: () => Pick<FigureHost, 'state' | 'actions'>
  readonly #resize = new ResizeObserver(() => this.#measure())
  #width = 600
  #tabStop = 'w12'
  #hasKeys = false

  /** @param inUse  the state and what can be done to it, once the core is there */
  constructor(host: LitElement, inUse: () => Pick<FigureHost, 'state' | 'actions'>) {
    this.#host = host
    this.#inUse = inUse
    host.addController(this)
  }

  get options(): FigureOptions {
    return { width: this.#width, tabStop: this.#tabStop, hasKeys: this.#hasKeys, onKeys: () => this.toggleKeys() }
  }

  readonly onPress = this.#inFigure(onFigurePress)
  readonly onClick = this.#inFigure(onFigureClick)
  readonly onKey = this.#inFigure(onFigureKey)

  toggleKeys(): void {
    this.#hasKeys = !this.#hasKeys
    this.#host.requestUpdate()
  }

  hostUpdated(): void {
    const stage = this.#stage
    if (stage) this.#resize.observe(stage)
  }

  hostDisconnected(): void {
    this.#resize.disconnect()
  }

  get #stage(): Element | null {
    return this.#host.renderRoot.querySelector('.stage')
  }

  #measure(): void {
    const width = Math.max(smallest, this.#stage?.clientWidth ?? 0)
    if (width === this.#width) return
    this.#width = width
    this.#host.requestUpdate()
  }

  #inFigure<E extends Event>(handle: (event: E, host: FigureHost) => unknown) {
    return (event: E) => {
      if (!(event.target as Element).closest('.network')) return
      const goTo = (part: string) => this.#goTo(part)
      handle(event, { ...this.#inUse(), goTo, openField: (part) => this.#openField(part) })
    }
  }

  #goTo(part: string): void {
    this.#tabStop = part
    this.#host.requestUpdate()
    if (part.startsWith('w')) this.#inUse().actions.change({ focus: part as PartId }, 'focus')
    void this.#host.updateComplete.then(() => this.#find<SVGElement>(`[data-part="${part}"][tabindex]`)?.focus())
  }

  #openField(part: string): void {
    const field = this.#find<HTMLInputElement>(`[data-field="${part}"]`)
    field?.focus()
    field?.select()
  }

  #find<E extends Element>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(selector)
  }
}
