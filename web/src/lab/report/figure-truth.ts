/** The truth beside the score: what really happens to the loss when one candidate is gone, and what was said of it. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { Truth } from '../../core/prune-types.js'
import { formatRows } from '../../data/to-csv.js'
import { fixed, plain, signed } from '../../view/format.js'
import { type ScatterPoint, scatter, scatterMarks } from '../../view/scatter.js'
import { segmented } from '../../view/segmented.js'
import { table } from '../../view/tables.js'
import type { LabContext } from '../context.js'
import { weightLayers, weightNames } from '../layers.js'
import { finding } from './busy.js'
import { healingOf } from './choice.js'
import { criterionName } from './criteria.js'
import { fileName, save } from './foot.js'
import { orderOf, ranksOf } from './ranks.js'
import { reportTexts } from './words.js'

type Prediction = Truth['predictions'][number]

/** What is the same for every criterion. */
interface Known {
  truth: Truth
  ranks: readonly number[]
  order: readonly number[]
  cheapest: ReadonlySet<number>
  /** Whether no candidate changes the loss in another way than the others do. */
  isFlat: boolean
  /** A tenth: as many as the regret is counted over. */
  count: number
}

function knownOf(truth: Truth): Known {
  const order = orderOf(truth.changes)
  const count = Math.max(1, Math.round(order.length / 10))
  const limit = truth.changes[order[count - 1] ?? 0] ?? 0
  const cheapest = new Set(order.filter((i) => (truth.changes[i] ?? 0) <= limit)) // ties are no dearer
  return { truth, order, ranks: ranksOf(truth.changes), cheapest, count, isFlat: cheapest.size === order.length }
}

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

