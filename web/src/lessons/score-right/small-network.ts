/** A small network as a picture: width is |w|, hue is sign, a trace is a weight that is gone. */

import { html, svg, type TemplateResult } from 'lit'
import type { Matrix } from './exclusive-or.js'
import type { WeightName } from './weights.js'

export interface SmallNetworkOptions {
  /** What it shows, for those who do not see it. */
  label: string
  matrices: readonly Matrix[]
  /** In CSS pixels. */
  width: number
  height: number
  /** The weight that went last. */
  taken?: WeightName | undefined
  /** Neurons of the hidden column that are out, from 0. */
  out?: readonly number[]
  /** Of the units of each column, a letter or a digit each. */
  names: readonly (readonly string[])[]
}

const widest = 6

export function smallNetwork(options: SmallNetworkOptions): TemplateResult {
  const { label, matrices, width, height } = options
  const counts = [matrices[0]?.columns ?? 0, ...matrices.map(({ rows }) => rows)]
  const layout = layoutOf(counts, width, height)
  return html`
    <svg class="network small-network" role="img" aria-label=${label} width=${layout.width} height=${layout.height} viewBox="0 0 ${layout.width} ${layout.height}">
      ${edges(options, layout)}
      ${counts.map((count, column) => Array.from({ length: count }, (_, row) => disc(options, layout, { column, row })))}
    </svg>`
}

type Layout = ReturnType<typeof layoutOf>

/** Columns of units from edge to edge, so that even a narrow drawing has room for its lines. */
function layoutOf(counts: readonly number[], width: number, height: number) {
  const gap = height / Math.max(...counts)
  const radius = Math.min(13, width * 0.085, gap * 0.4)
  const across = (width - 2 * radius - 4) / (counts.length - 1)
  const unit = (column: number, row: number) => ({
    x: radius + 2 + column * across,
    y: height / 2 + (row - ((counts[column] ?? 1) - 1) / 2) * gap,
  })
  return { width, height, radius, unit }
}

function edges({ matrices, taken, out = [] }: SmallNetworkOptions, layout: Layout) {
  const largest = Math.max(1e-9, ...matrices.flatMap(({ weights }) => Array.from(weights, Math.abs)))
  return matrices.map(({ rows, columns, weights, mask }, matrix) =>
    Array.from({ length: rows * columns }, (_, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns]
      const [a, b] = [layout.unit(matrix, column), layout.unit(matrix + 1, row)]
      const isOut = (matrix === 0 && out.includes(row)) || (matrix === 1 && out.includes(column))
      const isTaken = taken?.matrix === matrix && taken.row === row && taken.column === column
      const weight = weights[i] ?? 0
      if (!mask[i] || isOut)
        return svg`<line class=${isTaken ? 'cut-line is-taken' : 'cut-line'} x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />`
      const share = Math.abs(weight) / largest
      return svg`<line class=${weight < 0 ? 'stroke negative' : 'stroke'} x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y}
        stroke-width=${0.6 + (widest - 0.6) * share} stroke-opacity=${0.3 + 0.7 * share} />`
    }),
  )
}

function disc({ out = [], names }: SmallNetworkOptions, layout: Layout, at: { column: number; row: number }) {
  const { x, y } = layout.unit(at.column, at.row)
  const isHidden = at.column === 1
  const isOut = isHidden && out.includes(at.row)
  return svg`<g class="unit ${isHidden ? 'hidden' : ''} ${isOut ? 'is-cut' : ''}">
    <circle class="disc" cx=${x} cy=${y} r=${layout.radius} />
    <text class="value" x=${x} y=${y + 4}>${names[at.column]?.[at.row]}</text></g>`
}
