/** The living chart: what is left of the accuracy the more is cut, for several criteria and for random cuts. */

import { html, nothing, type TemplateResult } from 'lit'
import type { Part } from '../../../core/contract/experiment.js'
import type { CutEffect } from '../../../core/contract/plan.js'
import { judgeOf } from '../../../core/figures/judge.js'
import type { CriterionId } from '../../../core/ids.js'
import { formatRows } from '../../../data/to-csv.js'
import { amountsChart, amountsReading, bestFirst, meansOf, stopsOf } from '../../../report/figures/amounts.js'
import { cutNumbers } from '../../../state/lab-state.js'
import { pointsCsv } from '../../../sweep/csv.js'
import type { SweepPoint } from '../../../sweep/points.js'
import { type ChartLine, type LinePoint, valueAt } from '../../../view/charts/line-chart.js'
import { segmented } from '../../../view/fields/segmented.js'
import { byStep, valueField } from '../../../view/fields/value-field.js'
import { percent, plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { reportTexts } from '../../../words/lab/report.js'
import { compared, controlOf, type ReportChoice } from '../../report/choice.js'
import type { Finding } from '../../report/findings.js'
import { chartTitle, type Fit, formats, scaleOf, scoreScale, withFit } from '../../report/fits.js'
import { short } from '../../run/layers.js'
import { refusalOf } from '../../run/network-errors.js'
import type { LabContext } from '../../shell/context.js'
import { besideSentence } from './beside-sentence.js'
import { finding } from './busy.js'
import { criterionName } from './criteria.js'
import { chartFoot } from './foot.js'
import { sweepSentence, widest } from './sweep-sentence.js'

/** Each criterion has a colour and a mark of its own among those that are compared. */
function kindOf({ grain, criteria }: ReportChoice, criterion: CriterionId): string {
  return criterion === controlOf[grain] ? 'control' : `kind-${criteria[grain].indexOf(criterion)}`
}

/** Points of one network; amounts that come to the same are one point. */
function pointsOf(effects: readonly CutEffect[], fit: Fit): LinePoint[] {
  const points = effects.map(({ gone, total, ...effect }) => ({
    x: total ? gone / total : 0,
    y: effect[fit] ?? Number.NaN,
  }))
  return points.filter(({ x }, i) => points[i - 1]?.x !== x)
}

/** Points that belong to what is chosen now. */
function chosenPoints({ reporting, state }: LabContext): SweepPoint[] {
  const { choice, sweep } = reporting
  const criteria = compared(choice)
  return sweep.points.filter(
    ({ criterion, seed, isRetrained }) =>
      criteria.includes(criterion) &&
      isRetrained === choice.epochs > 0 &&
      (seed - state.seed + 2 ** 53) % 2 ** 53 < choice.seeds,
  )
}

/** The numbers that lines are made of; the same object while none is another. */
const made = new WeakMap<object, Map<string, LinePoint[]>>()

function once(source: object, key: string, make: () => LinePoint[]): LinePoint[] {
  const known = made.get(source) ?? new Map<string, LinePoint[]>()
  made.set(source, known)
  const points = known.get(key) ?? make()
  known.set(key, points)
  return points
}

function linesOf(context: LabContext): ChartLine[] {
  const { reporting } = context
  const { choice, lines, sweep } = reporting
  return compared(choice).flatMap((criterion): ChartLine[] => {
    const points =
      choice.source === 'network'
        ? ofNetwork(lines.get(criterion), choice.fit)
        : once(sweep.points, `${criterion} ${choice.fit} ${choice.seeds} ${choice.epochs}`, () =>
            meansOf(
              chosenPoints(context).filter((point) => point.criterion === criterion),
              choice.fit,
            ),
          )
    const label = short(criterionName(context, criterion), context.width < 560 ? 15 : 26)
    return points.length ? [{ id: criterion, kind: kindOf(choice, criterion), label, points, hasDots: true }] : []
  })
}

function ofNetwork(found: Finding<readonly CutEffect[]> | undefined, fit: Fit): LinePoint[] {
  const effects = found?.value
  return effects ? once(effects, fit, () => pointsOf(effects, fit)) : []
}

/** What the lines say at the amount that is read, the best first. @param nameOf  a line by its id */
export function amountReading(
  context: LabContext,
  lines: readonly ChartLine[],
  stops: readonly number[],
  nameOf: (id: string) => string,
): TemplateResult {
  const { lang, reporting } = context
  const words = reportTexts[lang].sweep
  const { amount } = reporting.choice
  const at = amount === undefined ? undefined : stops[amount]
  if (at === undefined) return html`<p class="reading" role="status"><span class="hint">${words.hint}</span></p>`
  return html`<p class="reading" role="status">${amountsReading(lines, at, words.at(percent(at)), scaleOf(context), nameOf)}</p>`
}

/** The part that is measured: that of the points, or of the network that is there. */
function partShown(context: LabContext): Part {
  const { reporting, view } = context
  const [point] = reporting.choice.source === 'seeds' ? chosenPoints(context) : []
  return point?.part ?? (view.info ? judgeOf(view.info) : 'test')
}

/** Scores of what is drawn, as far as they are known. */
function scoresOf(context: LabContext): readonly (number | undefined)[] {
  const { choice, lines } = context.reporting
  const known =
    choice.source === 'seeds' ? chosenPoints(context) : [...lines.values()].flatMap(({ value = [] }) => value)
  return known.map(({ accuracy }) => accuracy)
}

/** Over and under the chart. */
const chartText = 150

function chart(context: LabContext, lines: ChartLine[], stops: readonly number[]): TemplateResult {
  const { reporting, lang, actions, width, height } = context
  const words = reportTexts[lang].sweep
  const { grain, source, epochs } = reporting.choice
  const title = chartTitle(context, partShown(context))
  return amountsChart({
    title: source === 'seeds' && epochs > 0 ? words.titleRetrained(title, plain(epochs)) : title,
    description: words.chart(lines.map(({ label }) => label)),
    lines,
    scale: scaleOf(context),
    across: words.across[grain],
    width,
    height: Math.max(240, height - chartText),
    stops,
    reading: reporting.choice.amount,
    onRead: (amount) => amount !== reporting.choice.amount && actions.report.choose({ amount }),
  })
}

/** A row an amount, a column a criterion. */
function valuesTable(context: LabContext, lines: readonly ChartLine[], stops: readonly number[]): TemplateResult {
  const { text, lang } = context
  const words = reportTexts[lang].sweep
  const format = formats(context)
  const rows = stops.map((stop) => ({
    head: percent(stop),
    cells: lines.map((entry) => {
      const value = valueAt(entry, stop)
      return value === undefined ? '–' : format.text(value)
    }),
  }))
  return table(text.train.table, [words.gone, ...lines.map(({ label }) => label)], rows, 'numbers')
}

const effectKeys = ['amount', 'gone', 'total', 'loss', 'accuracy'] as const

function effectsCsv(lines: ReadonlyMap<CriterionId, Finding<readonly CutEffect[]>>, part: Part): string {
  const rows = [...lines].flatMap(([criterion, { value = [] }]) =>
    value.map((effect) => [criterion, ...effectKeys.map((key) => String(effect[key])), part]),
  )
  return `${formatRows([['criterion', ...effectKeys, 'part'], ...rows])}\n`
}

function numberField(context: LabContext, key: 'seeds' | 'epochs', low: number, high: number): TemplateResult {
  const { reporting, lang, actions } = context
  const words = reportTexts[lang].sweep
  const { [key]: value, bad } = reporting.choice
  const take = (text: string) => {
    const number = Number(text)
    const isGood = /^\d+$/.test(text) && number >= low && number <= high
    const { [key]: _, ...others } = bad
    actions.report.choose(isGood ? { [key]: number, bad: others } : { bad: { ...bad, [key]: text.slice(0, 40) } })
  }
  return valueField({
    label: words[key],
    name: key === 'seeds' ? 'sweepSeeds' : 'sweepEpochs',
    text: bad[key] ?? plain(value),
    value,
    next: byStep(1, low, high),
    error: bad[key] === undefined ? undefined : words.badNumber(words[key], bad[key], low, high),
    onCommit: take,
  })
}

/** What a sweep over seeds is told, how far it is, and how to end it. */
function seedsPart(context: LabContext): TemplateResult {
  const { reporting, lang, text, actions } = context
  const words = reportTexts[lang].sweep
  const { news, error } = reporting.sweep
  const refusal = error ? refusalOf(error, lang) : undefined
  const share = news ? (news.trained + news.done / Math.max(1, news.total)) / 2 : 0
  return html`
    <div class="prune-buttons">
      ${numberField(context, 'seeds', 1, 20)} ${numberField(context, 'epochs', 0, cutNumbers.retrain.most)}
      ${
        news
          ? html`<button class="action is-framed" data-action="sweep-cancel" @click=${actions.report.cancelSweep}>${text.train.cancel}</button>`
          : html`<button class="action is-framed" data-action="sweep" @click=${actions.report.runSweep}>${words.run}</button>`
      }
    </div>
    ${
      news
        ? html`<svg class="progress" width="100%" height="4" role="progressbar" aria-label=${words.run} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100 * share)}>
            <rect class="progress-ground" width="100%" height="4" /><rect class="progress-done" width="${100 * share}%" height="4" /></svg>
            <p class="hint">${news.trained < 1 ? words.training(percent(news.trained)) : words.cutting(plain(news.done), plain(news.total))}</p>`
        : html`<p class="hint">${words.seedsAbout}</p>`
    }
    ${refusal ? html`<p class="field-error" role="alert">${reportTexts[lang].refused}<span lang=${refusal.lang === 'zh' ? 'zh-CN' : 'en'}>${refusal.reason}</span></p>` : nothing}`
}

