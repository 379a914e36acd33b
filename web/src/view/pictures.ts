/** Square grey pictures, such as digits, side by side; a wrong answer stands under its picture. */

import { html, nothing, type TemplateResult } from 'lit'
import { drawn, type Surface } from './drawn.js'
import { mixed, packed, rgbOf } from './palette.js'

export interface Picture {
  /** Which of the pictures in `values` it is. */
  index: number
  title: string
  wrong?: string | undefined
}

export interface PicturesOptions {
  label: string
  /** All pictures one after the other, each side x side, row by row from the top. */
  values: Float32Array
  pictures: readonly Picture[]
  side: number
  /** The value of full ink. */
  full: number
  /** Pictures in a row; 10 of them are laid out as such, others as they fit. */
  columns: number
  theme: string
}

/** Ink on the ground, as dark as the value. */
export function drawPicture(values: ArrayLike<number>, side: number, full: number, surface: Surface): void {
  const { context, width, height, palette } = surface
  const [ground, ink] = [rgbOf(palette.ground), rgbOf(palette.ink)]
  const image = new ImageData(side, side)
  const pixels = new Uint32Array(image.data.buffer)
  for (let i = 0; i < pixels.length; i += 1)
    pixels[i] = packed(mixed(ground, ink, Math.max(0, Math.min(1, (values[i] ?? 0) / full))))
  const small = new OffscreenCanvas(side, side)
  small.getContext('2d')?.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = true
  context.drawImage(small, 0, 0, width, height)
}

export function pictures({
  label,
  values,
  pictures: all,
  side,
  full,
  columns,
  theme,
}: PicturesOptions): TemplateResult {
  return html`
    <ul class=${columns === 10 ? 'pictures is-ten' : 'pictures'} aria-label=${label}>
      ${all.map(
        ({ index, title, wrong }) => html`
          <li class=${wrong === undefined ? nothing : 'is-wrong'} title=${title}>
            <canvas class="drawing" role="img" aria-label=${title}
              ${drawn((surface) => drawPicture(values.subarray(index * side * side), side, full, surface), [values, index, side, full, theme])}></canvas>
            <span class="verdict" aria-hidden="true">${wrong === undefined ? nothing : `✗ ${wrong}`}</span>
          </li>`,
      )}
    </ul>`
}
