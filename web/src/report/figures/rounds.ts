/** What a plan has done: the score round by round, as a picture and as a table. */

import { html, nothing, type TemplateResult } from 'lit'
import type { EpochReport, Evaluation, ExperimentInfo } from '../../core/contract/experiment.js'
import type { PlanRound } from '../../core/contract/plan.js'
import { outputName, weightLayers } from '../../lab/run/layers.js'
import { lostText } from '../../lab/says/lost.js'
import type { Lang } from '../../state/lang.js'
import { type ChartLine, lineChart } from '../../view/charts/line-chart.js'
import { fixed, percent, plain, trimmed } from '../../view/format.js'
import { type Cell, type TableRow, table } from '../../view/tables.js'
import { labTexts } from '../../words/lab/lab.js'
import { planTexts } from '../../words/lab/plan.js'
import { reportTexts } from '../../words/lab/report.js'
import { saysTexts } from '../../words/lab/says.js'
import type { NetworkMeasure } from '../run-report.js'
import type { PlanTrace } from './ending.js'
import { accuracyText } from './texts.js'

/** Rounds that the table has at most; the last ones. */
const mostRows = 40

export interface RoundsOptions {
  /** With names in the language; absent while nothing is known of it. */
  info: ExperimentInfo | undefined
  /** Before the plan. */
  before: NetworkMeasure
  trace: PlanTrace
  lang: Lang
  /** The round that is read; 0 is before the first. */
  reading: number | undefined
  /** Whether balanced accuracy and macro F1 stand in the table of classes, and errors in that of numbers. */
  hasRoom?: boolean
}

const accuracyIn = (report: EpochReport, { part }: NetworkMeasure): number => report[`${part}Accuracy`]

/** The share of all weights that is gone after a round. */
const goneAfter = ({ kept }: PlanRound, { weights }: NetworkMeasure): number => 1 - kept / weights

export function roundsChart(
  { info, before, trace: { rounds }, lang, reading }: RoundsOptions,
  width: number,
  onRead: (round: number | undefined) => void,
): TemplateResult {
  const words = planTexts[lang]
  const text = labTexts[lang].train
  const isShare = info?.task !== 'regression'
  const format = isShare ? (value: number) => percent(value) : (value: number) => trimmed(value, 3)
  const points = (of: (round: PlanRound) => EpochReport) =>
    rounds.map((round, i) => ({ x: i + 1, y: accuracyIn(of(round), before) }))
  const first = { x: 0, y: before.accuracy }
  const lines: ChartLine[] = [
    { id: 'cut', kind: 'control', label: words.cut, points: [first, ...points((round) => round.cut)], hasDots: true },
    {
      id: 'retrained',
      kind: 'test',
      label: words.retrained,
      points: [first, ...points(({ retrained }) => retrained)],
      hasDots: true,
    },
  ]
  const values = lines.flatMap((entry) => entry.points.map(({ y }) => y)).filter(Number.isFinite)
  const ends = [before.accuracy, values.at(-1) ?? Number.NaN].map((value) => accuracyText(info?.task, value))
  return lineChart({
    title: isShare ? text.accuracy : text.r2,
    description: words.chart(plain(rounds.length), ...(ends as [string, string])),
    lines,
    x: { low: 0, high: rounds.length, label: words.round, ticks: undefined, format: plain },
    y: { low: Math.min(...values), high: isShare ? 1 : Math.max(...values), isFixed: isShare, format },
    width,
    height: 190,
    stops: [0, ...rounds.map((_, i) => i + 1)],
    reading,
    onRead,
  })
}

/** The least recall of the classes that have samples. */
function leastRecall({ recall }: Evaluation): string {
  const known = recall.filter((share) => !Number.isNaN(share))
  return known.length ? percent(Math.min(...known), 1) : '–'
}

/** Classes that the plan has lost, as far as it has come. */
export function lostInRounds({ info, trace: { rounds }, lang }: RoundsOptions): TemplateResult | typeof nothing {
  const before = rounds[0]?.judged.before
  const last = rounds.findLast(({ isKept }) => isKept)?.judged
  if (!before || !last?.lostClasses.length || !info) return nothing
  const facts = { before, now: last.retrained, lost: last.lostClasses }
  return html`<p class="about" data-note="lost" role="status">${lostText(facts, (place) => outputName(info, place), saysTexts[lang])}</p>`
}