/** The first of the lines that is missing says why. */
function networkPart(context: LabContext): TemplateResult {
  const { reporting, lang } = context
  const words = reportTexts[lang].sweep
  const found = [...reporting.lines]
  const busy = found.find(([, { since }]) => since !== undefined)
  const waiting = busy ?? found.find(([, { waits }]) => waits)
  const failed = found.filter(([, { error }]) => error)
  return html`
    ${waiting ? finding(context, waiting[1], 'lines', { ...words, about: '', doing: words.doing(criterionName(context, waiting[0])) }) : nothing}
    ${failed
      .filter(([id]) => id !== waiting?.[0])
      .map(([id, { error = '' }]) => {
        const { reason, lang: of } = refusalOf(error, lang)
        return html`<p class="hint">${criterionName(context, id)}${words.colon}<span lang=${of === 'zh' ? 'zh-CN' : 'en'}>${reason}</span></p>`
      })}`
}

/** Whether the score or the loss is drawn. */
function fitChoice(context: LabContext): TemplateResult {
  const { reporting, lang, text, actions } = context
  const words = reportTexts[lang].sweep
  return segmented({
    legend: words.fit,
    name: 'sweepFit',
    value: reporting.choice.fit,
    choices: [
      { id: 'accuracy', label: scoreScale(context) === 'r2' ? text.train.r2 : text.train.accuracy },
      { id: 'loss', label: text.train.loss },
    ],
    onChange: (fit) => actions.report.choose({ fit }),
  })
}

