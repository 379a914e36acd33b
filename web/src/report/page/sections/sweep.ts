/** Criteria x amounts x seeds: a chart with bands, and mean and spread as a table. */

import { html, nothing, type TemplateResult } from 'lit'
import { short } from '../../../lab/run/layers.js'
import { meanAndSpread } from '../../../sweep/spread.js'
import type { ChartLine } from '../../../view/charts/line-chart.js'
import { percent, plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import type { Scale } from '../../../words/lab/measured.js'
import { reportTexts } from '../../../words/lab/report.js'
import { saysTexts } from '../../../words/lab/says.js'
import { amountsChart, amountsReading, bestFirst, type Fit, meansOf, stopsOf } from '../../figures/amounts.js'
import { shortName } from '../../figures/texts.js'
import type { SweepReport } from '../../run-report.js'
import type { PageContext } from '../context.js'
import { spreadText } from '../sweep-lead.js'
import { besideAbout, besideTables } from './sweep-beside.js'

/** From this width on names of criteria stand in full at the ends of their lines. */
const wide = 560

function nameIn(sweep: SweepReport, id: string, { lang }: PageContext): string {
  return shortName(sweep.criteria.find((criterion) => criterion.id === id)?.name[lang] ?? id)
}

function linesOf(context: PageContext, sweep: SweepReport, isRetrained: boolean, fit: Fit): ChartLine[] {
  const lines = sweep.criteria.flatMap(({ id }, i): ChartLine[] => {
    const points = meansOf(
      sweep.points.filter((point) => point.criterion === id && point.isRetrained === isRetrained),
      fit,
    )
    const kind = sweep.controls.includes(id) ? 'control' : `kind-${i % 8}`
    const label = short(nameIn(sweep, id, context), context.width < wide ? 15 : 26)
    return points.length ? [{ id, kind, label, points, hasDots: true }] : []
  })
  return bestFirst(lines, fit)
}

function spreadsTable(context: PageContext, sweep: SweepReport, isRetrained: boolean, fit: Fit, caption: string) {
  const { info, lang } = context
  const spreads = meanAndSpread(sweep.points).filter((spread) => spread.isRetrained === isRetrained)
  const amounts = [...new Set(spreads.map(({ amount }) => amount))].sort((a, b) => a - b)
  const isClasses = info.task === 'classification' && fit === 'accuracy'
  const rows = amounts.map((amount) => ({
    head: percent(amount, 1).replace(/\.0%$/, '%'),
    cells: sweep.criteria.map(({ id }) => {
      const found = spreads.find((spread) => spread.criterion === id && spread.amount === amount)
      return found ? spreadText(found[fit], isClasses) : '–'
    }),
  }))
  const heads = [reportTexts[lang].sweep.gone, ...sweep.criteria.map(({ id }) => nameIn(sweep, id, context))]
  return table(caption, heads, rows, 'numbers spreads', true)
}

function stage(context: PageContext, sweep: SweepReport, isRetrained: boolean): TemplateResult | typeof nothing {
  const { info, lang, words, width, readings, read } = context
  const text = reportTexts[lang].sweep
  const isScored = sweep.points.some(({ accuracy }) => Number.isFinite(accuracy))
  const fit: Fit = isScored ? 'accuracy' : 'loss'
  const scale: Scale = fit === 'loss' ? 'loss' : info.task === 'regression' ? 'r2' : 'accuracy'
  const lines = linesOf(context, sweep, isRetrained, fit)
  if (!lines.length) return nothing
  const stops = stopsOf(lines)
  const name = `sweep ${isRetrained}`
  const reading = readings.get(name)
  const at = reading === undefined ? undefined : stops[reading]
  const said = isRetrained ? words.sweepStage.retrained(plain(sweep.retrain)) : words.sweepStage.cut
  return html`
    <h3 class="label">${said}</h3>
    ${amountsChart({
      title: saysTexts[lang].scaleOnPart(scale, sweep.part),
      description: text.chart(lines.map(({ label }) => label)),
      lines,
      scale,
      across: text.across[sweep.grain],
      width,
      height: 330,
      stops,
      reading,
      onRead: (stop) => read(name, stop),
    })}
    <p class="reading" role="status">${at === undefined ? html`<span class="hint">${text.hint}</span>` : amountsReading(lines, at, text.at(percent(at)), scale, (id) => nameIn(sweep, id, context))}</p>
    ${spreadsTable(context, sweep, isRetrained, fit, said)} ${besideTables(context, sweep, isRetrained, said)}`
}

export function sweepSection(context: PageContext): TemplateResult | typeof nothing {
  const { sweep } = context.report
  if (!sweep?.points.length) return nothing
  const { words, lang } = context
  return html`
    ${stage(context, sweep, true)} ${stage(context, sweep, false)}
    ${sweep.seeds.length > 1 ? html`<p class="hint">${words.sweepAbout} ${reportTexts[lang].sweep.band}</p>` : nothing} ${besideAbout(context, sweep)}`
}
