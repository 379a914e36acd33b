/** Lines over numbers as SVG, with bands of spread and marks; a reading line tells the values of one stop. */

import { extent } from 'd3-array'
import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { linearScale, type Scale } from '../scale.js'
import { spread } from './curve-chart.js'

export interface LinePoint {
  x: number
  /** NaN leaves a gap. */
  y: number
  /** Ends of the band; absent where there is one value alone. */
  low?: number
  high?: number
}

export interface ChartLine {
  id: string
  /** How it is drawn: `is-<kind>`. */
  kind: string
  label: string
  points: readonly LinePoint[]
  /** Whether each of its points has a mark. */
  hasDots?: boolean
  /** Whether a value holds until the next point. */
  isStepped?: boolean
}

export interface LineChartOptions {
  title: string
  /** What the lines do, for those who do not see them. */
  description: string
  lines: readonly ChartLine[]
  /** Upright lines with a label over them. */
  marks?: readonly { x: number; label: string }[]
  x: {
    low: number
    high: number
    label: string
    ticks: readonly number[] | undefined
    format: (value: number) => string
  }
  y: {
    low: number
    high: number
    /** Whether the ends are final; if not, the axis reaches them at least. */
    isFixed: boolean
    format: (value: number) => string
  }
  /** In CSS pixels. */
  width: number
  height: number
  /** Where one can read, in order. */
  stops: readonly number[]
  /** An index into `stops`. */
  reading: number | undefined
  onRead: (stop: number | undefined) => void
}

interface Room {
  left: number
  right: number
  top: number
  bottom: number
}

interface Scales {
  x: Scale
  y: Scale
}

const lineHeight = 15
/** Marks closer than this have no label. */
const leastBetween = 30

/** Room for the labels at the ends of the lines. */
function labelRoom({ lines, width }: LineChartOptions): number {
  const longest = Math.max(
    0,
    ...lines.map(({ label }) => [...label].reduce((sum, sign) => sum + (sign > '\u2e80' ? 12 : 6.6), 0)),
  )
  return Math.min(width * 0.42, longest + (lines.some(({ hasDots }) => hasDots) ? 26 : 16))
}

const roomOf = (options: LineChartOptions): Room => ({
  left: 44,
  right: options.width - labelRoom(options),
  top: options.marks?.length ? 42 : 24, // labels of marks stand under the title
  bottom: options.height - 34,
})

function scalesOf({ lines, x, y }: LineChartOptions, room: Room): Scales {
  const values = lines.flatMap(({ points }) =>
    points.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]),
  )
  const [least = y.low, most = y.high] = extent(values.filter(Number.isFinite))
  const ends: [number, number] = y.isFixed
    ? [Math.min(y.low, least), y.high]
    : [Math.min(y.low, least), Math.max(most, y.high, y.low + 1e-9)]
  const niceTicks = y.isFixed ? 0 : 4
  return {
    x: linearScale({ domain: [x.low, Math.max(x.high, x.low + 1e-9)], range: [room.left, room.right] }),
    y: linearScale({ domain: ends, range: [room.bottom, room.top], isClamped: true, niceTicks }),
  }
}

const tenth = (value: number) => Math.round(value * 10) / 10

function axes({ x, y, marks = [] }: LineChartOptions, room: Room, scales: Scales) {
  const ticks = x.ticks ?? scales.x.ticks(Math.max(2, Math.floor((room.right - room.left) / 60)))
  let last = Number.NEGATIVE_INFINITY
  const mark = ({ x: at, label }: { x: number; label: string }) => {
    const place = tenth(scales.x(at))
    const isFar = place - last >= leastBetween
    if (isFar) last = place
    return svg`
      <line class="mark-line" x1=${place} x2=${place} y1=${room.top - 6} y2=${room.bottom} />
      ${isFar ? svg`<text class="tick" x=${place} y=${room.top - 10}>${label}</text>` : nothing}`
  }
  return svg`
    ${scales.y.ticks(4).map(
      (tick) => svg`
        <line class="grid-line" x1=${room.left} x2=${room.right} y1=${scales.y(tick)} y2=${scales.y(tick)} />
        <text class="tick at-end" x=${room.left - 6} y=${scales.y(tick) + 4}>${y.format(tick)}</text>`,
    )}
    ${ticks.filter(x.ticks ? Number.isFinite : Number.isInteger).map((tick) => svg`<text class="tick" x=${scales.x(tick)} y=${room.bottom + 15}>${x.format(tick)}</text>`)}
    <text class="tick" x=${(room.left + room.right) / 2} y=${room.bottom + 30}>${x.label}</text>
    ${marks.map(mark)}`
}

