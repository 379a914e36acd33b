/** What the chart of criteria comes to, in one sentence: where they differ most, or that these samples cannot tell them apart. */

import { judgeOf } from '../../../core/figures/judge.js'
import type { ChartLine } from '../../../view/charts/line-chart.js'
import { percent } from '../../../view/format.js'
import { reportTexts } from '../../../words/lab/report.js'
import { controlOf } from '../../report/choice.js'
import { countOf } from '../../says/sentences.js'
import type { LabContext } from '../../shell/context.js'

interface At {
  amount: number
  /** The best first. */
  values: readonly { id: string; label: string; y: number }[]
}

const gapOf = ({ values }: At) => (values[0]?.y ?? 0) - (values.at(-1)?.y ?? 0)

/** Two standard errors of the difference of two shares of so many samples, at most. */
export const leastDifference = (samples: number): number => 2 * Math.sqrt(0.5 / Math.max(1, samples))

/** Where the lines are furthest apart; of equal ones the first. */
export function widest(lines: readonly ChartLine[]): At | undefined {
  const stops = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b)
  const places = stops.map((amount): At => {
    const values = lines.flatMap(({ id, label, points }) => {
      const y = points.find(({ x }) => x === amount)?.y
      return y !== undefined && Number.isFinite(y) ? [{ id, label, y }] : []
    })
    return { amount, values: values.sort((a, b) => b.y - a.y) }
  })
  const whole = places.filter(({ values }) => values.length === lines.length)
  return whole.reduce<At | undefined>((best, place) => (best && gapOf(best) >= gapOf(place) ? best : place), undefined)
}

/** Of accuracies alone: losses and R² have no such measure of what samples can show. */
export function sweepSentence(context: LabContext, lines: readonly ChartLine[]): string {
  const { view, reporting, lang } = context
  const { info } = view
  const { grain, fit, source } = reporting.choice
  const words = reportTexts[lang].sweep
  if (!info || info.task === 'regression' || fit !== 'accuracy' || source !== 'network') return ''
  const named = lines.filter(({ id }) => id !== controlOf[grain])
  const place = widest(named)
  const samples = info.sizes[judgeOf(info)]
  if (!place || named.length < 2) return ''
  if (gapOf(place) < leastDifference(samples)) return words.noDifference(countOf(samples))
  return words.differ(
    percent(place.amount),
    place.values.map(({ label, y }) => words.keeps(label, percent(y))),
  )
}
