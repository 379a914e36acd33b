/** Weights of a layer as a histogram, and over it the few values that they share. */

import { max, min } from 'd3-array'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { segmented } from '../../view/fields/segmented.js'
import { fixed, plain, trimmed } from '../../view/format.js'
import { chartValues } from '../chart-values.js'
import type { LessonView } from '../lesson.js'
import type { SharedLayer, SmallerStillRun } from './run.js'
import { texts } from './texts.js'

const binCount = 48
const height = 130
const room = { left: 6, right: 6, top: 22, bottom: 20 }

export interface Bins {
  low: number
  high: number
  counts: readonly number[]
}

/** Weights in bins of equal width, from the least to the greatest. */
export function binsOf(values: Float32Array, count: number): Bins {
  const [low, high] = [min(values) ?? 0, max(values) ?? 1]
  const counts = Array<number>(count).fill(0)
  const width = (high - low || 1) / count
  for (const value of values) {
    const bin = Math.min(count - 1, Math.floor((value - low) / width))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { low, high, counts }
}

function chart({ before, centroids, name }: SharedLayer, view: LessonView): TemplateResult {
  const words = texts[view.lang].histogram
  const { low, high, counts } = binsOf(before, binCount)
  const values = centroids.map(({ value }) => value)
  const [from, to] = [Math.min(low, ...values), Math.max(high, ...values)]
  const x = (value: number) => room.left + ((view.width - room.left - room.right) * (value - from)) / (to - from || 1)
  const most = Math.max(1, ...counts)
  const base = height - room.bottom
  const y = (count: number) => base - ((base - room.top) * count) / most
  const binWidth = (high - low) / binCount
  const bars = counts.map((count, i) => {
    const left = x(low + i * binWidth)
    return count
      ? svg`<rect class="bin" x=${left} y=${y(count)} width=${Math.max(0.5, x(low + (i + 1) * binWidth) - left - 0.75)} height=${base - y(count)} />`
      : nothing
  })
  const marks = values.map(
    (value) => svg`<line class="centroid" x1=${x(value)} x2=${x(value)} y1=${room.top - 8} y2=${base} />
      <circle class="centroid-head" cx=${x(value)} cy=${room.top - 10} r="4" />`,
  )
  const label = words.chart(name, plain(before.length), plain(values.length))
  return html`
    <svg class="histogram" role="img" aria-label=${label} width=${view.width} height=${height} viewBox="0 0 ${view.width} ${height}">
      ${bars} <line class="axis" x1="0" x2=${view.width} y1=${base} y2=${base} />
      ${marks}
      <text class="tick" x="0" y=${height - 5}>${trimmed(from, 2)}</text>
      ${from < 0 && to > 0 ? svg`<text class="tick is-middle" x=${x(0)} y=${height - 5}>0</text>` : nothing}
      <text class="tick is-end" x=${view.width} y=${height - 5}>${trimmed(to, 2)}</text>
    </svg>`
}

export function histogram(run: SmallerStillRun, view: LessonView): TemplateResult | typeof nothing {
  const words = texts[view.lang].histogram
  const { result, layer } = run
  if (!result || !layer) return nothing
  return html`
    <section class="histogram-part"><h2 class="label">${words.title}</h2>
      ${segmented({
        legend: words.layer,
        name: 'layer',
        value: String(Math.max(0, result.layers.indexOf(layer))),
        choices: result.layers.map(({ name }, i) => ({ id: String(i), label: name })),
        onChange: (next) => view.choose({ layer: next }),
      })}
      ${guard([layer, view.width, view.lang], () => chart(layer, view))}
      <p class="note">${words.about(plain(layer.before.length), plain(layer.centroids.length), result.kept < result.weights)}</p>
      ${chartValues(
        {
          title: words.table(layer.name),
          file: `smaller-still-${layer.name}`,
          columns: [
            ['value', words.value],
            ['weights', words.count],
          ],
          rows: () => layer.centroids.map(({ value, count }) => [fixed(value, 5), count]),
          of: [layer],
        },
        view,
      )}
    </section>`
}
