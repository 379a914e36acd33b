/** What room the Lab has on its page; the stage is never taller than the window. */

import type { LitElement, ReactiveController } from 'lit'
import { markScrollers } from '../../view/scrollers.js'

/** Controls and stage stand side by side from this width on: 60 rem, as the style sheet has it. */
const besideFrom = 960

/** Edges of the stage around its sentence and its drawings. */
const edges = 36
/** Between the parts of the page, and under the stage. */
const between = 30
const least = 340
const most = 760

/** What stands over the Lab in its page, as far as it can be assumed to be in sight. */
const mostAbove = 72

export interface Room {
  /** Of the figure, in CSS pixels. */
  width: number
  /** Of the controls, in CSS pixels. */
  stepWidth: number
  /** What drawings may take of the stage, in CSS pixels. */
  height: number
  /** Whether controls and stage stand side by side. */
  isBeside: boolean
}

/** Until there is something to measure. */
const firstRoom: Room = { width: 600, stepWidth: 340, height: 480, isBeside: false }

/** Of the stage, with and without the sentence over the drawings. */
function heightsFor(host: HTMLElement): { height: number; stageHeight: number } {
  const above = Math.min(mostAbove, Math.max(0, host.getBoundingClientRect().top + scrollY))
  const part = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0
  const around = edges + part('.sentence')
  const rest = above + part('.lab-head') + part('.result-strip') + part('.stage-foot') + between
  const height = Math.round(Math.min(most, Math.max(least, innerHeight - rest - around)))
  return { height, stageHeight: height + around }
}

/** Measures after each drawing and each change of size, and draws again when the room is another. */
export class RoomController implements ReactiveController {
  readonly #host: LitElement
  readonly #resize = new ResizeObserver(() => this.#measure())
  /** Observing one again would report it again. */
  #observed = new WeakSet<Element>()
  #room = firstRoom

  constructor(host: LitElement) {
    this.#host = host
  }

  get room(): Room {
    return this.#room
  }

  hostConnected(): void {
    addEventListener('resize', this.#measure)
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#measure)
    this.#resize.disconnect()
    this.#observed = new WeakSet()
  }

  hostUpdated(): void {
    const parts = '.stage, .controls, .sentence, .scroll, .scroll > table, .lab-head, .result-strip, .stage-foot'
    for (const element of this.#host.renderRoot.querySelectorAll(parts)) {
      if (this.#observed.has(element)) continue
      this.#observed.add(element)
      this.#resize.observe(element)
    }
  }

  readonly #measure = (): void => {
    markScrollers(this.#host.renderRoot)
    const before = this.#room
    const { height, stageHeight } = heightsFor(this.#host)
    this.#room = {
      width: this.#inner('.stage') || before.width,
      stepWidth: this.#inner('.controls') || before.stepWidth,
      height,
      isBeside: this.#host.clientWidth >= besideFrom,
    }
    this.#host.style.setProperty('--stage-height', `${stageHeight}px`)
    if (Object.entries(this.#room).some(([key, value]) => before[key as keyof Room] !== value))
      this.#host.requestUpdate()
  }

  #inner(selector: string): number {
    return this.#host.renderRoot.querySelector(selector)?.clientWidth ?? 0
  }
}
