/** Accuracy over the share removed: means with bands, and what is read at one share. */

import { html, nothing, type TemplateResult } from 'lit'
import { type ChartLine, lineChart, valueAt } from '../../view/charts/line-chart.js'
import { percent } from '../../view/format.js'
import type { LessonView } from '../lesson.js'
import { spreadOf } from '../paired.js'
import type { Drawn } from './finding.js'
import type { QuestionsRun } from './run.js'
import type { QuestionsText } from './words.js'

/** Where one reads, an index into the shares; it is only looked at. */
const readings = new WeakMap<QuestionsRun, number>()

function linesOf({ measured: { curves } }: Drawn, text: QuestionsText): ChartLine[] {
  return curves.map(({ id, shares, values }, i) => ({
    id,
    kind: `kind-${i}`,
    label: text.rows[id] ?? id,
    hasDots: true,
    points: shares.map((x, at) => {
      const some = values[at] ?? []
      return { x, y: spreadOf(some).mean, low: Math.min(...some), high: Math.max(...some) }
    }),
  }))
}

function readingText(lines: readonly ChartLine[], share: number | undefined, text: QuestionsText) {
  if (share === undefined) return text.figure.band
  const values = lines.map((line) => `${line.label} ${percent(valueAt(line, share) ?? Number.NaN, 1)}`)
  return `${text.figure.at(percent(share))} ${values.join(', ')}`
}

/** @param run  where one reads; absent before there is anything to read */
export function curvesChart(
  drawn: Drawn,
  text: QuestionsText,
  { width, redraw }: LessonView,
  run?: QuestionsRun,
): TemplateResult | typeof nothing {
  const { question, measured, setup, description } = drawn
  if (!measured.curves.length) return nothing
  const lines = linesOf(drawn, text)
  const stops = measured.curves[0]?.shares ?? []
  const reading = run && readings.get(run)
  const lows = lines.flatMap(({ points }) => points.map(({ low = 0 }) => low))
  const chart = lineChart({
    title: text.questions[question].chart,
    description,
    lines,
    marks: question === 'hurts' ? [{ x: setup.share, label: percent(setup.share) }] : [],
    x: { low: 0, high: 1, label: text.figure.removed, ticks: [0, 0.25, 0.5, 0.75, 1], format: percent },
    y: { low: Math.floor(10 * Math.min(0.5, ...lows)) / 10, high: 1, isFixed: true, format: percent },
    width,
    height: 250,
    stops,
    reading,
    onRead: (stop) => {
      if (!run || stop === readings.get(run)) return
      if (stop === undefined) readings.delete(run)
      else readings.set(run, stop)
      redraw()
    },
  })
  if (!run) return chart
  return html`${chart}<p class="note">${readingText(lines, reading === undefined ? undefined : stops[reading], text)}</p>`
}