/** What accuracy alone hides, in the end of a round; '–' where nothing is known. */
function besideAccuracy({ info, lang, hasRoom = false }: RoundsOptions): {
  heads: string[]
  of: (told?: Evaluation) => string[]
} {
  const words = reportTexts[lang].answers
  const share = (value = Number.NaN) => (Number.isNaN(value) ? '–' : percent(value, 1))
  const error = (value = Number.NaN) => (Number.isNaN(value) ? '–' : trimmed(value, 4))
  const least = (told?: Evaluation) => (told ? leastRecall(told) : '–')
  if (info?.task === 'regression')
    return hasRoom
      ? { heads: ['MAE', 'RMSE'], of: (told) => [error(told?.mae), error(told?.rmse)] }
      : { heads: [], of: () => [] }
  const head = planTexts[lang].heads.leastRecall
  if (!hasRoom) return { heads: [head], of: (told) => [least(told)] }
  return {
    heads: [words.balanced, words.macroF1, head],
    of: (told) => [share(told?.balancedAccuracy), share(told?.macroF1), least(told)],
  }
}

/** @param wayBack  what stands beside each round, 0 the start; without it there is no such column */
export function roundsTable(options: RoundsOptions, wayBack?: (round: number) => Cell): TemplateResult {
  const { info, before, trace, lang, reading } = options
  const { settings, rounds } = trace
  const words = planTexts[lang]
  const isGuide = settings.plan === 'layer-by-layer'
  const beyond = besideAccuracy(options)
  const score = (report: EpochReport) => accuracyText(info?.task, accuracyIn(report, before))
  const nameOf = (round: PlanRound) => info?.layers[round.layer ?? -1]?.name ?? '–'
  const beside = (round: number): Cell[] => (wayBack ? [wayBack(round)] : [])
  const row = (round: PlanRound, i: number): TableRow => ({
    head: plain(i + 1),
    cells: [
      ...beside(i + 1),
      ...(isGuide ? [nameOf(round)] : []),
      percent(goneAfter(round, before), 1),
      plain(round.bytes),
      score(round.cut),
      round.isKept
        ? score(round.retrained)
        : html`${score(round.retrained)} <span class="hint">${words.takenBack}</span>`,
      ...beyond.of(round.judged.retrained),
    ],
    isChosen: reading === i + 1,
  })
  const start: TableRow = {
    head: words.first,
    cells: [
      ...beside(0),
      ...(isGuide ? ['–'] : []),
      percent(1 - before.kept / before.weights, 1),
      '–',
      accuracyText(info?.task, before.accuracy),
      '–',
      ...beyond.of(rounds[0]?.judged.before),
    ],
    isChosen: reading === 0,
  }
  const heads = [
    words.round,
    ...(wayBack ? [''] : []),
    ...(isGuide ? [words.layer] : []),
    words.gone,
    words.bytes,
    words.heads.cut,
    words.heads.retrained,
    ...beyond.heads,
  ]
  return table(words.rounds, heads, [start, ...rounds.map(row).slice(-mostRows)], 'numbers rounds-table')
}

/** What the last scan of the layers told. */
export function layerScan({ info, trace: { rounds }, lang }: RoundsOptions): TemplateResult | typeof nothing {
  const words = planTexts[lang]
  const { layer, growth } = rounds.at(-1) ?? {}
  if (!growth || layer === undefined || !info) return nothing
  const parts = weightLayers(info).map(({ index, name }, i) => ({ index, name, grows: growth[i] ?? Number.NaN }))
  const chosen = parts.find(({ index }) => index === layer)
  const others = parts
    .filter(({ index }) => index !== layer)
    .map(({ name, grows }) => (Number.isNaN(grows) ? words.full(name) : words.other(name, fixed(grows, 4))))
  if (!chosen) return nothing
  return html`<p class="about scan">${words.taken(chosen.name, fixed(chosen.grows, 4), others.join(words.join))}</p>`
}
