/** A matrix as a picture: purple and orange for sign, the ground for zero; pointer and arrow keys read it cell by cell. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { scoreText } from '../charts/score-text.js'
import { drawn, type Surface } from '../drawn.js'
import { fixed } from '../format.js'
import { cssOf } from '../palette.js'
import { cellsImage, marginals } from './heat-map-cells.js'

export interface Cell {
  row: number
  column: number
}

export interface HeatMapOptions {
  /** What it is, and how it is read, for those who do not see it. */
  label: string
  rows: number
  columns: number
  /** rows x columns, row-major. */
  values: Float32Array
  /** The value of the strongest colour; the largest size when left out. */
  limit?: number | undefined
  /** 1 = kept, 0 = removed; absent when nothing is. */
  mask?: Uint8Array | undefined
  /** 1 = stays, 0 = would go with the next cut. */
  stays?: Uint8Array | undefined
  /** What stands beside each row in place of its mean size. */
  ofRows?: Float64Array | undefined
  /** Removes a cell, or brings it back; absent where nothing can be cut. */
  onCut?: ((cell: Cell) => void) | undefined
  /** In CSS pixels. */
  width: number
  mostHeight: number
  theme: string
  /** The cell that is read now. */
  reading: Cell | undefined
  onRead: (cell: Cell | undefined) => void
}

/** Room for the mean sizes of columns (above) and rows (at the right). */
const margin = 22
const gap = 4

export interface HeatMapLayout {
  /** Of the matrix itself. */
  width: number
  height: number
}

/** Cells are square while there is room, at most 22 px, and fill the width otherwise. */
export function heatMapLayout({ rows, columns, width, mostHeight }: HeatMapOptions): HeatMapLayout {
  const across = width - margin - gap
  const down = mostHeight - margin - gap
  const side = Math.min(22, across / columns)
  const isWide = columns > across / 3
  const height = Math.min(down, Math.max(rows * side, Math.min(rows * 3, down)))
  return { width: isWide ? across : side * columns, height }
}

/** Of each array that was looked at; arrays of weights are never changed in place. */
const largest = new WeakMap<Float32Array, number>()

/** The largest size of a value. */
export function largestOf(values: Float32Array): number {
  const known = largest.get(values)
  if (known !== undefined) return known
  let most = 0
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value)
  largest.set(values, most)
  return most
}

/** Behind each canvas, one with a pixel a cell. */
const behind = new WeakMap<HTMLCanvasElement, OffscreenCanvas>()

function canvasBehind(canvas: HTMLCanvasElement, { width, height }: ImageData): OffscreenCanvas {
  const known = behind.get(canvas)
  if (known?.width === width && known.height === height) return known
  const made = new OffscreenCanvas(width, height)
  behind.set(canvas, made)
  return made
}

function drawCells(options: HeatMapOptions, surface: Surface, left: number, top: number, size: HeatMapLayout): void {
  const { context, ratio, palette } = surface
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
  const limit = options.limit ?? largestOf(options.values)
  const image = cellsImage(options, width, height, limit, palette)
  const small = canvasBehind(context.canvas, image)
  small.getContext('2d')?.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = image.width > width || image.height > height
  context.drawImage(small, left, top, width, height)
  context.strokeStyle = palette.line
  context.strokeRect(left - 0.5, top - 0.5, width + 1, height + 1)
}

function drawMarginals(options: HeatMapOptions, surface: Surface, top: number, size: HeatMapLayout): void {
  const { context, ratio, palette } = surface
  const means = marginals(options)
  const { ofColumns } = means
  const ofRows = options.ofRows?.length === options.rows ? options.ofRows : means.ofRows
  const room = (margin - 4) * ratio
  const [width, height] = [size.width * ratio, size.height * ratio]
  const most = (list: Float64Array) => list.reduce((a, b) => Math.max(a, b), 0) || 1
  const [mostOfRows, mostOfColumns] = [most(ofRows), most(ofColumns)]
  context.fillStyle = palette.plum
  context.globalAlpha = 0.55
  const thin = (step: number) => (step > 3 * ratio ? ratio : 0)
  ofColumns.forEach((mean, i) => {
    const step = width / options.columns
    const long = (room * mean) / mostOfColumns
    context.fillRect(i * step, top - gap * ratio - long, step - thin(step), long)
  })
  ofRows.forEach((mean, i) => {
    const step = height / options.rows
    const long = Math.max(0, (room * mean) / mostOfRows)
    context.fillRect(width + gap * ratio, top + i * step, long, step - thin(step))
  })
  context.globalAlpha = 1
}

