/** Samples in a plane, and under them what a network says everywhere: its decision boundary, or its values. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { drawn, type Surface } from './drawn.js'
import { trimmed } from './format.js'
import { type Cell, nextCell } from './network/heat-map.js'
import { cssOf, cssOfRgb, divergingIndex, mixed, packed, rgbOf } from './palette.js'
import { linearScale } from './scale.js'

/** What is seen of the plane in a square drawing, in the data's own units. */
export interface Square {
  left: number
  right: number
  bottom: number
  top: number
}

export interface PlanePoints {
  /** x and y of each. */
  values: ArrayLike<number>
  /** Class of each; empty when `targets` has numbers. */
  labels: ArrayLike<number>
  targets: ArrayLike<number>
}

export interface PlaneOptions {
  label: string
  square: Square
  /** Filled marks, and hollow ones. */
  train: PlanePoints
  test: PlanePoints
  /** cells x cells x outputs, row by row from the bottom; absent before the network has spoken. */
  field?: Float32Array | undefined
  cells: number
  outputs: number
  isRegression: boolean
  /** The value at the end of the diverging map, for regression. */
  limit: number
  names: readonly [string, string]
  /** Of the square drawing, in CSS pixels. */
  size: number
  theme: string
  /** Column and row from the bottom of the cell that is read. */
  reading: Cell | undefined
  onRead: (cell: Cell | undefined) => void
}

/** From this ratio of their ranges on, two features are taken to have units that do not compare. */
const farApart = 4

/** Least and most of every second value, from a place on; 0 and 0 for none. */
function rangeOf(sets: readonly PlanePoints[], first: number): { low: number; high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { values } of sets)
    for (let i = first; i < values.length; i += 2) {
      low = Math.min(low, values[i] ?? 0)
      high = Math.max(high, values[i] ?? 0)
    }
  return low <= high ? { low, high } : { low: 0, high: 0 }
}

/**
 * The smallest square around all samples, with some room. Where one feature has a far larger range than the other, such
 * as square metres beside a number of rooms, each has a scale of its own.
 */
export function squareAround(...sets: readonly PlanePoints[]): Square {
  const [across, up] = [rangeOf(sets, 0), rangeOf(sets, 1)]
  const [wide, high] = [across.high - across.low, up.high - up.low]
  const most = Math.max(wide, high)
  const isShared = most < farApart * Math.min(wide, high) || wide === 0 || high === 0
  const half = (range: number) => ((isShared ? most : range) / 2) * 1.14 || 1
  const [x, y] = [(across.low + across.high) / 2, (up.low + up.high) / 2]
  return { left: x - half(wide), right: x + half(wide), bottom: y - half(high), top: y + half(high) }
}

/** The class with the largest output, and how sure that is: 0 for no more than chance, 1 for certain. */
export function verdict(field: ArrayLike<number>, at: number, outputs: number): { winner: number; sureness: number } {
  if (outputs === 1) {
    const share = field[at] ?? 0
    return { winner: share >= 0.5 ? 1 : 0, sureness: Math.abs(2 * share - 1) }
  }
  let winner = 0
  for (let i = 1; i < outputs; i += 1) if ((field[at + i] ?? 0) > (field[at + winner] ?? 0)) winner = i
  const chance = 1 / outputs
  return { winner, sureness: Math.max(0, ((field[at + winner] ?? 0) - chance) / (1 - chance)) }
}

/** The strongest wash that leaves marks and labels readable. */
const wash = 0.62
const shades = 32

function drawField({ field, cells, outputs, isRegression, limit }: PlaneOptions, surface: Surface): void {
  const { context, width, height, palette } = surface
  if (!field || field.length < cells * cells * outputs) return
  const ground = rgbOf(palette.ground)
  const tones = palette.classes.map((hue) =>
    Uint32Array.from({ length: shades + 1 }, (_, i) => packed(mixed(ground, hue, 0.06 + (i / shades) * wash))),
  )
  const image = new ImageData(cells, cells)
  const pixels = new Uint32Array(image.data.buffer)
  for (let row = 0; row < cells; row += 1)
    for (let column = 0; column < cells; column += 1) {
      const at = (row * cells + column) * outputs
      const to = (cells - 1 - row) * cells + column
      if (isRegression) pixels[to] = palette.diverging[divergingIndex(field[at] ?? 0, limit)] ?? 0
      else {
        const { winner, sureness } = verdict(field, at, outputs)
        pixels[to] = tones[winner % tones.length]?.[Math.round(sureness * shades)] ?? 0
      }
    }
  const small = new OffscreenCanvas(cells, cells)
  small.getContext('2d')?.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(small, 0, 0, width, height)
}

/** One mark for each class, so that colour is not alone: disc, square, triangle, diamond, then again. */
const marks: readonly ((path: Path2D, x: number, y: number, r: number) => void)[] = [
  (path, x, y, r) => {
    path.moveTo(x + r, y)
    path.arc(x, y, r, 0, 2 * Math.PI)
  },
  (path, x, y, r) => path.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r),
  (path, x, y, r) => {
    path.moveTo(x, y - 1.2 * r)
    path.lineTo(x + 1.15 * r, y + 0.85 * r)
    path.lineTo(x - 1.15 * r, y + 0.85 * r)
    path.closePath()
  },
  (path, x, y, r) => {
    path.moveTo(x, y - 1.3 * r)
    path.lineTo(x + 1.3 * r, y)
    path.lineTo(x, y + 1.3 * r)
    path.lineTo(x - 1.3 * r, y)
    path.closePath()
  },
]

