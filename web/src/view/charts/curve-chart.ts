/** Curves over epochs as SVG: labels stand at the ends of their lines; a reading line shows the values of one epoch. */

import { bisectCenter, extent } from 'd3-array'
import { line } from 'd3-shape'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { linearScale } from '../scale.js'

export interface Curve {
  id: string
  label: string
  /** One for each entry of `epochs`; NaN leaves a gap. */
  values: readonly number[]
}

export interface CurveChartOptions {
  /** Over the chart. */
  title: string
  /** What the curves are, where no title stands over them. */
  label?: string
  /** What the curves do, for those who do not see them. */
  description: string
  epochs: readonly number[]
  curves: readonly Curve[]
  /** The last epoch that is wanted: the axis is that long from the start. */
  lastEpoch: number
  /** Ends of the value axis that are always in it; `high` alone counts while there are no curves. */
  low: number
  high: number
  /** Whether the ends are final: a share stays in [0, 1]. */
  isFixed: boolean
  /** In CSS pixels. */
  width: number
  height: number
  format: (value: number) => string
  /** Numbers on the value axis. */
  tickFormat: (value: number) => string
  /** The epoch that is read, an index into `epochs`. */
  reading: number | undefined
  onRead: (index: number | undefined) => void
  epochLabel: string
  /** Places where something was done to the network, with what is written over them. */
  marks?: readonly { epoch: number; label: string }[]
}

const lineHeight = 15

interface Room {
  left: number
  right: number
  top: number
  bottom: number
}

/** About how wide a label is; the one of the part that judges is bold. */
const labelWidth = (label: string) => [...label].reduce((sum, sign) => sum + (sign > '\u2e80' ? 12 : 7), 0)

function roomOf({ width, height, curves, epochs, reading, format }: CurveChartOptions): Room {
  const at = reading ?? epochs.length - 1
  const labels = curves.map(({ label, values }) => labelWidth(`${label} ${format(values[at] ?? 0)}`))
  return { left: 42, right: width - Math.max(94, 14 + Math.max(0, ...labels)), top: 26, bottom: height - 20 }
}

function scalesOf(options: CurveChartOptions, room: Room) {
  const { curves, low, high, isFixed, lastEpoch, epochs } = options
  const [least = low, most = isFixed ? high : 1] = extent(
    curves.flatMap(({ values }) => values).filter(Number.isFinite),
  )
  const ends: [number, number] = isFixed
    ? [Math.max(low, Math.min(least, low)), high]
    : [Math.min(low, least), Math.max(most, low + 1e-9)]
  const niceTicks = isFixed ? 0 : 3
  return {
    value: linearScale({ domain: ends, range: [room.bottom, room.top], isClamped: true, niceTicks }),
    epoch: linearScale({
      domain: [0, Math.max(1, lastEpoch, epochs.at(-1) ?? 0)],
      range: [room.left, room.right],
    }),
  }
}

/** Labels as near to their wanted heights as they can be without meeting. */
export function spread(wanted: readonly number[], least: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed: number[] = []
  let floor = top
  for (const i of order) {
    placed[i] = Math.max(floor, wanted[i] ?? 0)
    floor = (placed[i] ?? 0) + least
  }
  let ceiling = bottom
  for (const i of order.reverse()) {
    placed[i] = Math.min(ceiling, placed[i] ?? 0)
    ceiling = (placed[i] ?? 0) - least
  }
  return placed
}

function axes(options: CurveChartOptions, room: Room, { value, epoch }: ReturnType<typeof scalesOf>) {
  const epochTicks = epoch.ticks(Math.max(2, Math.floor((room.right - room.left) / 70))).filter(Number.isInteger)
  const lastTick = epochTicks.at(-1) ?? 0
  const afterTicks = epoch(lastTick) + labelWidth(String(lastTick)) / 2 + 7
  return svg`
    ${value.ticks(3).map(
      (tick) => svg`
        <line class="grid-line" x1=${room.left} x2=${room.right} y1=${value(tick)} y2=${value(tick)} />
        <text class="tick at-end" x=${room.left - 6} y=${value(tick) + 4}>${options.tickFormat(tick)}</text>`,
    )}
    ${epochTicks.map((tick) => svg`<text class="tick" x=${epoch(tick)} y=${room.bottom + 15}>${tick}</text>`)}
    <text class="tick at-start" x=${Math.max(room.right + 17, afterTicks)} y=${room.bottom + 15}>${options.epochLabel}</text>`
}

