/** What was said against what is true, a point each: who goes first and who was really cheapest are marked. */

import { extent } from 'd3-array'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { linearScale, type Scale, symlogScale } from '../scale.js'

export interface ScatterPoint {
  /** What was said; the low end goes first. */
  x: number
  /** What is true; low is cheap. */
  y: number
}

export interface ScatterOptions {
  /** What it shows, for those who do not see it. */
  label: string
  points: readonly ScatterPoint[]
  /** Indices of the points in the order in which they go. */
  order: readonly number[]
  /** How many go: the first so many of `order`. */
  count: number
  /** Those that should go instead: the cheapest so many, and the cheapest of all. */
  cheapest: ReadonlySet<number>
  best: number
  /** Ranks run evenly; values are squeezed far from 0. */
  isRank: boolean
  axes: { x: string; y: string }
  format: (value: number) => string
  /** In CSS pixels. */
  width: number
  height: number
  /** The point that is read. */
  reading: number | undefined
  onRead: (point: number | undefined) => void
  /** The point that was picked, and what a click, a tap or Enter on a point does; absent where none can be. */
  picked?: number | undefined
  onPick?: ((point: number) => void) | undefined
}

/** A pointer reads the nearest point within so many pixels. */
const reach = 28

interface Room {
  left: number
  right: number
  top: number
  bottom: number
}

const roomOf = ({ width, height, isRank }: ScatterOptions): Room => ({
  left: isRank ? 20 : 22,
  right: width - 8,
  top: 8,
  bottom: height - 20,
})

/** Half of the values lie where the scale is about linear. */
function squeezed(values: readonly number[], range: [number, number]) {
  const sizes = values.map(Math.abs).sort((a, b) => a - b)
  const middle = sizes[Math.floor(sizes.length / 2)] || sizes.at(-1) || 1
  const [low = 0, high = 1] = extent([...values, 0])
  return symlogScale({ domain: [low, high === low ? low + 1 : high], range }, middle)
}

function scalesOf({ points, isRank }: ScatterOptions, room: Room): { x: Scale; y: Scale } {
  const along: [number, number] = [room.left + 6, room.right - 6]
  const up: [number, number] = [room.bottom - 6, room.top + 6]
  if (isRank) {
    const domain: [number, number] = [1, Math.max(2, points.length)]
    return { x: linearScale({ domain, range: along }), y: linearScale({ domain, range: up }) }
  }
  const of = (key: 'x' | 'y') => points.map((point) => point[key]).filter(Number.isFinite)
  return { x: squeezed(of('x'), along), y: squeezed(of('y'), up) }
}

const hundredth = (value: number) => Math.round(value * 100) / 100
const placeOf = ({ x, y }: ScatterPoint, scales: { x: Scale; y: Scale }) => ({
  x: hundredth(scales.x(x)),
  y: hundredth(scales.y(y)),
})

/** Where those that go end: half-way to the first that stays. */
function bandEnd({ points, order, count }: ScatterOptions, room: Room, { x }: { x: Scale }): number {
  const [last, next] = [order[count - 1], order[count]].map((i) => (i === undefined ? undefined : points[i]?.x))
  if (last === undefined) return room.left
  return next === undefined ? room.right : (x(last) + x(next)) / 2
}

function frame(options: ScatterOptions, room: Room, scales: { x: Scale; y: Scale }) {
  const { isRank, points, format, axes } = options
  const middle = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
  const ends = (key: 'x' | 'y') => extent(points.map((point) => point[key]).filter(Number.isFinite))
  const [left = 0, right = 0] = isRank ? [1, points.length] : ends('x')
  const [, top = 0] = isRank ? [1, points.length] : ends('y')
  const base = isRank ? undefined : scales.y(0)
  return svg`
    <rect class="scatter-band" x=${room.left} y=${room.top} width=${Math.max(0, bandEnd(options, room, scales) - room.left)} height=${room.bottom - room.top} />
    <path class="scatter-frame" d="M${room.left} ${room.top}V${room.bottom}H${room.right}" />
    ${isRank ? svg`<line class="scatter-line" x1=${scales.x(1)} y1=${scales.y(1)} x2=${scales.x(points.length)} y2=${scales.y(points.length)} />` : svg`<line class="scatter-line" x1=${room.left} x2=${room.right} y1=${base} y2=${base} />`}
    <text class="tick at-start" x=${room.left} y=${room.bottom + 15}>${format(left)}</text>
    <text class="tick at-end" x=${room.right} y=${room.bottom + 15}>${format(right)}</text>
    <text class="tick" x=${middle.x} y=${room.bottom + 15}>${axes.x}</text>
    <text class="tick at-end" transform="translate(${room.left - 7} ${room.top}) rotate(-90)">${format(top)}</text>
    <text class="tick" transform="translate(${room.left - 7} ${middle.y}) rotate(-90)">${axes.y}</text>`
}