function chart(context: LabContext, known: Known, { criterion, scores, spearman }: Prediction, width: number) {
  const { lang, reporting, actions } = context
  const words = reportTexts[lang].truth
  const { axes, point } = reporting.choice
  const isRank = axes === 'rank'
  const name = criterionName(context, criterion)
  const { truth, ranks, order, cheapest, count } = known
  const said = workedOut(scores)
  const points: ScatterPoint[] = [...truth.changes].map((change, i) =>
    isRank ? { x: said.ranks[i] ?? 0, y: ranks[i] ?? 0 } : { x: scores[i] ?? Number.NaN, y: change },
  )
  return scatter({
    label: words.chart(name, fixed(spearman, 2)),
    points,
    order: said.order,
    count,
    cheapest,
    best: order[0] ?? -1,
    isRank,
    axes: isRank ? { x: words.saidRank, y: words.trueRank } : { x: words.saidValue, y: words.trueValue },
    format: isRank ? plain : (value) => words.tick(value),
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

/** The candidate that is read: its name, its true change, and what each criterion said. */
function reading(context: LabContext, known: Known): TemplateResult {
  const { lang, reporting } = context
  const words = reportTexts[lang].truth
  const { point } = reporting.choice
  const { truth, ranks, order } = known
  const all = order.length
  if (point === undefined || point >= all)
    return html`<p class="reading" role="status"><span class="hint">${words.hint}</span></p>`
  const change = truth.changes[point] ?? 0
  const said = truth.predictions.map(({ criterion, scores }) => ({
    name: criterionName(context, criterion),
    rank: plain(Math.round(workedOut(scores).ranks[point] ?? 0)),
  }))
  return html`<p class="reading" role="status"><strong>${candidateName(context, truth, point)}</strong>${words.reads(signed(change, 4), plain(Math.round(ranks[point] ?? 0)), plain(all))}
    <span class="hint">${words.said(said)}</span></p>`
}

function legend({ lang, reporting }: LabContext): TemplateResult {
  const words = reportTexts[lang].truth.legend
  const mark = (id: keyof typeof scatterMarks, label: string) =>
    html`<span><svg width="18" height="18" aria-hidden="true">${scatterMarks[id]}</svg> ${label}</span>`
  const line = html`<span><svg width="18" height="18" aria-hidden="true">${svg`<line class="scatter-line" x1="2" y1="16" x2="16" y2="2" />`}</svg> ${words.line}</span>`
  return html`<p class="keys-to-figure">${mark('first', words.first)}${mark('best', words.best)}${mark('band', words.band)}${mark('cheapest', words.cheapest)}${reporting.choice.axes === 'rank' ? line : nothing}</p>`
}

/** For each criterion in words: whether its first is the cheapest, how its order is, what its tenth costs. */
function summary(context: LabContext, { truth, order, count }: Known): TemplateResult {
  const { lang } = context
  const words = reportTexts[lang].truth
  const rows = truth.predictions.map(({ criterion, scores, spearman, regret }) => {
    const first = workedOut(scores).order[0] ?? 0
    const place = 1 + truth.changes.filter((change) => change < (truth.changes[first] ?? 0)).length
    return {
      head: criterionName(context, criterion),
      cells: [
        html`<span class=${place === 1 ? 'good' : nothing}>${words.place(plain(place))}</span>`,
        Number.isFinite(spearman) ? fixed(spearman, 2) : '–',
        signed(regret, 4),
      ],
    }
  })
  return html`
    ${table(words.table, [words.criterion, words.firstIs, 'ρ', words.regret], rows, 'numbers truth-table')}
    <p class="hint">${words.tableNote(plain(count), plain(order.length))}</p>`
}

/** A line for each candidate: where it is, what its removal does to the loss, and the scores. */
function truthCsv({ view }: LabContext, { parts, entries, changes, predictions }: Truth): string {
  const layers = view.info ? weightLayers(view.info) : []
  const rows = Array.from(changes, (change, i) =>
    [layers[parts[i] ?? -1]?.name ?? '', entries[i], change, ...predictions.map(({ scores }) => scores[i])].map(String),
  )
  return `${formatRows([['layer', 'entry', 'change', ...predictions.map(({ criterion }) => criterion)], ...rows])}\n`
}

/** The known of a truth, worked out once. */
const knowns = new WeakMap<Truth, Known>()

/** Optimal Brain Surgeon foretells what is left after its own update: it is right to ask for that, too. */
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

export function truthFigure(context: LabContext): TemplateResult {
  const { lang, text, reporting, actions, stepWidth: width } = context
  const words = reportTexts[lang].truth
  const { truth: found, choice } = reporting
  const healing = healingOf(choice)
  const truth = found.value
  const isOfGrain = truth?.predictions.every(
    ({ criterion }) => criterion.startsWith('unit-') === (choice.grain === 'unit'),
  )
  const state = finding(context, found, 'truth', { ...words, about: words.about[healing] })
  if (!truth || !isOfGrain || (found.isOld && found.since === undefined))
    return html`<div class=${found.waits ? 'truth is-empty' : 'truth is-coming'}>${state}</div>`
  const known = knowns.get(truth) ?? knownOf(truth)
  knowns.set(truth, known)
  const shown = [truth, choice.axes, choice.point, lang]
  const multiple = (prediction: Prediction, width: number) => html`
    <figure><figcaption><strong>${criterionName(context, prediction.criterion)}</strong>
      <span class="hint">${known.isFlat ? words.flat : words.order(prediction.spearman)}</span></figcaption>${chart(context, known, prediction, width)}</figure>`
  const columns = truth.predictions.length > 1 && width >= 270 ? 2 : 1
  const across = Math.floor((width - 16 * (columns - 1)) / columns)
  const draw = () => truth.predictions.map((prediction) => multiple(prediction, across))
  return html`
    <div class=${found.isOld ? 'truth is-old' : 'truth'}>
      <p class="hint">${words.about[healing]}</p>
      ${choice.grain === 'weight' ? healingChoice(context) : nothing}
      ${segmented({
        legend: words.axes,
        name: 'truthAxes',
        value: choice.axes,
        choices: [
          { id: 'rank', label: words.byRank },
          { id: 'value', label: words.byValue },
        ],
        onChange: (axes) => actions.report.choose({ axes }),
      })}
      ${state}
      <div class=${columns === 2 ? 'multiples is-two' : 'multiples'}>${guard([...shown, across], draw)} ${legend(context)}</div>
      ${found.isOld ? nothing : reading(context, known)} ${summary(context, known)}
      <div class="under"><button class="action" data-action="csv-truth" ?disabled=${found.isOld}
        @click=${() => save(fileName(context, 'truth', 'csv'), truthCsv(context, truth), 'text/csv')}>${text.train.csv}</button></div>
    </div>`
}
