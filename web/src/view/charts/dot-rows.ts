/** Rows of dots on one axis, a dot a run, with their mean: what came out, and how far apart. */

import { extent, mean } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { html, svg, type TemplateResult } from 'lit'

export interface DotRow {
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
const top = 4
const valueRoom = 58

const textWidth = (text: string) => [...text].reduce((all, sign) => all + (sign > '\u2e80' ? 12.5 : 6.6), 0)

const tenth = (value: number) => Math.round(value * 10) / 10

/** The axis: a little wider than the dots need. */
function axisOf({ rows, width }: DotRowsOptions, left: number) {
  const [low = 0, high = 1] = extent(rows.flatMap(({ values }) => values).filter(Number.isFinite))
  const least = high - low < 0.02 ? 0.01 : 0
  return scaleLinear()
    .domain([low - least, high + least])
    .nice(4)
    .range([left, width - valueRoom])
}

export function dotRows(options: DotRowsOptions): TemplateResult {
  const { title, description, rows, width, format, tickFormat } = options
  const left = Math.min(width * 0.4, Math.max(...rows.map(({ label }) => textWidth(label))) + 14)
  const x = axisOf(options, left)
  const bottom = top + rows.length * rowHeight
  const row = ({ label, values }: DotRow, i: number) => {
    const y = top + (i + 0.5) * rowHeight
    const middle = mean(values) ?? Number.NaN
    return svg`
      <line class="grid-line" x1=${left} x2=${width - valueRoom} y1=${y} y2=${y} />
      <text x="0" y=${y + 4}>${label}</text>
      ${values.filter(Number.isFinite).map((value) => svg`<circle class="seed-dot" cx=${tenth(x(value))} cy=${y} r="4" />`)}
      ${Number.isFinite(middle) ? svg`<line class="seed-mean" x1=${tenth(x(middle))} x2=${tenth(x(middle))} y1=${y - 9} y2=${y + 9} />` : ''}
      <text class="tick at-end" x=${width} y=${y + 4}>${format(middle)}</text>`
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
