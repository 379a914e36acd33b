/** The truth beside the score: what really happens to the loss when one candidate is gone, and what was said of it. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { PredictedQuantity, Truth } from '../../../core/contract/cut.js'
import { orderOf, ranksOf } from '../../../core/figures/ranks.js'
import type { CriterionId } from '../../../core/ids.js'
import { formatRows } from '../../../data/to-csv.js'
import { save } from '../../../page/save.js'
import { grainOf } from '../../../sweep/criteria.js'
import { type ScatterPoint, scatter, scatterMarks } from '../../../view/charts/scatter.js'
import { segmented } from '../../../view/fields/segmented.js'
import { fixed, plain, signed, trimmed } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { reportTexts } from '../../../words/lab/report.js'
import { healingOf, type ReportChoice } from '../../report/choice.js'
import { mostSamples } from '../../report/costs.js'
import { weightLayers, weightNames } from '../../run/layers.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'
import { criterionName } from './criteria.js'
import { fileName } from './foot.js'

type Prediction = Truth['predictions'][number]

/** What a criterion is judged by, put in order. */
interface Known {
  ranks: readonly number[]
  order: readonly number[]
  cheapest: ReadonlySet<number>
  /** Whether no candidate changes the loss in another way than the others do. */
  isFlat: boolean
}

const knowns = new WeakMap<Float64Array, Known>()

/** Worked out once for each list. */
function knownOf(measured: Float64Array, k: number): Known {
  const found = knowns.get(measured)
  if (found) return found
  const order = orderOf(measured)
  const limit = measured[order[k - 1] ?? 0] ?? 0
  const cheapest = new Set(order.filter((i) => (measured[i] ?? 0) <= limit)) // ties are no dearer
  const known = { order, ranks: ranksOf(measured), cheapest, isFlat: cheapest.size === order.length }
  knowns.set(measured, known)
  return known
}

const predictedOf = ({ catalogue }: LabContext, id: CriterionId): PredictedQuantity =>
  catalogue.criteria.find((criterion) => criterion.id === id)?.predicts ?? 'order-of-size'

/** A candidate by its layer and what it joins. */
export function candidateName({ view, text, reporting }: LabContext, { parts, entries }: Truth, i: number): string {
  const { info } = view
  const layer = info && weightLayers(info)[parts[i] ?? -1]
  if (!info || !layer) return ''
  const entry = entries[i] ?? 0
  if (reporting.choice.grain === 'unit') {
    const { unit, filter } = text.network
    return `${layer.name}, ${(layer.type === 'conv1d' ? filter : unit)(entry + 1)}`
  }
  const { row, column } = weightNames(info, layer, Math.floor(entry / layer.columns), entry % layer.columns, text)
  return `${layer.name}, ${column} → ${row}`
}

function chart(context: LabContext, k: number, prediction: Prediction, width: number) {
  const { criterion, scores, measured, spearman } = prediction
  const { lang, reporting, actions } = context
  const words = reportTexts[lang].truth
  const { axes, point } = reporting.choice
  const isRank = axes === 'rank'
  const name = criterionName(context, criterion)
  const { ranks, order, cheapest } = knownOf(measured, k)
  const said = workedOut(scores)
  const points: ScatterPoint[] = Array.from(measured, (value, i) =>
    isRank ? { x: said.ranks[i] ?? 0, y: ranks[i] ?? 0 } : { x: scores[i] ?? Number.NaN, y: value },
  )
  return scatter({
    label: words.chart(name, fixed(spearman, 2)),
    points,
    order: said.order,
    count: k,
    cheapest,
    best: order[0] ?? -1,
    isRank,
    axes: isRank
      ? { x: words.saidRank, y: words.trueRank }
      : { x: words.saidValue, y: words.trueValues[predictedOf(context, criterion)] },
    format: isRank ? plain : (value) => trimmed(value, Math.abs(value) < 0.01 ? 5 : 3),
    width,
    height: Math.round(Math.min(240, width * 0.92)),
    reading: point,
    onRead: (read) => read !== reporting.choice.point && actions.report.choose({ point: read }),
  })
}

