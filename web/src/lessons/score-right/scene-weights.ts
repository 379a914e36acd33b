/** Said against true for every weight; one can be picked, and one criterion named the best. */

import { html, nothing, type TemplateResult } from 'lit'
import { scatter, scatterMarks } from '../../view/charts/scatter.js'
import { segmented } from '../../view/fields/segmented.js'
import { fixed, plain, signed, trimmed } from '../../view/format.js'
import { formula } from '../../view/formula.js'
import { table } from '../../view/tables.js'
import { remark, spoken } from '../../words/remark.js'
import { chartValues } from '../chart-values.js'
import type { LessonView } from '../lesson.js'
import type { Found, ScoreRightRun } from './run.js'
import { type ScoreRightText, texts } from './texts.js'
import {
  askedCriteria,
  cheapCount,
  isDear,
  type Judged,
  lies,
  medianChange,
  ordersBest,
  repairs,
  saysCheap,
  type WeightsFound,
} from './weights.js'

function menu(run: ScoreRightRun, view: LessonView, text: ScoreRightText): TemplateResult {
  const criterion = run.criterionChoice(run.criterion)
  const chosen = (event: Event) => view.choose({ criterion: (event.target as HTMLSelectElement).value, point: '' })
  return html`
    <div class="select">
      <label class="label" for="criterion">${text.weights.criterion}</label>
      <select id="criterion" data-field="criterion" @change=${chosen}>
        ${askedCriteria.map((id) => html`<option value=${id} ?selected=${id === run.criterion}>${run.criterionChoice(id)?.name[view.lang] ?? id}</option>`)}
      </select>
      ${criterion ? html`<span lang=${spoken('criteria', criterion, 'formula', view.lang)}>${formula(remark('criteria', criterion, 'formula', view.lang))}</span>` : nothing}
      <p class="idea">${text.weights.ideas[run.criterion]}</p>
    </div>`
}

/** The quarter that is really cheapest; ties are no dearer. */
function cheapestOf(judged: Judged): ReadonlySet<number> {
  const count = cheapCount(judged)
  return new Set(judged.order.filter((i) => (judged.changeRanks[i] ?? 0) <= count))
}

function chart(run: ScoreRightRun, judged: Judged, view: LessonView, text: ScoreRightText): TemplateResult {
  const words = text.weights
  const isRank = run.choice.axes === 'rank'
  const points = Array.from(judged.changes, (change, i) =>
    isRank
      ? { x: judged.scoreRanks[i] ?? 0, y: judged.changeRanks[i] ?? 0 }
      : { x: judged.scores[i] ?? Number.NaN, y: change },
  )
  const best = judged.changeRanks.indexOf(Math.min(...judged.changeRanks))
  return scatter({
    label: words.chart(run.nameOf(run.criterion, view.lang), fixed(judged.spearman)),
    points,
    order: judged.order,
    count: cheapCount(judged),
    cheapest: cheapestOf(judged),
    best,
    isRank,
    axes: { x: isRank ? words.saidRank : words.said, y: isRank ? words.trueRank : words.true },
    format: isRank ? plain : (value) => trimmed(value, Math.abs(value) < 0.01 ? 5 : 3),
    width: view.width,
    height: Math.round(Math.min(380, view.width * 0.72)),
    reading: run.reading,
    onRead: (point) => {
      if (point === run.reading) return
      run.reading = point
      view.redraw()
    },
    picked: run.point,
    onPick: (point) => view.choose({ point: String(point) }),
  })
}

/** A weight in words: where it is, what is said of it, what is true. */
function told({ names }: WeightsFound, judged: Judged, point: number, text: ScoreRightText): string {
  const name = names[point]
  if (!name) return ''
  const place = (ranks: readonly number[]) => plain(Math.round(ranks[point] ?? 0))
  return text.weights.told({
    weight: text.weights.weight(name),
    said: place(judged.scoreRanks),
    truth: place(judged.changeRanks),
    all: plain(names.length),
    change: signed(judged.changes[point] ?? 0, 4),
  })
}

function verdict(run: ScoreRightRun, judged: Judged, text: ScoreRightText): string {
  const words = text.weights
  if (run.point === undefined) return ''
  if (lies(judged, run.point)) return run.criterion === 'random' ? words.randomLies : words.lies
  if (!saysCheap(judged, run.point)) return words.notCheap
  return isDear(judged, run.point) ? '' : words.notDear
}

