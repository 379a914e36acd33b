/** What is left the more is cut: a line a criterion (or layer) over the shares that are gone, with bands over seeds. */

import { html, type TemplateResult } from 'lit'
import type { SweepPoint } from '../../sweep/points.js'
import { meanAndSpread } from '../../sweep/spread.js'
import { type ChartLine, dot, type LinePoint, lineChart, valueAt } from '../../view/charts/line-chart.js'
import { percent } from '../../view/format.js'
import type { Scale } from '../../words/lab/measured.js'
import { scaleFormats } from './texts.js'

export type Fit = 'loss' | 'accuracy'

/** Means over the seeds, and from the lowest to the highest. */
export function meansOf(points: readonly SweepPoint[], fit: Fit): LinePoint[] {
  return meanAndSpread(points)
    .map((spread) => ({
      x: spread.amount,
      y: spread[fit].mean,
      ...(spread.n > 1 ? { low: spread[fit].min, high: spread[fit].max } : {}),
    }))
    .sort((a, b) => a.x - b.x)
}

/** Lines end where their labels stand: where they meet, the one that was better on the way comes first. */
export function bestFirst(lines: readonly ChartLine[], fit: Fit): ChartLine[] {
  const mean = ({ points }: ChartLine) => {
    const values = points.map(({ y }) => y).filter(Number.isFinite)
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  }
  return [...lines].sort((a, b) => (fit === 'loss' ? mean(a) - mean(b) : mean(b) - mean(a)))
}

/** The shares that some line has a point at, in order. */
export const stopsOf = (lines: readonly ChartLine[]): number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b)

export interface AmountsOptions {
  title: string
  description: string
  lines: readonly ChartLine[]
  scale: Scale
  /** Under the axis. */
  across: string
  width: number
  height: number
  stops: readonly number[]
  /** An index into the stops. */
  reading: number | undefined
  onRead: (stop: number | undefined) => void
}

export function amountsChart({ scale, across, ...options }: AmountsOptions): TemplateResult {
  const { lines, width } = options
  const { isShare, tick } = scaleFormats(scale)
  const values = lines.flatMap(({ points }) => points.flatMap(({ y, low }) => [y, low ?? y])).filter(Number.isFinite)
  return lineChart({
    ...options,
    x: {
      low: 0,
      high: 1,
      label: across,
      ticks: width < 360 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
      format: (value) => percent(value),
    },
    y: {
      low: scale === 'loss' ? 0 : Math.min(...values, 1),
      high: scale === 'loss' ? 0 : 1,
      isFixed: isShare,
      format: tick,
    },
  })
}

/** What the lines say at one share, the best first. @param nameOf  a line by its id */
export function amountsReading(
  lines: readonly ChartLine[],
  at: number,
  head: string,
  scale: Scale,
  nameOf: (id: string) => string,
): TemplateResult {
  const { text } = scaleFormats(scale)
  const values = lines.flatMap(({ id, kind, ...entry }) => {
    const value = valueAt(entry, at)
    return value === undefined ? [] : [{ name: nameOf(id), kind, value }]
  })
  values.sort((a, b) => (scale === 'loss' ? a.value - b.value : b.value - a.value))
  return html`<strong>${head}</strong>
    ${values.map(({ name, kind, value }) => html`<span class="read-line"><svg width="10" height="10" aria-hidden="true">${dot(kind, 5, 5)}</svg> ${name} ${text(value)}</span>`)}`
}
