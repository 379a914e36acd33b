/** What lesson 5 shows: both ways side by side, their losses in one chart, and what more seeds say. */

import { html, nothing, type TemplateResult } from 'lit'
import { type ChartLine, lineChart, valueAt } from '../../view/charts/line-chart.js'
import { segmented } from '../../view/fields/segmented.js'
import { valueField } from '../../view/fields/value-field.js'
import { fixed, plain, signed } from '../../view/format.js'
import { maskMarks, table } from '../../view/tables.js'
import { chartValues } from '../chart-values.js'
import type { LessonView } from '../lesson.js'
import { type Answer, answers, type PracticeRun } from './run.js'
import { type PracticeText, texts } from './texts.js'
import { differ, epochs, inCommon, type Matrix, seedCount, spreadOf } from './work.js'

function button(run: PracticeRun, id: string, label: string, act: () => Promise<void>): TemplateResult {
  const pressed = () => {
    if (!run.busy) void act()
  }
  return html`<button class="action" data-action=${id} aria-disabled=${run.busy ? 'true' : nothing} @click=${pressed}>${label}</button>`
}

/** The masks of a network, a row a unit: a full dot is kept, a dashed ring removed. */
function masks(matrices: readonly Matrix[], text: PracticeText): TemplateResult {
  return html`<div class="masks">${matrices.map(
    ({ rows, columns, mask }, i) => html`<p><span class="hint">${text.layer(plain(i + 1))}</span>
      ${Array.from({ length: rows }, (_, row) =>
        maskMarks(
          Array.from(mask.slice(row * columns, (row + 1) * columns)),
          text.mask,
          Array.from({ length: columns }, (_, column) => text.weight(plain(row + 1), plain(column + 1))),
        ),
      )}</p>`,
  )}</div>`
}

function rightSide(run: PracticeRun, text: PracticeText): TemplateResult {
  const { right } = run
  const words = text.right
  return html`
    <section class="way" data-way="right">
      <h2 class="label">${words.title}</h2>
      <p class="hint">${words.about}</p>
      ${button(run, 'run-right', words.run, () => run.runRight())}
      ${
        right
          ? html`<p>${words.done(plain(right.cut.removed), plain(right.cut.total))}</p>${masks(right.cut.matrices, text)}
            <p class="hint">${text.common(inCommon(right.first.matrices, right.cut.matrices))}</p>`
          : nothing
      }
    </section>`
}

function listingSide(run: PracticeRun, text: PracticeText): TemplateResult {
  const { listing } = run
  const words = text.listing
  return html`
    <section class="way" data-way="listing">
      <h2 class="label">${words.title}</h2>
      <p class="hint">${words.about}</p>
      ${button(run, 'run-listing', words.run, () => run.runListing())}
      ${
        listing
          ? html`<p>${words.ratio(fixed(listing.oneNorm, 3), fixed(listing.twoNorm, 3), fixed(listing.ratio, 3))}</p>
            ${masks(listing.drawn, text)}
            <p class="hint">${text.common(inCommon(listing.first.matrices, listing.drawn))}</p>`
          : nothing
      }
    </section>`
}

const points = (losses: readonly number[], from: number) => losses.map((y, i) => ({ x: from + i, y }))

function linesOf({ right, listing, mean }: PracticeRun, text: PracticeText): ChartLine[] {
  const lines: ChartLine[] = []
  if (right)
    lines.push({
      id: 'right',
      kind: 'kind-1',
      label: text.chart.right,
      points: [...points(right.first.losses, 0), ...points(right.second.losses, epochs)],
    })
  if (listing)
    lines.push({
      id: 'listing',
      kind: 'kind-0',
      label: text.chart.listing,
      points: [
        ...(right ? [] : points(listing.first.losses, 0)),
        { x: epochs, y: Number.NaN },
        ...points(listing.second.losses, epochs),
      ],
    })
  if (mean !== undefined)
    lines.push({
      id: 'mean',
      kind: 'control',
      label: text.chart.mean,
      points: [
        { x: 0, y: mean },
        { x: 2 * epochs, y: mean },
      ],
    })
  return lines
}

function chart(run: PracticeRun, view: LessonView, text: PracticeText): TemplateResult {
  const words = text.chart
  const lines = linesOf(run, text)
  const stops = Array.from({ length: 2 * epochs + 1 }, (_, epoch) => epoch)
  const { reading } = run
  const read =
    reading === undefined ? [] : lines.map((line) => ({ label: line.label, value: valueAt(line, stops[reading] ?? 0) }))
  return html`
    ${lineChart({
      title: words.title,
      description: words.description,
      lines,
      marks: [{ x: epochs, label: words.cut }],
      x: { low: 0, high: 2 * epochs, label: words.epochs, ticks: [0, 5, 10, 15, 20], format: plain },
      y: { low: 0, high: 0.1, isFixed: false, format: (value) => fixed(value, 2) },
      width: view.width,
      height: 240,
      stops,
      reading,
      onRead: (stop) => {
        run.reading = stop
        view.redraw()
      },
    })}
    <p class="reading" role="status">${
      reading === undefined
        ? html`<span class="hint">${words.hint}</span>`
        : words.read(
            plain(stops[reading] ?? 0),
            read.flatMap(({ label, value }) => (value === undefined ? [] : [`${label} ${fixed(value, 3)}`])),
          )
    }</p>
    ${lines.length ? values(run, lines, stops, view, text) : nothing}`
}

