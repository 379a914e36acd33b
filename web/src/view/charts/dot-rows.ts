/** Rows of dots on one axis, a dot a run, with their mean: what came out, and how far apart. */

import { extent, mean } from 'd3-array'
import { html, svg, type TemplateResult } from 'lit'
import { linearScale } from '../scale.js'

export interface DotRow {
  /** What it is a part of: a heading stands over the first row of each. */
  group?: string
  label: string
  values: readonly number[]
}

export interface DotRowsOptions {
  title: string
  /** What the dots do, for those who do not see them. */
  description: string
  rows: readonly DotRow[]
  /** In CSS pixels. */
  width: number
  /** Of the means. */
  format: (value: number) => string
  tickFormat: (value: number) => string
}

const rowHeight = 26
const headingHeight = 24
const top = 4
const valueRoom = 58

const textWidth = (text: string) => [...text].reduce((all, sign) => all + (sign > '\u2e80' ? 12.5 : 6.6), 0)

const tenth = (value: number) => Math.round(value * 10) / 10

/** The axis: a little wider than the dots need. */
function axisOf({ rows, width }: DotRowsOptions, left: number) {
  const [low = 0, high = 1] = extent(rows.flatMap(({ values }) => values).filter(Number.isFinite))
  const least = high - low < 0.02 ? 0.01 : 0
  return linearScale({ domain: [low - least, high + least], range: [left, width - valueRoom], niceTicks: 4 })
}

/** Dots closer than this, along the row, stand one above the other: at most so many, no higher than the row. */
const touching = 7
const lanes = 5
const laneHeight = 4

/** How far each dot is moved up or down, so that none hides behind others. */
export function dotOffsets(places: readonly number[]): number[] {
  const offsets = places.map(() => 0)
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const place = (at: number) => places[order[at] ?? -1] ?? Number.NaN
  for (let start = 0, end = 0; start < order.length; start = end) {
    for (end = start + 1; end < order.length && place(end) - place(end - 1) < touching; end += 1);
    const count = Math.min(lanes, end - start)
    for (let i = start; i < end; i += 1)
      offsets[order[i] ?? 0] = (((i - start) % count) - (count - 1) / 2) * (count < 4 ? 1.5 : 1) * laneHeight
  }
  return offsets
}

/** The height of the middle of each row, under its heading when it has one; and where the last one ends. */
function layoutOf(rows: readonly DotRow[]) {
  let bottom = top
  const middles = rows.map(({ group }, i) => {
    if (group && group !== rows[i - 1]?.group) bottom += headingHeight
    bottom += rowHeight
    return bottom - rowHeight / 2
  })
  return { middles, bottom }
}

export function dotRows(options: DotRowsOptions): TemplateResult {
  const { title, description, rows, width, format, tickFormat } = options
  const left = Math.min(width * 0.4, Math.max(...rows.map(({ label }) => textWidth(label))) + 14)
  const x = axisOf(options, left)
  const { middles, bottom } = layoutOf(rows)
  const row = ({ label, values, group }: DotRow, i: number) => {
    const y = middles[i] ?? 0
    const middle = mean(values) ?? Number.NaN
    const dots = values.filter(Number.isFinite).map((value) => tenth(x(value)))
    const offsets = dotOffsets(dots)
    return svg`
      ${group && group !== rows[i - 1]?.group ? svg`<text class="dots-group" x="0" y=${y - rowHeight / 2 - 5}>${group}</text>` : ''}
      <line class="grid-line" x1=${left} x2=${width - valueRoom} y1=${y} y2=${y} />
      <text x="0" y=${y + 4}>${label}</text>
      ${dots.map((place, dot) => svg`<circle class="seed-dot" cx=${place} cy=${y + (offsets[dot] ?? 0)} r="4" />`)}
      ${Number.isFinite(middle) ? svg`<line class="seed-mean" x1=${tenth(x(middle))} x2=${tenth(x(middle))} y1=${y - 9} y2=${y + 9} />` : ''}
      <text class="tick at-end" x=${width} y=${y + 4}>${Number.isFinite(middle) ? format(middle) : ''}</text>`
  }
  return html`
    <div class="chart">
      <p class="label dots-title" aria-hidden="true">${title}</p>
      <svg width=${width} height=${bottom + 22} viewBox="0 0 ${width} ${bottom + 22}" role="img">
        <title>${title}</title><desc>${description}</desc>
        ${x.ticks(Math.max(2, Math.floor((width - valueRoom - left) / 62))).map(
          (tick) => svg`
            <line class="grid-line" x1=${x(tick)} x2=${x(tick)} y1=${top} y2=${bottom} />
            <text class="tick" x=${x(tick)} y=${bottom + 16}>${tickFormat(tick)}</text>`,
        )}
        ${rows.map(row)}
      </svg>
    </div>`
}
