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

interface Place {
  left: number
  top: number
  width: number
  height: number
}

/** Shades between the ground and full ink. */
const shadeCount = 256

/** Pictures in their places, in device pixels: ink on the ground, as dark as the value. */
function drawPictures(
  all: readonly (Place & { values: ArrayLike<number> })[],
  side: number,
  full: number,
  { context, palette }: Surface,
): void {
  const [ground, ink] = [rgbOf(palette.ground), rgbOf(palette.ink)]
  const last = shadeCount - 1
  const shades = Uint32Array.from({ length: shadeCount }, (_, i) => packed(mixed(ground, ink, i / last)))
  const image = new ImageData(side, side)
  const pixels = new Uint32Array(image.data.buffer)
  const small = new OffscreenCanvas(side, side)
  const smallContext = small.getContext('2d')
  context.imageSmoothingEnabled = true
  for (const { values, left, top, width, height } of all) {
    for (let i = 0; i < pixels.length; i += 1)
      pixels[i] = shades[Math.round(last * Math.max(0, Math.min(1, (values[i] ?? 0) / full)))] ?? 0
    smallContext?.putImageData(image, 0, 0)
    context.drawImage(small, left, top, width, height)
  }
}

/** One picture as large as the surface. */
export const drawPicture = (values: ArrayLike<number>, side: number, full: number, surface: Surface): void =>
  drawPictures([{ values, left: 0, top: 0, width: surface.width, height: surface.height }], side, full, surface)

/** Where the entries of the list have their pictures on the canvas under it, in device pixels. */
function placesOn({ canvas }: CanvasRenderingContext2D, ratio: number): Place[] {
  const sheet = canvas.getBoundingClientRect()
  return Array.from(canvas.parentElement?.querySelectorAll('.picture') ?? [], (entry) => {
    const { left, top, width, height } = entry.getBoundingClientRect()
    const [x, y, w, h] = [left - sheet.left, top - sheet.top, width, height].map((size) => Math.round(size * ratio))
    return { left: x ?? 0, top: y ?? 0, width: w ?? 0, height: h ?? 0 }
  })
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
  const indices = all.map(({ index }) => index)
  const draw = (surface: Surface) => {
    const places = placesOn(surface.context, surface.ratio)
    const placed = places.map((place, i) => ({ ...place, values: values.subarray((indices[i] ?? 0) * side * side) }))
    drawPictures(placed, side, full, surface)
  }
  return html`
    <div class="picture-sheet">
      <canvas class="drawing" aria-hidden="true" ${drawn(draw, [values, indices.join(), side, full, columns, theme])}></canvas>
      <ul class=${columns === 10 ? 'pictures is-ten' : 'pictures'} aria-label=${label}>
        ${all.map(
          ({ title, wrong }) => html`
            <li class=${wrong === undefined ? nothing : 'is-wrong'} title=${title}>
              <span class="picture" role="img" aria-label=${title}></span>
              <span class="verdict" aria-hidden="true">${wrong === undefined ? nothing : `✗ ${wrong}`}</span>
            </li>`,
        )}
      </ul>
    </div>`
}