function values(
  run: PracticeRun,
  lines: readonly ChartLine[],
  stops: readonly number[],
  view: LessonView,
  text: PracticeText,
) {
  const words = text.chart
  return chartValues(
    {
      title: words.title,
      file: `practice-seed-${run.seed}`,
      columns: [['epoch', words.epochs], ...lines.map(({ id, label }) => [id, label] as const)],
      rows: () => stops.map((epoch) => [epoch, ...lines.map((line) => valueAt(line, epoch) ?? Number.NaN)]),
      of: [run.right, run.listing, run.mean],
    },
    view,
  )
}

function question(run: PracticeRun, view: LessonView, text: PracticeText): TemplateResult | typeof nothing {
  if (!run.listing) return nothing
  const words = text.question
  const choices = answers.flatMap((id) => (id ? [{ id, label: words.answers[id] }] : []))
  return html`
    ${segmented<Answer>({ legend: words.ask, name: 'answer', value: run.answer, choices, onChange: (answer) => view.choose({ answer }) })}
    <p class="reading" role="status">${run.answer === '' ? nothing : run.answer === 'new' ? words.yes : words.no}</p>`
}

const plusMinus = (
  { mean, deviation }: { mean: number; deviation: number },
  show = (value: number) => fixed(value, 3),
) => `${show(mean)} ± ${fixed(deviation, 3)}`
const signed3 = (value: number) => signed(value, 3)

function seeds(run: PracticeRun, text: PracticeText): TemplateResult {
  const words = text.seeds
  const { seeds: results } = run
  const differences = results?.map(({ right, listing }) => right - listing)
  return html`
    <p class="lesson-act">${button(run, 'seeds', words.run(plain(seedCount)), () => run.trySeeds())}</p>
    ${
      results && differences
        ? html`${table(
            words.table,
            ['', words.head],
            [
              { head: text.chart.right, cells: [plusMinus(spreadOf(results.map(({ right }) => right)))] },
              { head: text.chart.listing, cells: [plusMinus(spreadOf(results.map(({ listing }) => listing)))] },
              { head: words.difference, cells: [plusMinus(spreadOf(differences), signed3)] },
            ],
            'numbers',
          )}<p class="sentence">${differ(differences) ? words.isDifferent : words.isSame}</p>`
        : nothing
    }`
}

function few(run: PracticeRun, view: LessonView, text: PracticeText): TemplateResult {
  const words = text.few
  const found = run.few
  const differences = found?.results.map((result) => result.few - result.whole)
  return html`
    <div class="select"><label class="label" for="kept">${words.kept(plain(run.kept))}</label>
      <input class="slider" id="kept" type="range" min="0" max="17" step="1" .value=${String(run.kept)} data-field="kept"
        @change=${(event: Event) => view.choose({ kept: (event.target as HTMLInputElement).value })} /></div>
    <p class="lesson-act">${button(run, 'few', words.run(plain(seedCount)), () => run.tryFew())}</p>
    ${
      found && differences
        ? html`${table(
            words.table(plain(found.kept)),
            ['', words.head],
            [
              {
                head: words.few(plain(found.kept)),
                cells: [plusMinus(spreadOf(found.results.map((result) => result.few)))],
              },
              { head: words.whole, cells: [plusMinus(spreadOf(found.results.map((result) => result.whole)))] },
              { head: words.difference, cells: [plusMinus(spreadOf(differences), signed3)] },
            ],
            'numbers',
          )}<p class="sentence">${differ(differences) ? (spreadOf(differences).mean > 0 ? words.isWorse : words.isBetter) : words.isSame}</p>`
        : nothing
    }`
}

export function practiceFigure(run: PracticeRun, view: LessonView): TemplateResult {
  const text = texts[view.lang]
  const onSeed = (typed: string) => {
    if (/^[1-9]\d{0,3}$/.test(typed)) view.choose({ seed: typed, answer: '' })
    else view.redraw()
  }
  return html`
    <div class="settings">${valueField({
      label: text.seed,
      name: 'seed',
      text: run.choice.seed ?? '',
      value: run.seed,
      next: (value, direction) => Math.min(9999, Math.max(1, value + direction)),
      onCommit: onSeed,
    })}</div>
    <div class=${view.width >= 480 ? 'methods ways is-wide' : 'methods ways'}>${rightSide(run, text)} ${listingSide(run, text)}</div>
    ${chart(run, view, text)}
    ${question(run, view, text)}
    ${seeds(run, text)}
    ${few(run, view, text)}`
}