/** Ranks and order of scores, worked out once for each list. */
const worked = new WeakMap<Float64Array, { order: readonly number[]; ranks: readonly number[] }>()

function workedOut(scores: Float64Array) {
  const found = worked.get(scores) ?? { order: orderOf(scores), ranks: ranksOf(scores) }
  worked.set(scores, found)
  return found
}

const places = new WeakMap<Float64Array, readonly number[][]>()

/** The ranks of the changes, and of their sizes. */
function placesOf(changes: Float64Array): readonly number[][] {
  const found = places.get(changes) ?? [ranksOf(changes), ranksOf(changes.map(Math.abs))]
  places.set(changes, found)
  return found
}

/** The candidate that is read: its name, its true change, and what each criterion said. */
function reading(context: LabContext, truth: Truth): TemplateResult {
  const { lang, reporting } = context
  const words = reportTexts[lang].truth
  const { point } = reporting.choice
  const all = truth.changes.length
  if (point === undefined || point >= all)
    return html`<p class="reading" role="status"><span class="hint">${words.hint}</span></p>`
  const change = truth.changes[point] ?? 0
  const [byChange = '', bySize = ''] = placesOf(truth.changes).map((ranks) => plain(Math.round(ranks[point] ?? 0)))
  const said = truth.predictions.map(({ criterion, scores }) => ({
    name: criterionName(context, criterion),
    rank: plain(Math.round(workedOut(scores).ranks[point] ?? 0)),
  }))
  return html`<p class="reading" role="status"><strong>${candidateName(context, truth, point)}</strong>${words.reads(signed(change, 4), byChange, bySize, plain(all))}
    <span class="hint">${words.said(said)}</span></p>`
}

function legend({ lang, reporting }: LabContext): TemplateResult {
  const words = reportTexts[lang].truth.legend
  const mark = (id: keyof typeof scatterMarks, label: string) =>
    html`<span><svg width="18" height="18" aria-hidden="true">${scatterMarks[id]}</svg> ${label}</span>`
  const line = html`<span><svg width="18" height="18" aria-hidden="true">${svg`<line class="scatter-line" x1="2" y1="16" x2="16" y2="2" />`}</svg> ${words.line}</span>`
  return html`<p class="keys-to-figure">${mark('first', words.first)}${mark('best', words.best)}${mark('band', words.band)}${mark('cheapest', words.cheapest)}${reporting.choice.axes === 'rank' ? line : nothing}</p>`
}

/** For each criterion in words: what it predicts, which its first really is, how its order is, what its tenth costs. */
function summary(context: LabContext, truth: Truth): TemplateResult {
  const { lang } = context
  const words = reportTexts[lang].truth
  const rows = truth.predictions.map(({ criterion, scores, measured, spearman, regret }) => {
    const first = workedOut(scores).order[0] ?? 0
    const place = 1 + measured.filter((value) => value < (measured[first] ?? 0)).length
    return {
      head: html`${criterionName(context, criterion)} <span class="hint form-about">${words.predicts(words.kinds[predictedOf(context, criterion)])}</span>`,
      cells: [
        html`<span class=${place === 1 ? 'good' : nothing}>${words.place(plain(place))}</span>`,
        Number.isFinite(spearman) ? fixed(spearman, 2) : '–',
        signed(regret, 4),
      ],
    }
  })
  return html`
    ${table(words.table, [words.criterion, words.firstIs, 'ρ', words.regret], rows, 'numbers truth-table')}
    <p class="hint">${words.tableNote(plain(truth.k), plain(truth.changes.length))}</p>`
}