function reading(run: ScoreRightRun, found: WeightsFound, judged: Judged, text: ScoreRightText): TemplateResult {
  const shown = run.reading ?? run.point
  const isPicked = shown !== undefined && shown === run.point
  return html`<p class="reading lesson-reading" role="status">${
    shown === undefined
      ? html`<span class="hint">${text.weights.howToRead}</span>`
      : html`${told(found, judged, shown, text)} <strong>${isPicked ? verdict(run, judged, text) : nothing}</strong>`
  }</p>`
}

function legend({ choice }: ScoreRightRun, text: ScoreRightText): TemplateResult {
  const { legend } = text.weights
  const mark = (id: keyof typeof scatterMarks, words: string) =>
    html`<span><svg width="18" height="18" aria-hidden="true">${scatterMarks[id]}</svg> ${words}</span>`
  const marks = (['band', 'cheapest', 'first', 'best'] as const).map((id) => mark(id, legend[id]))
  return html`<p class="keys-to-figure">${marks}${mark('line', choice.axes === 'rank' ? legend.byRank : legend.byValue)}</p>`
}

/** Criteria that were looked at, with how well they order. */
function seen(run: ScoreRightRun, { judged }: WeightsFound, view: LessonView, text: ScoreRightText): TemplateResult {
  const words = text.weights
  const rows = askedCriteria
    .filter((id) => run.seen.has(id))
    .map((id) => ({
      head: run.nameOf(id, view.lang),
      cells: [Number.isFinite(judged[id].spearman) ? fixed(judged[id].spearman) : '–'],
      isChosen: id === run.criterion,
    }))
  return table(
    words.table(plain(run.seen.size), plain(askedCriteria.length)),
    [words.criterion, words.rho],
    rows,
    'numbers',
  )
}

function values(run: ScoreRightRun, { names }: WeightsFound, judged: Judged, view: LessonView): TemplateResult {
  const text = texts[view.lang]
  const words = text.weights
  return chartValues(
    {
      title: words.chart(run.nameOf(run.criterion, view.lang), fixed(judged.spearman)),
      file: `score-right-${run.criterion}-seed-${run.choice.seed}`,
      columns: [
        ['weight', words.aWeight],
        ['score', words.said],
        ['change', words.true],
        ['score_rank', words.saidRank],
        ['change_rank', words.trueRank],
      ],
      rows: () =>
        names.map((name, i) => [
          words.weight(name),
          judged.scores[i] ?? Number.NaN,
          judged.changes[i] ?? Number.NaN,
          judged.scoreRanks[i] ?? Number.NaN,
          judged.changeRanks[i] ?? Number.NaN,
        ]),
      of: [judged],
    },
    view,
  )
}

function claim(run: ScoreRightRun, found: WeightsFound, view: LessonView, text: ScoreRightText): TemplateResult {
  const words = text.weights
  const { claim: said } = run
  const answer =
    said &&
    (ordersBest(found, said) ? words.isBest : words.isNotBest)(
      run.nameOf(said, view.lang),
      fixed(found.judged[said].spearman),
    )
  return html`
    <p class="lesson-act"><button class="button" data-action="claim" @click=${() => view.choose({ claim: run.criterion })}>${words.claim}</button>
      <span role="status">${answer ?? nothing}</span></p>`
}

export function weightsScene(run: ScoreRightRun, { weights }: Found, view: LessonView): TemplateResult {
  const text = texts[view.lang]
  const judged = weights.judged[run.criterion]
  return html`
    <p class="note">${text.weights.about(plain(weights.names.length), plain(weights.samples))}</p>
    ${menu(run, view, text)}
    ${segmented({
      legend: text.weights.axes,
      name: 'axes',
      value: run.choice.axes === 'value' ? 'value' : 'rank',
      choices: [
        { id: 'rank', label: text.weights.byRank },
        { id: 'value', label: text.weights.byValue },
      ],
      onChange: (axes) => view.choose({ axes }),
    })}
    ${chart(run, judged, view, text)} ${legend(run, text)} ${reading(run, weights, judged, text)}
    ${repairs.has(run.criterion) ? html`<p class="note" data-role="repaired">${text.weights.repaired(fixed(medianChange(judged), 4), fixed(medianChange(weights.judged.magnitude), 4))}</p>` : nothing}
    ${values(run, weights, judged, view)}
    ${claim(run, weights, view, text)} ${seen(run, weights, view, text)}`
}
