/** A canvas that is drawn once a frame at most, in device pixels, when what it shows, its size or the theme changes. */

import { noChange } from 'lit'
import { AsyncDirective } from 'lit/async-directive.js'
import { directive, type ElementPart } from 'lit/directive.js'
import { nextTask } from './next-task.js'
import { type Palette, paletteOf } from './palette.js'

export interface Surface {
  context: CanvasRenderingContext2D
  /** In device pixels. */
  width: number
  height: number
  /** Device pixels in a CSS pixel. */
  ratio: number
  palette: Palette
}

/** Draws on a surface that is empty. */
export type Draw = (surface: Surface) => void

function prepared(canvas: HTMLCanvasElement): Surface | undefined {
  const ratio = devicePixelRatio || 1
  const width = Math.round(canvas.clientWidth * ratio)
  const height = Math.round(canvas.clientHeight * ratio)
  const context = width && height ? canvas.getContext('2d') : null
  if (!context) return undefined
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  return { context, width, height, ratio, palette: paletteOf(canvas) }
}

class Drawn extends AsyncDirective {
  #canvas: HTMLCanvasElement | undefined
  #draw: Draw | undefined
  #shown: readonly unknown[] = []
  #isDrawn = false
  #frame = 0
  readonly #resize = new ResizeObserver(() => this.#ask())

  override update(part: ElementPart, [draw, shows]: [Draw, readonly unknown[]]) {
    const isSame = shows.length === this.#shown.length && shows.every((value, i) => Object.is(value, this.#shown[i]))
    this.#draw = draw
    this.#shown = shows
    if (!this.#canvas) {
      this.#canvas = part.element as HTMLCanvasElement
      this.#resize.observe(this.#canvas)
    }
    if (!isSame) this.#ask()
    return noChange
  }

  #ask(): void {
    this.#frame ||= requestAnimationFrame(async () => {
      if (!this.#isDrawn) await nextTask() // its first frame has laid it out by then
      this.#frame = 0
      const surface = this.#canvas && this.isConnected && prepared(this.#canvas)
      if (!surface) return
      this.#draw?.(surface)
      this.#isDrawn = true
    })
  }

  protected override disconnected(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#resize.disconnect()
  }

  protected override reconnected(): void {
    if (this.#canvas) this.#resize.observe(this.#canvas)
  }

  render(_draw: Draw, _shows: readonly unknown[]) {
    return noChange
  }
}

/** `<canvas ${drawn(draw, [what, it, shows])}>`: drawn again when one of these is another than before. */
export const drawn = directive(Drawn)
