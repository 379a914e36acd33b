/** A small network as units and links: width is |w|, hue is sign. Pointer and arrow keys read one link at a time. */

import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { largestOf, nextCell } from './heat-map.js'

/** The links between two columns of units: rows x columns, a row is a unit on the right. */
export interface Links {
  /** Of the layer in the network. */
  layer: number
  rows: number
  columns: number
  weights: Float32Array
  /** 1 = kept, 0 = removed; absent when nothing is. */
  mask?: Uint8Array | undefined
}

/** One link: a weight of a matrix. */
export interface LinkReading {
  /** Index into `links`. */
  index: number
  row: number
  column: number
}

export interface LayersOptions {
  label: string
  links: readonly Links[]
  /** Names of the first and of the last units; short. */
  inputs: readonly string[]
  outputs: readonly string[]
  /** Under each column of units. */
  captions: readonly string[]
  /** In CSS pixels. */
  width: number
  mostHeight: number
  reading: LinkReading | undefined
  onRead: (reading: LinkReading | undefined) => void
}

interface Point {
  x: number
  y: number
}

export interface LayersLayout {
  width: number
  height: number
  radius: number
  unit: (column: number, row: number) => Point
}

const side = 64
const caption = 22
const mostGap = 44

/** @param counts  units of each column */
export function layersLayout(counts: readonly number[], width: number, mostHeight: number): LayersLayout {
  const most = Math.max(...counts)
  const height = Math.max(120, Math.min(mostHeight, most * mostGap + caption + 8))
  const inner = height - caption
  const gap = Math.min(mostGap, inner / most)
  const radius = Math.max(3, Math.min(13, gap * 0.36))
  const left = Math.min(side, width * 0.15) + radius
  const across = counts.length > 1 ? (width - 2 * left) / (counts.length - 1) : 0
  const unit = (column: number, row: number) => {
    const count = counts[column] ?? 1
    const own = Math.min(gap * 1.25, inner / count)
    return { x: left + column * across, y: inner / 2 + (row - (count - 1) / 2) * own }
  }
  return { width, height, radius, unit }
}

const widest = 6

/** A removed link is a thin dashed trace. */
function edge(weight: number, limit: number, a: Point, b: Point, isCut: boolean): SVGTemplateResult {
  if (isCut) return svg`<line class="stroke cut-line" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />`
  const share = limit > 0 ? Math.abs(weight) / limit : 0
  const width = Math.round((0.5 + (widest - 0.5) * share) * 100) / 100
  return svg`<line class=${weight < 0 ? 'stroke negative' : 'stroke'} x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y}
    stroke-width=${width} stroke-opacity=${Math.round((0.25 + 0.75 * share) * 100) / 100} />`
}

function edges({ links }: LayersOptions, layout: LayersLayout) {
  const limit = Math.max(...links.map(({ weights }) => largestOf(weights)))
  return links.map(({ rows, columns, weights, mask }, index) =>
    Array.from({ length: rows * columns }, (_, i) => {
      const [a, b] = [layout.unit(index, i % columns), layout.unit(index + 1, Math.floor(i / columns))]
      return edge(weights[i] ?? 0, limit, a, b, mask?.[i] === 0)
    }),
  )
}

/** Whether nothing comes to a unit of a hidden column any more, or nothing goes on from it. */
export function isCutOff(links: readonly Links[], column: number, row: number): boolean {
  const [into, onward] = [links[column - 1], links[column]]
  if (!into?.mask || !onward?.mask) return false
  const comes = into.mask.subarray(row * into.columns, (row + 1) * into.columns)
  const isLost = Array.from({ length: onward.rows }, (_, i) => onward.mask?.[i * onward.columns + row])
  return comes.every((kept) => kept === 0) || isLost.every((kept) => kept === 0)
}

function readEdge({ reading }: LayersOptions, layout: LayersLayout) {
  if (!reading) return nothing
  const a = layout.unit(reading.index, reading.column)
  const b = layout.unit(reading.index + 1, reading.row)
  return svg`<line class="halo is-read" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />`
}

function units(
  counts: readonly number[],
  { links, reading, inputs, outputs, captions }: LayersOptions,
  layout: LayersLayout,
) {
  const last = counts.length - 1
  return counts.map((count, column) => {
    const kind = column === 0 ? 'input' : column === last ? 'output' : 'hidden'
    const discs = Array.from({ length: count }, (_, row) => {
      const { x, y } = layout.unit(column, row)
      const isRead =
        reading &&
        ((reading.index === column && reading.column === row) || (reading.index + 1 === column && reading.row === row))
      const name = column === 0 ? inputs[row] : column === last ? outputs[row] : undefined
      const textX = column === 0 ? x - layout.radius - 6 : x + layout.radius + 6
      const kindOf = `disc${isRead ? ' is-read' : ''}${isCutOff(links, column, row) ? ' is-cut' : ''}`
      return svg`<circle class=${kindOf} cx=${x} cy=${y} r=${layout.radius} />
        ${name === undefined ? nothing : svg`<text class=${column === 0 ? 'name at-end' : 'name at-start'} x=${textX} y=${y + 4}>${name}</text>`}`
    })
    const { x } = layout.unit(column, 0)
    return svg`<g class="unit ${kind}">${discs}<text class="caption" x=${x} y=${layout.height - 5}>${captions[column] ?? ''}</text></g>`
  })
}

function distance({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const t = Math.max(0.08, Math.min(0.92, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy)
}

/** The link nearest to a point, when one is near. */
export function nearest(point: Point, links: readonly Links[], layout: LayersLayout): LinkReading | undefined {
  let best: LinkReading | undefined
  let least = 16
  links.forEach(({ rows, columns }, index) => {
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        const far = distance(point, layout.unit(index, column), layout.unit(index + 1, row))
        if (far < least) [least, best] = [far, { index, row, column }]
      }
  })
  return best
}

/** The link that a key leads to: across is where it starts, up and down where it ends, Page Up and Down the layer. */
export function nextLink(key: string, from: LinkReading, links: readonly Links[]): LinkReading | undefined {
  const step = { PageUp: -1, PageDown: 1 }[key]
  const index = Math.max(0, Math.min(links.length - 1, from.index + (step ?? 0)))
  const matrix = links[index]
  if (!matrix) return undefined
  if (step !== undefined)
    return { index, row: Math.min(from.row, matrix.rows - 1), column: Math.min(from.column, matrix.columns - 1) }
  const next = nextCell(key, from, matrix.rows, matrix.columns)
  return next && { index, ...next }
}

export function layersFigure(options: LayersOptions): TemplateResult {
  const { links, width, mostHeight, reading, onRead } = options
  const counts = [links[0]?.columns ?? 0, ...links.map(({ rows }) => rows)]
  const layout = layersLayout(counts, width, mostHeight)
  const pointed = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const found = nearest({ x: event.clientX - box.left, y: event.clientY - box.top }, links, layout)
    if (found) onRead(found)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextLink(event.key, reading ?? { index: 0, row: 0, column: 0 }, links)
    if (!next) return
    event.preventDefault()
    onRead(next)
  }
  return html`
    <div class="layers" role="application" tabindex="0" aria-label=${options.label} @pointermove=${pointed}
      @pointerdown=${pointed} @keydown=${keyed} @focus=${() => reading ?? onRead({ index: 0, row: 0, column: 0 })}>
      <svg class="network" width=${layout.width} height=${layout.height} aria-hidden="true">
        ${readEdge(options, layout)} ${edges(options, layout)} ${units(counts, options, layout)}
      </svg>
    </div>`
}
