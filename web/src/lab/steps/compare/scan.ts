/** Sensitivity of the layers: each is cut alone, more and more, while all others stay (Han et al. 2015, figure 6). */

import { html, nothing, type TemplateResult } from 'lit'
import type { Part } from '../../../core/contract/experiment.js'
import type { CutEffect } from '../../../core/contract/plan.js'
import { judgeOf } from '../../../core/figures/judge.js'
import { formatRows } from '../../../data/to-csv.js'
import { amountsChart } from '../../../report/figures/amounts.js'
import type { ChartLine } from '../../../view/charts/line-chart.js'
import { percent, plain } from '../../../view/format.js'
import { type TableRow, table } from '../../../view/tables.js'
import { reportTexts } from '../../../words/lab/report.js'
import { type ReportChoice, sweepAmounts } from '../../report/choice.js'
import { chartTitle, formats, scaleOf, scoreScale, withFit } from '../../report/fits.js'
import { hasScore, type LayerScan, scanned, spareOf } from '../../report/scan.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'
import { criterionName } from './criteria.js'
import { chartFoot } from './foot.js'
import { amountReading } from './sweep.js'

const scoresOf = ({ reporting }: LabContext) =>
  reporting.scan.value?.flatMap(({ effects }) => effects.map(({ accuracy }) => accuracy)) ?? []

const fitOf = (effect: CutEffect, fit: ReportChoice['fit']) => effect[fit] ?? Number.NaN

function linesOf({ layerNames }: LabContext, scans: readonly LayerScan[], fit: ReportChoice['fit']): ChartLine[] {
  return scans.map(({ name, effects }, i) => ({
    id: name,
    kind: `kind-${i % 7}`,
    label: layerNames.get(name) ?? name,
    points: effects.map((effect) => ({ x: effect.amount, y: fitOf(effect, fit) })),
    hasDots: true,
  }))
}

/** The part that layers are scanned on. */
const partOf = ({ view }: LabContext): Part => (view.info ? judgeOf(view.info) : 'test')

/** Over and under the chart. */
const chartText = 190

function chart(context: LabContext, lines: ChartLine[]): TemplateResult {
  const { reporting, lang, actions, width, height } = context
  const words = reportTexts[lang].scan
  const { amount } = reporting.choice
  return amountsChart({
    title: chartTitle(context, partOf(context)),
    description: words.chart(lines.map(({ label }) => label)),
    lines,
    scale: scaleOf(context),
    across: words.across,
    width,
    height: Math.max(220, height - chartText),
    stops: sweepAmounts,
    reading: amount,
    onRead: (read) => read !== amount && actions.report.choose({ amount: read }),
  })
}

/** For each layer how much it may lose; the one that can spare most first. */
function spareTable(context: LabContext, scans: readonly LayerScan[]): TemplateResult {
  const { lang, layerNames } = context
  const words = reportTexts[lang].scan
  const rows = [...scans]
    .sort((a, b) => spareOf(b) - spareOf(a))
    .map(
      (scan): TableRow => ({
        head: layerNames.get(scan.name) ?? scan.name,
        cells: [plain(scan.weights), percent(spareOf(scan))],
      }),
    )
  const scale = scans.some(({ effects }) => hasScore(effects)) ? scoreScale(context) : 'loss'
  return html`${table(words.table, [words.layer, words.weights, words.spare], rows, 'numbers scan-table')}
    <p class="hint">${words.note(scale, partOf(context))}</p>`
}

function scanCsv(scans: readonly LayerScan[], part: Part): string {
  const rows = scans.flatMap(({ name, effects }) =>
    effects.map(({ amount, loss, accuracy }) => [name, amount, loss, accuracy, part].map(String)),
  )
  return `${formatRows([['layer', 'amount', 'loss', 'accuracy', 'part'], ...rows])}\n`
}

export function scanFigure(given: LabContext): TemplateResult {
  const context = withFit(given, scoresOf(given))
  const { lang, reporting, text } = context
  const words = reportTexts[lang].scan
  const { scan: found, choice } = reporting
  const scans = found.value
  const about = words.about(criterionName(context, scanned(choice)))
  const state = finding(context, found, 'scan', { doing: words.doing, offer: words.offer, about })
  if (!scans || (found.isOld && found.since === undefined))
    return html`<div class=${found.waits ? 'scan is-empty' : 'scan'}>${state}</div>`
  const { text: format } = formats(context)
  const lines = linesOf(context, scans, choice.fit)
  const rows = sweepAmounts.map((amount, i) => ({
    head: percent(amount),
    cells: scans.map(({ effects }) => format(effects[i] ? fitOf(effects[i], choice.fit) : Number.NaN)),
  }))
  const heads = [reportTexts[lang].sweep.gone, ...lines.map(({ label }) => label)]
  return html`
    <p class="hint">${about}</p>
    <div class=${found.isOld ? 'scan is-old' : 'scan'}>${chart(context, lines)}</div> ${amountReading(context, lines, sweepAmounts, (id) => context.layerNames.get(id) ?? id)} ${state}
    ${choice.tables.has('scan') ? table(text.train.table, heads, rows, 'numbers') : nothing}
    ${spareTable(context, scans)}
    ${chartFoot(context, 'scan', () => scanCsv(scans, partOf(context)))}`
}

/** The layer that can spare most, in a few words. */
export function scanResult({ lang, reporting, layerNames }: LabContext): string {
  const { value, isOld } = reporting.scan
  const best = isOld ? undefined : value?.reduce((a, b) => (spareOf(b) > spareOf(a) ? b : a))
  return best ? reportTexts[lang].scan.result(layerNames.get(best.name) ?? best.name, percent(spareOf(best))) : ''
}