export function sweepControls(given: LabContext): TemplateResult {
  const context = withFit(given, scoresOf(given))
  const { reporting, lang, actions } = context
  const words = reportTexts[lang].sweep
  const { source } = reporting.choice
  return html`
    ${segmented({
      legend: words.source,
      name: 'sweepSource',
      value: source,
      choices: [
        { id: 'network', label: words.network },
        { id: 'seeds', label: words.bySeeds },
      ],
      onChange: (id) => actions.report.choose({ source: id, amount: undefined }),
    })}
    ${context === given ? fitChoice(context) : nothing}
    ${source === 'network' ? html`<p class="hint">${words.about}</p>${networkPart(context)}` : seedsPart(context)}`
}

/** Of one network what its samples can show; of several seeds how far each criterion is from random cuts, where it is read. */
function sentenceOf(context: LabContext, lines: readonly ChartLine[], stops: readonly number[]): string {
  const { source, fit, amount: read } = context.reporting.choice
  if (source === 'network') return sweepSentence(context, lines)
  const amount = read === undefined ? widest(lines)?.amount : stops[read]
  if (fit !== 'accuracy' || amount === undefined) return ''
  return besideSentence(context, chosenPoints(context), amount, (id) => criterionName(context, id as CriterionId))
}

export function sweepFigure(given: LabContext): TemplateResult {
  const context = withFit(given, scoresOf(given))
  const { choice, lines: found } = context.reporting
  const words = reportTexts[context.lang].sweep
  const lines = bestFirst(linesOf(context), choice.fit)
  const stops = stopsOf(lines)
  const isOld = choice.source === 'network' && [...found.values()].some((entry) => entry.isOld && entry.value)
  const isComing = choice.source === 'network' && [...found.values()].some(({ waits }) => !waits)
  const csv =
    choice.source === 'network' ? () => effectsCsv(found, partShown(context)) : () => pointsCsv(chosenPoints(context))
  return html`
    ${lines.length === compared(choice).length && !isOld ? html`<p class="finding">${sentenceOf(context, lines, stops)}</p>` : nothing}
    ${
      lines.length
        ? html`<div class=${isOld ? 'living is-old' : 'living'}>${chart(context, lines, stops)}</div> ${amountReading(context, lines, stops, (id) => criterionName(context, id as CriterionId))}
          ${choice.source === 'seeds' ? html`<p class="hint">${words.band}</p>` : nothing}`
        : html`<div class=${isComing ? 'living is-coming' : 'living is-empty'}></div>`
    }
    ${chartFoot(context, 'sweep', lines.length ? csv : undefined)}
    ${choice.tables.has('sweep') && lines.length ? valuesTable(context, lines, stops) : nothing}`
}