/** A line for each candidate: where it is, what its removal does to the loss, and the scores. */
function truthCsv({ view }: LabContext, { parts, entries, changes, predictions }: Truth): string {
  const layers = view.info ? weightLayers(view.info) : []
  const rows = Array.from(changes, (change, i) =>
    [layers[parts[i] ?? -1]?.name ?? '', entries[i], change, ...predictions.map(({ scores }) => scores[i])].map(String),
  )
  return `${formatRows([['layer', 'entry', 'change', ...predictions.map(({ criterion }) => criterion)], ...rows])}\n`
}

/** Optimal Brain Surgeon predicts what is left after its own update: it is right to ask for that, too. */
function healingChoice({ lang, reporting, actions }: LabContext): TemplateResult {
  const words = reportTexts[lang].truth
  return segmented({
    legend: words.healing,
    name: 'truthHealing',
    value: reporting.choice.healing,
    choices: [
      { id: 'none', label: words.healings.none },
      { id: 'obs-update', label: words.healings['obs-update'] },
    ],
    onChange: (healing) => actions.report.choose({ healing, point: undefined }),
  })
}

/** What is done to each candidate, and on which samples it is measured. */
function aboutTruth({ lang, view }: LabContext, healing: ReportChoice['healing']): string {
  const all = view.info?.sizes.train ?? 0
  return reportTexts[lang].truth.about(healing, plain(Math.min(mostSamples, all)), all <= mostSamples)
}

export function truthControls(context: LabContext): TemplateResult {
  const { lang, reporting, actions } = context
  const words = reportTexts[lang].truth
  const { grain, axes } = reporting.choice
  return html`
    ${grain === 'weight' ? healingChoice(context) : nothing}
    ${segmented({
      legend: words.axes,
      name: 'truthAxes',
      value: axes,
      choices: [
        { id: 'rank', label: words.byRank },
        { id: 'value', label: words.byValue },
      ],
      onChange: (id) => actions.report.choose({ axes: id }),
    })}`
}

/** Charts of this width or more stand side by side: all in one row where there is room, so that they are seen together. */
const leastAcross = 150
const mostAcross = 300

export function truthFigure(context: LabContext): TemplateResult {
  const { lang, text, reporting, width } = context
  const words = reportTexts[lang].truth
  const { truth: found, choice } = reporting
  const healing = healingOf(choice)
  const truth = found.value
  const isOfGrain = truth?.predictions.every(
    ({ criterion }) => (grainOf(criterion) === 'unit') === (choice.grain === 'unit'),
  )
  const about = aboutTruth(context, healing)
  const state = finding(context, found, 'truth', { ...words, about })
  if (!truth || !isOfGrain || (found.isOld && found.since === undefined))
    return html`<div class=${found.waits ? 'truth is-empty' : 'truth is-coming'}>${state}</div>`
  const shown = [truth, choice.axes, choice.point, lang]
  const multiple = (prediction: Prediction, width: number) => html`
    <figure><figcaption><strong>${criterionName(context, prediction.criterion)}</strong>
      <span class="hint">${knownOf(prediction.measured, truth.k).isFlat ? words.flat : words.order(prediction.spearman)}</span></figcaption>${chart(context, truth.k, prediction, width)}</figure>`
  const columns = Math.max(1, Math.min(5, truth.predictions.length, Math.floor(width / leastAcross)))
  const across = Math.min(mostAcross, Math.floor((width - 16 * (columns - 1)) / columns))
  const draw = () => truth.predictions.map((prediction) => multiple(prediction, across))
  return html`
    <div class=${found.isOld ? 'truth is-old' : 'truth'}>
      <p class="hint">${about}</p>
      ${state}
      <div class="multiples" data-columns=${columns}>${guard([...shown, across], draw)} ${legend(context)}</div>
      ${found.isOld ? nothing : reading(context, truth)} ${summary(context, truth)}
      <div class="under"><button class="action" data-action="csv-truth" ?disabled=${found.isOld}
        @click=${() => save(fileName(context, 'truth', 'csv'), truthCsv(context, truth), 'text/csv')}>${text.train.csv}</button></div>
    </div>`
}