function curveLines({ curves, epochs }: CurveChartOptions, { value, epoch }: ReturnType<typeof scalesOf>) {
  return curves.map(({ id, values }) => {
    const path = line<number>()
      .defined((y) => Number.isFinite(y))
      .x((_, i) => Math.round(epoch(epochs[i] ?? 0) * 10) / 10)
      .y((y) => Math.round(value(y) * 10) / 10)([...values])
    return svg`<path class="curve is-${id}" d=${path ?? ''} />`
  })
}

/** At the end of each line, or at the epoch that is read: its name and its value there. */
function labels(options: CurveChartOptions, room: Room, { value, epoch }: ReturnType<typeof scalesOf>) {
  const { curves, epochs, reading } = options
  const at = reading ?? epochs.length - 1
  const shown = curves.filter(({ values }) => Number.isFinite(values[at]))
  const x = epoch(epochs[at] ?? 0)
  const textX = room.right + 12
  const heights = spread(
    shown.map(({ values }) => value(values[at] ?? 0) + 4),
    lineHeight,
    room.top + 4,
    room.bottom,
  )
  return shown.map(({ id, label, values }, i) => {
    const y = value(values[at] ?? 0)
    return svg`
      <circle class="curve-end is-${id}" cx=${x} cy=${y} r="3" />
      <text class="curve-label is-${id}" x=${textX} y=${heights[i] ?? y}>${label} <tspan class="curve-value">${options.format(values[at] ?? 0)}</tspan></text>`
  })
}

function readingLine({ epochs, reading, epochLabel }: CurveChartOptions, room: Room, epoch: (value: number) => number) {
  if (reading === undefined) return nothing
  const x = epoch(epochs[reading] ?? 0)
  return svg`
    <line class="reading-line" x1=${x} x2=${x} y1=${room.top} y2=${room.bottom} />
    <text class="tick is-reading" x=${Math.min(room.right - 20, Math.max(room.left + 20, x))} y=${room.top - 7}>${epochLabel} ${epochs[reading]}</text>`
}

/** A line at each mark; its text stands over it while it does not meet the one before. */
function markLines({ marks = [] }: CurveChartOptions, room: Room, epoch: (value: number) => number) {
  let free = Number.NEGATIVE_INFINITY
  return marks.map((mark) => {
    const x = epoch(mark.epoch)
    const width = labelWidth(mark.label)
    const isFree = x - width / 2 >= free
    if (isFree) free = x + width / 2 + 6
    return svg`
      <line class="mark-line" x1=${x} x2=${x} y1=${room.top} y2=${room.bottom} />
      ${isFree ? svg`<text class="tick" x=${x} y=${room.top - 5}>${mark.label}</text>` : nothing}`
  })
}

/** The reading that a key leads to; undefined when the key means nothing here. */
function stepped(key: string, at: number, count: number): number | undefined {
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1, PageUp: at - 10, PageDown: at + 10 }[key]
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

export function curveChart(options: CurveChartOptions): TemplateResult {
  const { width, height, epochs, reading, onRead, title, label = title } = options
  const room = roomOf(options)
  const scales = scalesOf(options, room)
  const pointed = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const epoch = scales.epoch.invert(event.clientX - box.left)
    if (epochs.length) onRead(bisectCenter(epochs, epoch))
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !epochs.length) return
    const next = stepped(event.key, reading ?? epochs.length - 1, epochs.length)
    if (event.key === 'Escape') onRead(undefined)
    if (next === undefined) return
    event.preventDefault()
    onRead(next)
  }
  return html`
    <div class="chart" role="application" tabindex="0" aria-label="${label} – ${options.description}"
      @pointermove=${pointed} @pointerdown=${pointed} @pointerleave=${() => onRead(undefined)} @keydown=${keyed}
      @blur=${() => onRead(undefined)}>
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img">
        <title>${label}</title><desc>${options.description}</desc>
        ${axes(options, room, scales)} ${markLines(options, room, scales.epoch)} ${curveLines(options, scales)}
        ${readingLine(options, room, scales.epoch)} ${labels(options, room, scales)}
        ${reading === undefined ? svg`<text class="chart-title" x="0" y="13">${title}</text>` : nothing}
      </svg>
    </div>`
}