function dots({ points, order, cheapest, best }: ScatterOptions, scales: { x: Scale; y: Scale }) {
  const dot = (point: ScatterPoint, i: number) => {
    const { x, y } = placeOf(point, scales)
    if (!Number.isFinite(x) || !Number.isFinite(y)) return nothing
    return svg`<circle class=${cheapest.has(i) ? 'dot is-cheapest' : 'dot'} cx=${x} cy=${y} r=${cheapest.has(i) ? 3.2 : 2.4} />`
  }
  const [first, cheap] = [points[order[0] ?? -1], points[best]].map((point) => point && placeOf(point, scales))
  return svg`
    ${points.map(dot)}
    ${cheap ? svg`<path class="dot is-best" transform="translate(${cheap.x} ${cheap.y})" d=${diamond} />` : nothing}
    ${first ? svg`<circle class="dot-first" cx=${first.x} cy=${first.y} r="7" />` : nothing}`
}

const diamond = 'M0 -6.2L5.4 0L0 6.2L-5.4 0Z'

/** The marks of a scatter, for a legend. */
export const scatterMarks = {
  first: svg`<circle class="dot-first" cx="9" cy="9" r="7" />`,
  best: svg`<path class="dot is-best" transform="translate(9 9)" d=${diamond} />`,
  cheapest: svg`<circle class="dot is-cheapest" cx="9" cy="9" r="3.2" />`,
  line: svg`<line class="scatter-line" x1="1" x2="17" y1="9" y2="9" />`,
  band: svg`<rect class="scatter-band" x="1" y="1" width="16" height="16" />`,
}

/** The point that a key leads to: along the order in which they go. */
function stepped(key: string, { order, reading }: ScatterOptions): number | undefined {
  const at = reading === undefined ? -1 : order.indexOf(reading)
  const to = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: order.length - 1,
    PageUp: at - 10,
    PageDown: at + 10,
  }
  const place = to[key as keyof typeof to]
  return place === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, place))]
}

/** The point under a pointer, when one is near. */
function nearestTo(event: MouseEvent, points: readonly ScatterPoint[], scales: { x: Scale; y: Scale }) {
  const box = (event.currentTarget as Element).getBoundingClientRect()
  const [x, y] = [event.clientX - box.left, event.clientY - box.top]
  const far = points.map((point) => {
    const place = placeOf(point, scales)
    return Math.hypot(place.x - x, place.y - y)
  })
  const nearest = far.reduce((best, distance, i) => (distance < (far[best] ?? Number.POSITIVE_INFINITY) ? i : best), 0)
  return (far[nearest] ?? reach) < reach ? nearest : undefined
}

export function scatter(options: ScatterOptions): TemplateResult {
  const { width, height, points, reading, onRead, picked, onPick, label } = options
  const room = roomOf(options)
  const scales = scalesOf(options, room)
  const met = (event: MouseEvent) => nearestTo(event, points, scales)
  const clicked = (event: MouseEvent) => {
    const point = met(event)
    if (point !== undefined) onPick?.(point)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') onRead(undefined)
    const isPick = onPick && reading !== undefined && (event.key === 'Enter' || event.key === ' ')
    const next = stepped(event.key, options)
    if (!isPick && next === undefined) return
    event.preventDefault()
    if (isPick) onPick(reading)
    else onRead(next)
  }
  const placed = (point: number | undefined) => {
    const there = point === undefined ? undefined : points[point]
    return there && placeOf(there, scales)
  }
  const [at, chosen] = [placed(reading), placed(picked)]
  const shown = [points, options.order, options.isRank, width, height, options.axes.x]
  return html`
    <div class="scatter" role="application" tabindex="0" aria-label=${label}
      @pointermove=${(event: PointerEvent) => onRead(met(event))} @pointerdown=${(event: PointerEvent) => onRead(met(event))} @click=${clicked} @pointerleave=${() => onRead(undefined)} @keydown=${keyed} @blur=${() => onRead(undefined)}>
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
        ${guard(shown, () => svg`${frame(options, room, scales)}${dots(options, scales)}`)}
        ${chosen ? svg`<circle class="dot-picked" cx=${chosen.x} cy=${chosen.y} r="9" />` : nothing}
        ${at ? svg`<circle class="dot-read" cx=${at.x} cy=${at.y} r="5" />` : nothing}
      </svg>
    </div>`
}
