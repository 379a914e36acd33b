/** The front as a chart: bytes across, the measure up, and what each network is held against. */

import type { TemplateResult } from 'lit'
import { spreadOf } from '../../../../core/figures/spread.js'
import type { FinalPoint, Outcome } from '../../../../search/finals.js'
import type { SearchPoint } from '../../../../search/halving.js'
import { type ChartLine, type LinePoint, lineChart } from '../../../../view/charts/line-chart.js'
import { plain } from '../../../../view/format.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { RunningView } from '../../../report/search/running.js'
import { measureFormats, type SearchContext, wantedOf } from './search-context.js'

/** Bytes stand on a scale that doubles. */
const across = (bytes: number): number => Math.log2(bytes)

const byBytes = (points: readonly LinePoint[]) => points.toSorted((one, other) => one.x - other.x)

const ofValidation = ({ bytes, measure }: SearchPoint): LinePoint => ({ x: across(bytes), y: measure })

function ofTest({ bytes, measures }: FinalPoint): LinePoint {
  const { n, mean, deviation } = spreadOf(measures)
  const ends = n > 1 ? { low: mean - deviation, high: mean + deviation } : {}
  return { x: across(bytes), y: mean, ...ends }
}

const withoutBand = ({ x, y }: LinePoint): LinePoint => ({ x, y })

/** Each candidate by its longest training. */
function measured({ at }: RunningView): SearchPoint[] {
  const latest = new Map<unknown, SearchPoint[]>()
  for (const { points } of at.rungs)
    for (const point of points)
      latest.set(
        point.candidate,
        points.filter((own) => own.candidate === point.candidate),
      )
  return [...latest.values()].flat()
}

type Names = (typeof searchTexts)['en']['lines']

function linesOfSearch(run: RunningView, names: Names): ChartLine[] {
  const onFront = new Set(run.front.map(({ candidate, form }) => `${JSON.stringify(candidate)} ${form}`))
  const others = measured(run).filter(({ candidate, form }) => !onFront.has(`${JSON.stringify(candidate)} ${form}`))
  return [
    { id: 'others', kind: 'cloud', label: names.others, points: byBytes(others.map(ofValidation)), hasDots: true },
    {
      id: 'front',
      kind: 'test',
      label: names.front,
      points: run.front.map(ofValidation),
      hasDots: true,
      isStepped: true,
    },
  ]
}

function linesOfTest({ found, whole }: Outcome, names: Names): ChartLine[] {
  const dense = byBytes(found.map((one) => withoutBand(ofTest(one.dense))))
  const random = byBytes(found.flatMap((one) => (one.random ? [withoutBand(ofTest(one.random))] : [])))
  return [
    { id: 'random', kind: 'kind-5', label: names.random, points: random, hasDots: true },
    { id: 'dense', kind: 'kind-1', label: names.dense, points: dense, hasDots: true },
    {
      id: 'whole',
      kind: 'whole',
      label: names.whole,
      points: byBytes(whole.map((one) => withoutBand(ofTest(one)))),
      hasDots: true,
    },
    { id: 'found', kind: 'test', label: names.found, points: byBytes(found.map(ofTest)), hasDots: true },
  ]
}

export const linesOf = (run: RunningView, names: Names): ChartLine[] =>
  (run.at.outcome ? linesOfTest(run.at.outcome, names) : linesOfSearch(run, names)).filter(
    ({ points }) => points.length,
  )

/** Whole powers of 2, not too many. */
function ticksOf(low: number, high: number, width: number): number[] {
  const count = Math.floor(high) - Math.ceil(low) + 1
  const step = Math.max(1, Math.ceil((count * 56) / Math.max(1, width - 160)))
  return Array.from({ length: count }, (_, i) => Math.ceil(low) + i).filter((power) => power % step === 0)
}

/** @param stops  bytes of the front, as the chart has them across */
export function frontChart(context: SearchContext, run: RunningView, height: number): TemplateResult {
  const { lang, width, read, place } = context
  const words = searchTexts[lang]
  const { plan, info } = run.of
  const isClasses = info.task === 'classification'
  const format = measureFormats(isClasses, lang)
  const lines = linesOf(run, words.lines)
  const front = lines.find(({ id }) => id === 'found' || id === 'front')
  const places = lines.flatMap(({ points }) => points.map(({ x }) => x))
  const budget = across(plan.budget)
  const [low, high] = [Math.min(...places, budget) - 0.15, Math.max(...places, budget) + 0.15]
  const wanted = wantedOf(context, plan, isClasses)
  const floor: ChartLine[] = wanted
    ? [{ id: 'wanted', kind: 'control', label: words.lines.wanted, points: [low, high].map((x) => ({ x, y: wanted })) }]
    : []
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y)).filter(Number.isFinite)
  const least = Math.min(...values)
  const measure = words.measureOf(plan.measure, isClasses)
  const title = words.chartTitle[run.at.outcome ? 'test' : 'validation'](measure)
  return lineChart({
    title: title.charAt(0).toUpperCase() + title.slice(1),
    description: words.chart(lines.map(({ label }) => label)),
    lines: [...floor, ...lines],
    marks: [{ x: budget, label: words.budgetMark }],
    x: { low, high, label: words.across, ticks: ticksOf(low, high, width), format: (power) => plain(2 ** power) },
    y: isClasses
      ? { low: Math.floor(20 * least) / 20, high: 1, isFixed: true, format: format.tick }
      : { low: least, high: Math.max(...values), isFixed: false, format: format.tick },
    width,
    height,
    stops: front?.points.map(({ x }) => x) ?? [],
    reading: place,
    onRead: (next) => next !== place && read(next),
  })
}