const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** The cell that a key leads to; undefined when the key means nothing here. */
export function nextCell(key: string, { row, column }: Cell, rows: number, columns: number): Cell | undefined {
  if (key === 'Home') return { row, column: 0 }
  if (key === 'End') return { row, column: columns - 1 }
  const move = moves[key]
  if (!move) return undefined
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return { row: within(row + move[0], rows), column: within(column + move[1], columns) }
}

function marker(cell: Cell, { rows, columns }: HeatMapOptions, size: HeatMapLayout) {
  const [across, down] = [size.width / columns, size.height / rows]
  const [width, height] = [Math.max(6, across), Math.max(6, down)]
  const x = (cell.column + 0.5) * across - width / 2
  const y = margin + gap + (cell.row + 0.5) * down - height / 2
  return svg`<rect class="cell-mark-ground" x=${x - 1} y=${y - 1} width=${width + 2} height=${height + 2} />
    <rect class="cell-mark" x=${x - 1} y=${y - 1} width=${width + 2} height=${height + 2} />`
}

function scaleBar(from: number, theme: string): TemplateResult {
  const draw = ({ context, width, height, palette }: Surface) => {
    const last = palette.diverging.length - 1
    for (let x = 0; x < width; x += 1) {
      const place = from + (1 - from) * (x / Math.max(1, width - 1))
      const pixel = palette.diverging[Math.round(place * last)] ?? 0
      context.fillStyle = cssOf(pixel)
      context.fillRect(x, 0, 1, height)
    }
  }
  return html`<canvas class="drawing scale-bar" aria-hidden="true" ${drawn(draw, [theme, from])}></canvas>`
}

/** The scale with its numbers. */
export function divergingLegend(limit: number, theme: string, unit = ''): TemplateResult {
  return html`<span class="scale"><span>${fixed(-limit)}</span>${scaleBar(0, theme)}<span>${fixed(limit)}${unit}</span></span>`
}

/** The half of it that values from 0 on have. */
export function risingLegend(low: number, high: number, theme: string): TemplateResult {
  return html`<span class="scale"><span>${scoreText(low)}</span>${scaleBar(0.5, theme)}<span>${scoreText(high)}</span></span>`
}

export function heatMap(options: HeatMapOptions): TemplateResult {
  const { rows, columns, values, mask, stays, ofRows, theme, reading, onRead, onCut } = options
  const size = heatMapLayout(options)
  const draw = (surface: Surface) => {
    const top = Math.round((margin + gap) * surface.ratio)
    drawCells(options, surface, 0, top, size)
    drawMarginals(options, surface, top, size)
  }
  const met = (event: MouseEvent): Cell | undefined => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const column = Math.floor(((event.clientX - box.left) / size.width) * columns)
    const row = Math.floor(((event.clientY - box.top - margin - gap) / size.height) * rows)
    return row >= 0 && row < rows && column >= 0 && column < columns ? { row, column } : undefined
  }
  const pointed = (event: PointerEvent) => {
    const cell = met(event)
    if (cell) onRead(cell)
  }
  const clicked = (event: MouseEvent) => {
    const cell = met(event)
    if (cell) onCut?.(cell)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (onCut && ['Enter', 'Delete', 'Backspace'].includes(event.key)) {
      event.preventDefault()
      onCut(reading ?? { row: 0, column: 0 })
      return
    }
    const next = nextCell(event.key, reading ?? { row: 0, column: 0 }, rows, columns)
    if (!next) return
    event.preventDefault()
    onRead(next)
  }
  const [width, height] = [size.width + margin + gap, size.height + margin + gap]
  return html`
    <div class="heat-map" role="application" tabindex="0" aria-label=${options.label} data-rows=${rows} data-columns=${columns}
      @pointermove=${pointed} @pointerdown=${pointed} @click=${clicked} @keydown=${keyed}
      @focus=${() => reading ?? onRead({ row: 0, column: 0 })}>
      <canvas class="drawing" ${drawn(draw, [values, mask, stays, ofRows, rows, columns, size.width, size.height, theme])}></canvas>
      <svg class="over" width=${width} height=${height} aria-hidden="true">${reading ? marker(reading, options, size) : nothing}</svg>
    </div>`
}