function drawnLine({ kind, points, hasDots, isStepped }: ChartLine, { x, y }: Scales) {
  const isThere = ({ y: value }: LinePoint) => Number.isFinite(value)
  const path = line<LinePoint>()
    .defined(isThere)
    .x((point) => tenth(x(point.x)))
    .y((point) => tenth(y(point.y)))
    .curve(isStepped ? curveStepAfter : curveLinear)(points)
  const band = area<LinePoint>()
    .defined(isThere)
    .x((point) => tenth(x(point.x)))
    .y0((point) => tenth(y(point.low ?? point.y)))
    .y1((point) => tenth(y(point.high ?? point.y)))(points)
  return svg`
    ${points.some(({ low }) => low !== undefined) ? svg`<path class="line-band is-${kind}" d=${band ?? ''} />` : nothing}
    <path class="line is-${kind}" d=${path ?? ''} />
    ${hasDots ? points.filter(isThere).map((point) => dot(kind, tenth(x(point.x)), tenth(y(point.y)))) : nothing}`
}

/** Shapes in turn, so that lines are told apart without their colours. */
const shapes = [
  'M-3 0A3 3 0 1 1 3 0A3 3 0 1 1 -3 0Z',
  'M-2.7 -2.7H2.7V2.7H-2.7Z',
  'M0 -3.6L3.4 2.4H-3.4Z',
  'M0 -3.8L3.5 0L0 3.8L-3.5 0Z',
]

/** The mark of a kind of line. */
export function dot(kind: string, x: number, y: number) {
  const shape = shapes[(Number(kind.replace(/\D/g, '')) || 0) % shapes.length] ?? ''
  return svg`<path class="line-dot is-${kind}" transform="translate(${x} ${y})" d=${shape} />`
}

/** The value of a line where its x is this; the last one of several. */
export function valueAt({ points }: Pick<ChartLine, 'points'>, x: number): number | undefined {
  return points.findLast((point) => point.x === x && Number.isFinite(point.y))?.y
}

/** Names at the ends of the lines. */
function names({ lines }: LineChartOptions, room: Room, { x, y }: Scales) {
  const ends = lines.flatMap(({ label, kind, points }) => {
    const end = points.findLast((point) => Number.isFinite(point.y))
    return end ? [{ label, kind, x: x(end.x), y: y(end.y) }] : []
  })
  const hasDots = (kind: string) => lines.some((entry) => entry.kind === kind && entry.hasDots)
  const heights = spread(
    ends.map((end) => end.y + 4),
    lineHeight,
    room.top + 4,
    room.bottom + 4,
  )
  return ends.map(
    (end, i) => svg`
      ${dot(end.kind, tenth(end.x), tenth(end.y))} ${hasDots(end.kind) ? dot(end.kind, room.right + 12, (heights[i] ?? end.y) - 4) : nothing}
      <text class="line-label is-${end.kind}" x=${room.right + (hasDots(end.kind) ? 20 : 10)} y=${heights[i] ?? end.y}>${end.label}</text>`,
  )
}

function reader({ stops, reading, lines }: LineChartOptions, room: Room, { x, y }: Scales) {
  const stop = reading === undefined ? undefined : stops[reading]
  if (stop === undefined) return nothing
  const place = tenth(x(stop))
  return svg`
    <line class="reading-line" x1=${place} x2=${place} y1=${room.top} y2=${room.bottom} />
    ${lines.map((entry) => {
      const value = valueAt(entry, stop)
      return value === undefined ? nothing : svg`<circle class="line-read" cx=${place} cy=${tenth(y(value))} r="5" />`
    })}`
}

function stepped(key: string, at: number, count: number): number | undefined {
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1, PageUp: at - 10, PageDown: at + 10 }[key]
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

export function lineChart(options: LineChartOptions): TemplateResult {
  const { title, description, width, height, stops, reading, onRead, lines, marks } = options
  const room = roomOf(options)
  const scales = scalesOf(options, room)
  const pointed = (event: PointerEvent) => {
    const place = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left
    const far = stops.map((stop) => Math.abs(scales.x(stop) - place))
    if (far.length) onRead(far.indexOf(Math.min(...far)))
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !stops.length) return
    if (event.key === 'Escape') onRead(undefined)
    const next = stepped(event.key, reading ?? stops.length, stops.length)
    if (next === undefined) return
    event.preventDefault()
    onRead(next)
  }
  const shown = [
    ...lines.flatMap(({ points, label }) => [points, label]),
    ...(marks ?? []).map(({ x, label }) => `${x} ${label}`),
  ]
  const all = () => svg`
    ${axes(options, room, scales)} ${lines.map((entry) => drawnLine(entry, scales))} ${names(options, room, scales)}`
  return html`
    <div class="chart" role="application" tabindex="0" aria-label="${title}. ${description}"
      @pointermove=${pointed} @pointerdown=${pointed} @pointerleave=${() => onRead(undefined)} @keydown=${keyed} @blur=${() => onRead(undefined)}>
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img">
        <title>${title}</title><desc>${description}</desc>
        <text class="chart-title" x="0" y="13">${title}</text>
        ${guard([...shown, width, height, title], all)} ${reader(options, room, scales)}
      </svg>
    </div>`
}
