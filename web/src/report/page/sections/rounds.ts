/** The rounds of the plans that were carried out. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../../core/contract/cut.js'
import { labTexts } from '../../../words/lab/lab.js'
import { planTexts } from '../../../words/lab/plan.js'
import { bytesOf, endingText } from '../../figures/ending.js'
import { layerScan, type RoundsOptions, roundsChart, roundsTable } from '../../figures/rounds.js'
import type { ReportedCut } from '../../run-report.js'
import type { PageContext } from '../context.js'

/** From this width on there is room for more figures. */
const wide = 640

function planPart(context: PageContext, cut: ReportedCut, place: number): TemplateResult | typeof nothing {
  const { info, lang, readings, read, width } = context
  const trace = cut.plan
  if (!trace?.rounds.length) return nothing
  const words = planTexts[lang]
  const chart = `rounds ${place}`
  const options: RoundsOptions = {
    info,
    before: cut.before,
    trace,
    lang,
    reading: readings.get(chart),
    hasRoom: width >= wide,
  }
  const nameOf = (format: StoredSize['format']) => labTexts[lang].prune.formats[format]
  const size = bytesOf(trace, cut, nameOf, words)
  return html`
    ${trace.end && (trace.rounds.length > 1 || trace.end !== 'rounds') ? html`<p class="about">${endingText(trace, trace.end, cut, nameOf, words)}</p>` : nothing}
    ${trace.rounds.length > 1 ? html`${roundsChart(options, width, (round) => read(chart, round))} ${layerScan(options)}` : nothing}
    ${roundsTable(options)}
    ${size ? html`<p class="hint">${words.bytesIn(size.how)}</p>` : nothing}`
}

const roundsIn = (cut: ReportedCut): number => cut.plan?.rounds.length ?? 0

function plansPart(context: PageContext, isWanted: (rounds: number) => boolean): TemplateResult | typeof nothing {
  const cuts = context.report.pruning?.cuts ?? []
  const most = Math.max(0, ...cuts.map(roundsIn))
  return isWanted(most) ? html`${cuts.map((cut, i) => planPart(context, cut, i))}` : nothing
}

/** A plan of one round alone. */
export const cutSection = (context: PageContext) => plansPart(context, (rounds) => rounds === 1)

export const roundsSection = (context: PageContext) => plansPart(context, (rounds) => rounds > 1)
