/** What a plan has done: accuracy round by round, as a picture and as a table to go back by. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../../core/contract/cut.js'
import type { EpochReport } from '../../../core/contract/experiment.js'
import type { PlanRound } from '../../../core/contract/plan.js'
import { type ChartLine, lineChart } from '../../../view/charts/line-chart.js'
import { fixed, percent, plain, trimmed } from '../../../view/format.js'
import { type Cell, type TableRow, table } from '../../../view/tables.js'
import { planTexts } from '../../../words/lab/plan.js'
import { accuracyText } from '../../figure/accuracy.js'
import { bytesOf, endingText } from '../../plan/ending.js'
import type { Cut, PlanTrace } from '../../run/cutting/cuts.js'
import { weightLayers } from '../../run/layers.js'
import type { LabContext } from '../../shell/context.js'

/** Rounds that the table has at most; the last ones. */
const mostRows = 40

const accuracyIn = (report: EpochReport, { before }: Cut): number => report[`${before.part}Accuracy`]

/** The share of all weights that is gone after a round. */
export const goneAfter = ({ kept }: PlanRound, { before }: Cut): number => 1 - kept / before.weights

function chart(context: LabContext, cut: Cut, rounds: readonly PlanRound[]): TemplateResult {
  const { view, lang, text, reading, actions, width } = context
  const words = planTexts[lang]
  const isShare = view.info?.task !== 'regression'
  const format = isShare ? (value: number) => percent(value) : (value: number) => trimmed(value, 3)
  const points = (of: (round: PlanRound) => EpochReport) =>
    rounds.map((round, i) => ({ x: i + 1, y: accuracyIn(of(round), cut) }))
  const first = { x: 0, y: cut.before.accuracy }
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
  const ends = [cut.before.accuracy, values.at(-1) ?? Number.NaN].map((value) => accuracyText({ view }, value))
  const title = isShare ? text.train.accuracy : text.train.r2
  return lineChart({
    title,
    description: words.chart(plain(rounds.length), ...(ends as [string, string])),
    lines,
    x: { low: 0, high: rounds.length, label: words.round, ticks: undefined, format: plain },
    y: { low: Math.min(...values), high: isShare ? 1 : Math.max(...values), isFixed: isShare, format },
    width,
    height: 190,
    stops: [0, ...rounds.map((_, i) => i + 1)],
    reading: reading.round,
    onRead: (round) => round !== reading.round && actions.read({ round }),
  })
}

/** A way back, where there is one: the core keeps the rounds of a plan until the network is changed by other means. */
function wayBack(context: LabContext, round: number, isNow: boolean): Cell {
  const { view, lang, actions } = context
  const words = planTexts[lang]
  if (!view.plan || isNow) return ''
  return html`<button class="action" data-action="back-to-round" data-round=${round} ?disabled=${view.phase !== 'ready'}
    aria-label=${round ? words.backTo(plain(round)) : words.backToStart} title=${round ? words.backTo(plain(round)) : words.backToStart}
    @click=${() => actions.backToRound(round)}>\u21a9\ufe0e</button>`
}

function roundsTable(context: LabContext, cut: Cut, { settings, rounds }: PlanTrace): TemplateResult {
  const { view, lang, reading } = context
  const words = planTexts[lang]
  const isGuide = settings.plan === 'layer-by-layer'
  const score = (report: EpochReport) => accuracyText({ view }, accuracyIn(report, cut))
  const nameOf = (round: PlanRound) => view.info?.layers[round.layer ?? -1]?.name ?? '–'
  const row = (round: PlanRound, i: number): TableRow => ({
    head: plain(i + 1),
    cells: [
      wayBack(context, i + 1, i + 1 === rounds.length),
      ...(isGuide ? [nameOf(round)] : []),
      percent(goneAfter(round, cut), 1),
      plain(round.bytes),
      score(round.cut),
      round.isKept
        ? score(round.retrained)
        : html`${score(round.retrained)} <span class="hint">${words.takenBack}</span>`,
    ],
    isChosen: reading.round === i + 1,
  })
  const start: TableRow = {
    head: words.first,
    cells: [
      wayBack(context, 0, rounds.length === 0),
      ...(isGuide ? ['–'] : []),
      percent(1 - cut.before.kept / cut.before.weights, 1),
      '–',
      accuracyText({ view }, cut.before.accuracy),
      '–',
    ],
    isChosen: reading.round === 0,
  }
  const heads = [
    words.round,
    '',
    ...(isGuide ? [words.layer] : []),
    words.gone,
    words.bytes,
    words.heads.cut,
    words.heads.retrained,
  ]
  return table(words.rounds, heads, [start, ...rounds.map(row).slice(-mostRows)], 'numbers rounds-table')
}

/** What the last scan of the layers told. */
function scan(context: LabContext, { rounds }: PlanTrace): TemplateResult | typeof nothing {
  const { view, lang } = context
  const words = planTexts[lang]
  const { layer, growth } = rounds.at(-1) ?? {}
  if (!growth || layer === undefined || !view.info) return nothing
  const parts = weightLayers(view.info).map(({ index, name }, i) => ({ index, name, grows: growth[i] ?? Number.NaN }))
  const chosen = parts.find(({ index }) => index === layer)
  const others = parts
    .filter(({ index }) => index !== layer)
    .map(({ name, grows }) => (Number.isNaN(grows) ? words.full(name) : words.other(name, fixed(grows, 4))))
  if (!chosen) return nothing
  return html`<p class="about scan">${words.taken(chosen.name, fixed(chosen.grows, 4), others.join(words.join))}</p>`
}

/** The round, or how far the weights that it goes back to are. */
function underWay({ view, lang }: LabContext, done: number, all: string): string {
  const words = planTexts[lang]
  const { stage, step = 0, steps = 0 } = view.plan ?? {}
  return stage === 'rewind' ? words.rewinding(plain(step), plain(steps)) : words.underWay(plain(done + 1), all)
}

/** The plan that the last cut is, as far as it has come. */
export function roundsPart(context: LabContext, cut: Cut, trace: PlanTrace): TemplateResult {
  const { lang, view, text } = context
  const words = planTexts[lang]
  const { rounds, settings, end } = trace
  const nameOf = (format: StoredSize['format']) => text.prune.formats[format]
  const size = bytesOf(trace, cut, nameOf, words)
  const all = plain(settings.rounds ?? 1)
  const state = end
    ? endingText(trace, end, cut, nameOf, words)
    : view.phase === 'training'
      ? underWay(context, rounds.length, all)
      : view.plan
        ? words.rests(plain(rounds.length), all)
        : ''
  return html`
    <p class="about plan-state" role="status">${state}</p>
    ${rounds.length ? html`${chart(context, cut, rounds)} ${scan(context, trace)}` : nothing}
    ${roundsTable(context, cut, trace)}
    ${size && rounds.length ? html`<p class="hint">${words.bytesIn(size.how)}</p>` : nothing}`
}
