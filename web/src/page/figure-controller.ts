/** What the figure needs beside the state: its width, its one Tab stop, whether the list of keys is open. */

import type { LitElement, ReactiveController } from 'lit'
import {
  type FigureHost,
  type FigureParts,
  onFigureClick,
  onFigureKey,
  onFigurePress,
} from '../view/network/figure-input.js'
import { onceAFrame } from './once-a-frame.js'

export interface FigureOptions {
  /** Of the network figure, in CSS pixels. */
  width: number
  /** The greatest height that leaves the whole card in the window. */
  mostHeight: number
  /** The part in hand, which Tab reaches. */
  tabStop: string
  hasKeys: boolean
  onKeys: () => void
}

const smallest = 240
/** Above and below a card that stays in the window. */
const margins = 36

export class FigureController implements ReactiveController {
  readonly #host: LitElement
  readonly #parts: () => FigureParts
  readonly #resize = new ResizeObserver(() => this.#measure())
  /** Observing one again would report it again. */
  #observed: Element | null = null
  #width = 600
  #mostHeight = 400
  #tabStop: string
  #hasKeys = false

  /**
   * @param tabStop  the part that Tab reaches first
   * @param parts    what there is and what can be done to it, once the core is there
   */
  constructor(host: LitElement, tabStop: string, parts: () => FigureParts) {
    this.#host = host
    this.#tabStop = tabStop
    this.#parts = parts
    host.addController(this)
  }

  get options(): FigureOptions {
    return {
      width: this.#width,
      mostHeight: this.#mostHeight,
      tabStop: this.#tabStop,
      hasKeys: this.#hasKeys,
      onKeys: () => this.toggleKeys(),
    }
  }

  readonly onPress = this.#inFigure(onFigurePress)
  readonly onClick = this.#inFigure(onFigureClick)
  readonly onKey = this.#inFigure(onFigureKey)

  /** A part that is not there any more hands the Tab stop on. */
  keepTo(grid: FigureParts['grid'], next: string): void {
    if (!grid.some((ids) => ids.includes(this.#tabStop))) this.#tabStop = next
  }

  toggleKeys(): void {
    this.#hasKeys = !this.#hasKeys
    this.#host.requestUpdate()
  }

  hostConnected(): void {
    addEventListener('resize', this.#measure)
    this.#host.requestUpdate() // put in again, it observes its stage again
  }

  hostUpdated(): void {
    const stage = this.#find('.stage')
    if (stage && stage !== this.#observed) this.#resize.observe(stage)
    this.#observed = stage
    this.#reachScrollers()
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#measure)
    this.#resize.disconnect()
    this.#observed = null
  }

  /** What can be scrolled is reached by keys. */
  readonly #reachScrollers = onceAFrame(() => {
    for (const one of this.#host.renderRoot.querySelectorAll<HTMLElement>('.scroll')) {
      const isLarger = one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight
      if (isLarger) one.tabIndex = 0
      else one.removeAttribute('tabindex')
    }
  })

  /** The figure is as wide as its stage, and beside the text no higher than lets the card stand in the window. */
  readonly #measure = (): void => {
    const stage = this.#find('.stage')
    const card = this.#find('.card')
    if (!stage || !card || stage.clientWidth === 0) return
    this.#reachScrollers()
    const width = Math.max(smallest, stage.clientWidth)
    const rest = card.clientHeight - stage.clientHeight
    const isSticky = getComputedStyle(card).position === 'sticky'
    const mostHeight = isSticky ? Math.max(smallest, innerHeight - rest - margins) : 400
    if (width === this.#width && Math.abs(mostHeight - this.#mostHeight) < 4) return
    this.#width = width
    this.#mostHeight = mostHeight
    this.#host.requestUpdate()
  }

  #inFigure<E extends Event>(handle: (event: E, host: FigureHost) => unknown) {
    return (event: E) => {
      if (!(event.target as Element).closest('.network')) return
      const goTo = (part: string) => this.#goTo(part)
      handle(event, { ...this.#parts(), goTo, openField: (part, text) => this.#openField(part, text) })
    }
  }

  #hold(part: string): void {
    this.#tabStop = part
    this.#parts().hold(part)
    this.#host.requestUpdate()
  }

  /** Shows the part that a gesture changes: `w12`, `drag-w12`. */
  show(gesture = ''): void {
    const part = /[wxv]\d+$/.exec(gesture)?.[0]
    if (!part || part === this.#tabStop) return
    this.#tabStop = part
    this.#host.requestUpdate()
  }

  #goTo(part: string): void {
    this.#hold(part)
    void this.#host.updateComplete.then(() => this.focus())
  }

  /** Puts the focus on the part in hand. */
  focus(): void {
    this.#find<SVGElement>(`.network [data-part="${this.#tabStop}"][tabindex]`)?.focus({ preventScroll: true })
  }

  #openField(part: string, text = ''): void {
    this.#hold(part)
    void this.#host.updateComplete.then(() => {
      const field = this.#find<HTMLInputElement>('[data-field="here"]')
      field?.focus({ preventScroll: true })
      field?.select()
      if (!field || !text) return
      field.value = text
      field.setSelectionRange(text.length, text.length)
      field.dispatchEvent(new Event('input'))
    })
  }

  #find<E extends Element>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(selector)
  }
}