export function addMark(path: Path2D, label: number, x: number, y: number, radius: number): void {
  marks[label % marks.length]?.(path, x, y, radius)
}

/** Samples of one hue are one path: a thousand of them cost a few strokes. */
function pathsOf(points: PlanePoints, square: Square, size: number, radius: number, hueOf: (i: number) => string) {
  const paths = new Map<string, Path2D>()
  const [across, up] = [size / (square.right - square.left), size / (square.top - square.bottom)]
  const count = points.values.length / 2
  for (let i = 0; i < count; i += 1) {
    const hue = hueOf(i)
    const path = paths.get(hue) ?? new Path2D()
    paths.set(hue, path)
    const x = ((points.values[2 * i] ?? 0) - square.left) * across
    const y = (square.top - (points.values[2 * i + 1] ?? 0)) * up
    addMark(path, points.labels[i] ?? 0, x, y, radius)
  }
  return paths
}

type Samples = Pick<PlaneOptions, 'square' | 'train' | 'test' | 'isRegression' | 'limit'>

export function drawSamples(options: Samples, { context, width, ratio, palette }: Surface, radius: number): void {
  const hueOf = (points: PlanePoints) => (i: number) => {
    if (!options.isRegression) return cssOfRgb(palette.classes[(points.labels[i] ?? 0) % palette.classes.length]!)
    return cssOf(palette.diverging[divergingIndex(points.targets[i] ?? 0, options.limit)] ?? 0)
  }
  context.lineJoin = 'round'
  for (const [hue, path] of pathsOf(options.train, options.square, width, radius * ratio, hueOf(options.train))) {
    context.strokeStyle = options.isRegression ? palette.ink : palette.ground
    context.lineWidth = (options.isRegression ? 0.75 : 1.5) * ratio
    context.stroke(path)
    context.fillStyle = hue
    context.fill(path)
  }
  for (const [hue, path] of pathsOf(options.test, options.square, width, radius * ratio, hueOf(options.test))) {
    context.fillStyle = options.isRegression ? hue : palette.ground
    context.fill(path)
    context.strokeStyle = options.isRegression ? palette.ink : hue
    context.lineWidth = 1.5 * ratio
    context.stroke(path)
  }
}

function ticks({ square, size, names }: PlaneOptions) {
  const x = linearScale({ domain: [square.left, square.right], range: [0, size] })
  const y = linearScale({ domain: [square.bottom, square.top], range: [size, 0] })
  return svg`
    ${x.ticks(4).map((tick) => svg`<text class="tick" x=${x(tick)} y=${size + 14}>${trimmed(tick)}</text>`)}
    ${y.ticks(4).map((tick) => svg`<text class="tick at-end" x="-6" y=${y(tick) + 4}>${trimmed(tick)}</text>`)}
    <text class="tick is-name at-end" x=${size} y=${size + 28}>${names[0]} →</text>
    <text class="tick is-name at-start" x="-30" y="-7">↑ ${names[1]}</text>`
}

function cross({ reading, cells, size }: PlaneOptions) {
  if (!reading) return nothing
  const x = ((reading.column + 0.5) * size) / cells
  const y = size - ((reading.row + 0.5) * size) / cells
  return svg`<circle class="cell-mark-ground" cx=${x} cy=${y} r="7" /><circle class="cell-mark" cx=${x} cy=${y} r="7" />`
}

/** Room at the left, above and below, for the numbers of the axes. */
export const planeRoom = { left: 30, top: 20, bottom: 32 }

export function plane(options: PlaneOptions): TemplateResult {
  const { field, train, test, size, theme, cells, reading, onRead } = options
  const draw = (surface: Surface) => {
    drawField(options, surface)
    drawSamples(options, surface, size < 240 ? 2.4 : 3)
  }
  const pointed = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const column = Math.floor(((event.clientX - box.left) / box.width) * cells)
    const row = Math.floor((1 - (event.clientY - box.top) / box.height) * cells)
    if (row >= 0 && row < cells && column >= 0 && column < cells) onRead({ row, column })
  }
  const keyed = (event: KeyboardEvent) => {
    const flipped = { ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp', PageUp: 'PageDown', PageDown: 'PageUp' }[event.key]
    const middle = { row: cells >> 1, column: cells >> 1 }
    const next = nextCell(flipped ?? event.key, reading ?? middle, cells, cells)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onRead(next)
  }
  return html`
    <div class="plane">
      <svg class="plane-axes" width=${size + planeRoom.left} height=${size + planeRoom.top + planeRoom.bottom} aria-hidden="true">
        <g transform="translate(${planeRoom.left} ${planeRoom.top})">${ticks(options)}</g>
      </svg>
      <div class="plane-square" role="application" tabindex="0" aria-label=${options.label} @pointermove=${pointed}
        @pointerdown=${pointed} @pointerleave=${() => onRead(undefined)} @keydown=${keyed}>
        <svg class="plane-size" width=${size} height=${size} aria-hidden="true"></svg>
        <canvas class="drawing" ${drawn(draw, [field, train, test, options.square, size, theme, options.limit])}></canvas>
        <svg class="over" width=${size} height=${size} aria-hidden="true">${cross(options)}</svg>
      </div>
    </div>`
}
