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
  /** What a criterion gives each link, as a share of the largest size, in [-1, 1]; drawn as a bead. */
  scores?: Float32Array | undefined
  /** 1 = stays, 0 = would go with the next cut. */
  stays?: Uint8Array | undefined
}

/** What a criterion says of a unit of a hidden column. */
export interface UnitMark {
  /** Of the largest size, in [-1, 1]; drawn as a bead. */
  score: number
  /** Whether it would go with the next cut. */
  goes: boolean
}

/** A unit that is pointed at, or stepped to. */
export interface UnitReading {
  /** 0 is the inputs. */
  column: number
  row: number
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
  /** Of each column; those that have none are left out. */
  unitMarks?: ReadonlyMap<number, readonly UnitMark[]> | undefined
  /** The hidden unit that is read in place of a link. */
  unit?: UnitReading | undefined
  onReadUnit?: ((unit: UnitReading | undefined) => void) | undefined
  /** Removes what is read, or brings it back; absent where nothing can be cut. */
  onCut?: ((what: LinkReading | UnitReading) => void) | undefined
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
  const height = Math.min(mostHeight, Math.max(120, most * mostGap + caption + 8))
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

/** A removed link is a thin dashed trace; one that would go is dashed in its own colour. */
function edge(weight: number, limit: number, a: Point, b: Point, isCut: boolean, goes: boolean): SVGTemplateResult {
  if (isCut) return svg`<line class="stroke cut-line" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />`
  const share = limit > 0 ? Math.abs(weight) / limit : 0
  const width = Math.round((0.5 + (widest - 0.5) * share) * 100) / 100
  const kind = `stroke${weight < 0 ? ' negative' : ''}${goes ? ' is-going' : ''}`
  return svg`<line class=${kind} x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y}
    stroke-width=${width} stroke-opacity=${Math.round((0.25 + 0.75 * share) * 100) / 100} />`
}

function edges({ links }: LayersOptions, layout: LayersLayout) {
  const limit = Math.max(...links.map(({ weights }) => largestOf(weights)))
  return links.map(({ rows, columns, weights, mask, stays }, index) =>
    Array.from({ length: rows * columns }, (_, i) => {
      const [a, b] = [layout.unit(index, i % columns), layout.unit(index + 1, Math.floor(i / columns))]
      return edge(weights[i] ?? 0, limit, a, b, mask?.[i] === 0, stays?.[i] === 0)
    }),
  )
}

/** The golden section spreads the beads of a column of links, so that few of them meet. */
const golden = 0.618
const largestBead = 5.5

/** Beads for the scores of links: the area is the score; hollow ones would go. */
function beads({ links }: LayersOptions, layout: LayersLayout) {
  const across = layout.unit(1, 0).x - layout.unit(0, 0).x
  const most = Math.max(1.8, Math.min(largestBead, layout.radius * 0.6, across * 0.045))
  return links.map(({ rows, columns, scores, mask, stays }, index) =>
    Array.from({ length: scores ? rows * columns : 0 }, (_, i) => {
      if (mask?.[i] === 0) return nothing
      const [row, column] = [Math.floor(i / columns), i % columns]
      const [a, b] = [layout.unit(index, column), layout.unit(index + 1, row)]
      const t = 0.2 + 0.6 * ((row * golden + column * golden * golden) % 1)
      const score = scores?.[i] ?? 0
      const kind = `score-bead${score < 0 ? ' is-negative' : ''}${stays?.[i] === 0 ? ' is-going' : ''}`
      return svg`<circle class=${kind} cx=${a.x + (b.x - a.x) * t} cy=${a.y + (b.y - a.y) * t} r=${Math.max(1, most * Math.sqrt(Math.abs(score)))} />`
    }),
  )
}

/** The score of a unit, as a bead in its disc. */
function unitBead(mark: UnitMark | undefined, { x, y }: Point, radius: number) {
  if (!mark) return nothing
  const size = Math.max(1, (radius - 2) * Math.sqrt(Math.abs(mark.score)))
  return svg`<circle class=${`score-bead${mark.score < 0 ? ' is-negative' : ''}${mark.goes ? ' is-going' : ''}`} cx=${x} cy=${y} r=${size} />`
}

/** Whether nothing comes to a unit of a hidden column any more, or nothing goes on from it. */
export function isCutOff(links: readonly Links[], column: number, row: number): boolean {
  const [into, onward] = [links[column - 1], links[column]]
  if (!into?.mask || !onward?.mask) return false
  const comes = into.mask.subarray(row * into.columns, (row + 1) * into.columns)
  const isLost = Array.from({ length: onward.rows }, (_, i) => onward.mask?.[i * onward.columns + row])
  return comes.every((kept) => kept === 0) || isLost.every((kept) => kept === 0)
}

function readEdge({ reading, unit }: LayersOptions, layout: LayersLayout) {
  if (!reading || unit) return nothing
  const a = layout.unit(reading.index, reading.column)
  const b = layout.unit(reading.index + 1, reading.row)
  return svg`<line class="halo is-read" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />`
}

function units(
  counts: readonly number[],
  { links, reading, unit, unitMarks, inputs, outputs, captions }: LayersOptions,
  layout: LayersLayout,
) {
  const last = counts.length - 1
  return counts.map((count, column) => {
    const kind = column === 0 ? 'input' : column === last ? 'output' : 'hidden'
    const discs = Array.from({ length: count }, (_, row) => {
      const { x, y } = layout.unit(column, row)
      const isRead = unit
        ? unit.column === column && unit.row === row
        : reading &&
          ((reading.index === column && reading.column === row) ||
            (reading.index + 1 === column && reading.row === row))
      const mark = unitMarks?.get(column)?.[row]
      const name = column === 0 ? inputs[row] : column === last ? outputs[row] : undefined
      const textX = column === 0 ? x - layout.radius - 6 : x + layout.radius + 6
      const kindOf = `disc${isRead ? ' is-read' : ''}${isCutOff(links, column, row) ? ' is-cut' : mark?.goes ? ' is-going' : ''}`
      return svg`<circle class=${kindOf} cx=${x} cy=${y} r=${layout.radius} />
        ${isCutOff(links, column, row) ? nothing : unitBead(mark, { x, y }, layout.radius)}
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

/** The hidden unit under a point. */
export function unitAt(point: Point, links: readonly Links[], layout: LayersLayout): UnitReading | undefined {
  for (let column = 1; column < links.length; column += 1)
    for (let row = 0; row < (links[column - 1]?.rows ?? 0); row += 1) {
      const { x, y } = layout.unit(column, row)
      if (Math.hypot(point.x - x, point.y - y) <= layout.radius + 3) return { column, row }
    }
  return undefined
}

/** The hidden unit that a key leads to from another. */
export function nextUnit(key: string, { column, row }: UnitReading, links: readonly Links[]): UnitReading | undefined {
  const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key]
  if (!step) return undefined
  const [across = 0, down = 0] = step
  const to = Math.max(1, Math.min(links.length - 1, column + across))
  return { column: to, row: Math.max(0, Math.min((links[to - 1]?.rows ?? 1) - 1, row + down)) }
}

const cutKeys = ['Enter', 'Delete', 'Backspace']
const firstLink: LinkReading = { index: 0, row: 0, column: 0 }

/** What a key does: arrows read, Enter and Delete cut, `n` goes over from links to neurons and back. */
function actOf(key: string, options: LayersOptions): (() => void) | undefined {
  const { links, reading, unit, onRead, onReadUnit, onCut } = options
  const at = reading ?? firstLink
  if (onCut && cutKeys.includes(key)) return () => onCut(unit ?? at)
  if (onReadUnit && key === 'n' && links.length > 1) {
    const beside = { column: Math.min(links.length - 1, at.index + 1), row: at.row }
    return () =>
      onReadUnit(unit ? undefined : { ...beside, row: Math.min(beside.row, (links[beside.column - 1]?.rows ?? 1) - 1) })
  }
  if (unit) {
    const next = nextUnit(key, unit, links)
    return next && (() => onReadUnit?.(next))
  }
  const next = nextLink(key, at, links)
  return next && (() => onRead(next))
}

export function layersFigure(options: LayersOptions): TemplateResult {
  const { links, width, mostHeight, reading, onRead, onReadUnit, onCut } = options
  const counts = [links[0]?.columns ?? 0, ...links.map(({ rows }) => rows)]
  const layout = layersLayout(counts, width, mostHeight)
  const met = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const point = { x: event.clientX - box.left, y: event.clientY - box.top }
    const unit = onReadUnit && unitAt(point, links, layout)
    return { unit, link: unit ? undefined : nearest(point, links, layout) }
  }
  const pointed = (event: PointerEvent) => {
    const { unit, link } = met(event)
    if (unit) onReadUnit?.(unit)
    else if (link) {
      onReadUnit?.(undefined)
      onRead(link)
    }
  }
  const clicked = (event: MouseEvent) => {
    const { unit, link } = met(event)
    const what = unit ?? link
    if (what) onCut?.(what)
  }
  const keyed = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : actOf(event.key, options)
    if (!act) return
    event.preventDefault()
    act()
  }
  return html`
    <div class=${onCut ? 'layers is-cuttable' : 'layers'} role="application" tabindex="0" aria-label=${options.label} @pointermove=${pointed}
      @pointerdown=${pointed} @click=${clicked} @keydown=${keyed} @focus=${() => reading ?? onRead(firstLink)}>
      <svg class="network" width=${layout.width} height=${layout.height} aria-hidden="true">
        ${readEdge(options, layout)} ${edges(options, layout)} ${beads(options, layout)} ${units(counts, options, layout)}
      </svg>
    </div>`
}
