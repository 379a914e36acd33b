/** What lesson 5 shows: both ways side by side, their losses in one chart, and what more seeds say. */

import { html, nothing, type TemplateResult } from 'lit'
import { type ChartLine, lineChart, valueAt } from '../../view/charts/line-chart.js'
import { segmented } from '../../view/fields/segmented.js'
import { valueField } from '../../view/fields/value-field.js'
import { fixed, plain, signed } from '../../view/format.js'
import { maskMarks, table } from '../../view/tables.js'
import { chartValues } from '../chart-values.js'
import type { LessonView } from '../lesson.js'
import { chanceOf, compared, errorsThatDecide, type Spread, spreadOf, type Verdict } from '../paired.js'
import { pairedWords } from '../paired-words.js'
import { type CodeValues, code } from './code.js'
import { type Answer, answers, type PracticeRun } from './run.js'
import { type PracticeText, texts } from './texts.js'
import { common, epochs, inCommon, type Matrix, seedCount, stepsPerEpoch, threshold } from './work.js'

function button(run: PracticeRun, id: string, label: string, act: () => Promise<void>): TemplateResult {
  const pressed = () => {
    if (!run.busy) void act()
  }
  return html`<button class="button" data-action=${id} aria-disabled=${run.busy ? 'true' : nothing} @click=${pressed}>${label}</button>`
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

const three = (value: number | undefined) => fixed(value ?? Number.NaN, 3)

interface Way {
  id: 'right' | 'listing'
  run: TemplateResult
  values: CodeValues
  /** The network that the second training begins with, and what it has of the first one. */
  second?: { matrices: readonly Matrix[]; common: { same: number; kept: number } } | undefined
}

/** One of the two ways: what it does, and the network that its second training begins with. */
function way({ id, run, values, second }: Way, text: PracticeText): TemplateResult {
  const words = text[id]
  return html`
    <section class="way" data-way=${id}>
      <h2 class="label">${words.title}</h2>
      ${code(words.code, values)}
      <p>${run}</p>
      <div>${
        second
          ? html`<p class="hint">${words.done}</p>${masks(second.matrices, text)}
            <p class="hint">${text.common(second.common)}</p>`
          : nothing
      }</div>
    </section>`
}

function rightSide(run: PracticeRun, text: PracticeText): TemplateResult {
  const { right } = run
  const { values } = text
  const found = right && {
    values: {
      trained: values.loss(three(right.first.losses.at(-1))),
      removed: values.removed(plain(right.cut.removed), plain(right.cut.total)),
      end: values.loss(three(right.second.losses.at(-1))),
    },
    second: { matrices: right.cut.matrices, common: inCommon(right.first.matrices, right.cut.matrices) },
  }
  return way(
    {
      id: 'right',
      run: button(run, 'run-right', text.right.run, () => run.runRight()),
      values: found?.values ?? {},
      second: found?.second,
    },
    text,
  )
}

function listingSide(run: PracticeRun, text: PracticeText): TemplateResult {
  const { listing } = run
  const { values } = text
  const found = listing && {
    values: {
      trained: values.loss(three(listing.first.losses.at(-1))),
      score: values.score(three(listing.oneNorm), three(listing.twoNorm), three(listing.ratio)),
      compared: listing.ratio < threshold ? values.isBelow : values.isNotBelow,
      second: run.answer === 'new' ? values.drawn : undefined, // the question of a step
      end: values.loss(three(listing.second.losses.at(-1))),
    },
    second: { matrices: listing.drawn, common: inCommon(listing.first.matrices, listing.drawn) },
  }
  return way(
    {
      id: 'listing',
      run: button(run, 'run-listing', text.listing.run, () => run.runListing()),
      values: found?.values ?? {},
      second: found?.second,
    },
    text,
  )
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

const signed3 = (value: number) => signed(value, 3)
const plusMinus = (spread: Spread, show: (value: number) => string = three) =>
  `${show(spread.mean)} ± ${three(errorsThatDecide * spread.error)}`

/** Two rows of last losses, their difference, what it says, and by which rule. */
function comparison(
  words: { table: string; rows: readonly [string, string, string] },
  [first, second]: readonly [readonly number[], readonly number[]],
  say: (verdict: Verdict) => string,
  { lang }: LessonView,
): TemplateResult {
  const { head } = texts[lang]
  const difference = compared(first, second, 0)
  const cells = [plusMinus(spreadOf(first)), plusMinus(spreadOf(second)), plusMinus(difference, signed3)]
  const rows = words.rows.map((row, i) => ({ head: row, cells: [cells[i] ?? ''] }))
  const rule = pairedWords[lang].rule(plain(seedCount), fixed(100 * chanceOf(seedCount), 0))
  return html`${table(words.table, ['', head], rows, 'numbers')}
    <p class="sentence">${say(difference.verdict)}</p><p class="hint" data-role="rule">${rule}</p>`
}

function seeds(run: PracticeRun, view: LessonView, text: PracticeText): TemplateResult {
  const words = text.seeds
  const { seeds: results } = run
  const say = (verdict: Verdict) => (verdict === 'more' || verdict === 'less' ? words.isDifferent : text.isSame)
  const rows = [text.chart.right, text.chart.listing, words.difference] as const
  return html`
    <p class="lesson-act">${button(run, 'seeds', words.run(plain(seedCount)), () => run.trySeeds())}</p>
    ${
      results
        ? html`${comparison({ table: words.table, rows }, [results.map(({ right }) => right), results.map(({ listing }) => listing)], say, view)}
          <p class="hint">${words.slow({ steps: plain(stepsPerEpoch), all: plain(epochs * stepsPerEpoch), rate: plain(common.learningRate) })}</p>`
        : nothing
    }`
}

function few(run: PracticeRun, view: LessonView, text: PracticeText): TemplateResult {
  const words = text.few
  const found = run.few
  const kept = plain(found?.kept ?? 0)
  const say = (verdict: Verdict) =>
    verdict === 'more' ? words.isWorse : verdict === 'less' ? words.isBetter : text.isSame
  const rows = [words.few(kept), words.whole, words.difference(kept)] as const
  const mute = found?.results.filter(({ leadsThrough }) => !leadsThrough).length ?? 0
  return html`
    <div class="keep"><label class="label" for="kept">${words.kept(plain(run.kept))}</label>
      <input class="slider" id="kept" type="range" min="0" max="17" step="1" .value=${String(run.kept)} data-field="kept"
        @change=${(event: Event) => view.choose({ kept: (event.target as HTMLInputElement).value })} /></div>
    <p class="lesson-act">${button(run, 'few', words.run(plain(seedCount)), () => run.tryFew())}</p>
    ${
      found
        ? html`${comparison(
            { table: words.table(kept), rows },
            [found.results.map((result) => result.few), found.results.map((result) => result.whole)],
            say,
            view,
          )} ${mute ? html`<p class="sentence">${words.mute(plain(mute), plain(seedCount))}</p>` : nothing}`
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
    ${seeds(run, view, text)}
    ${few(run, view, text)}`
}
