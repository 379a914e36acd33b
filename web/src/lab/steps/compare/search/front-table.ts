/** The networks of the front, each with a button that opens it. */

import { html, nothing, type TemplateResult } from 'lit'
import { criterionGrains } from '../../../../core/criteria.js'
import { spreadOf } from '../../../../core/figures/spread.js'
import { withSpread } from '../../../../report/figures/texts.js'
import type { FinalPoint, Found } from '../../../../search/finals.js'
import { besideOf } from '../../../../search/found.js'
import { type Candidate, candidateKey } from '../../../../search/plan.js'
import { percent, plain } from '../../../../view/format.js'
import { type TableRow, table } from '../../../../view/tables.js'
import { deviceTexts } from '../../../../words/lab/device.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { RunningView } from '../../../report/search/running.js'
import { criterionName } from '../criteria.js'
import { type FrontPoint, isFound, measureFormats, type SearchContext } from './search-context.js'

/** The front by bytes: as it was tested, else as it is so far. */
export const frontOf = ({ at, front }: RunningView): readonly FrontPoint[] => at.outcome?.found ?? front

export function cutText(context: SearchContext, { criterion, amount }: Candidate): string {
  const words = searchTexts[context.lang]
  if (!criterion) return words.noCut
  return words.cut(
    criterionName(context, criterion),
    percent(amount, 2).replace(/\.?0+%$/, '%'),
    criterionGrains[criterion] === 'unit',
  )
}

export function meanText({ measures }: FinalPoint, format: ReturnType<typeof measureFormats>): string {
  const { n, mean, deviation } = spreadOf(measures)
  return withSpread(format.value(mean), n > 1 ? format.value(deviation) : '')
}

/** How much better it is, with what the seeds leave open. */
function besideCell(
  one: Found,
  other: FinalPoint | undefined,
  format: ReturnType<typeof measureFormats>,
): TemplateResult {
  if (!other) return html`–`
  const { mean, interval } = besideOf(one, other)
  const range = Number.isFinite(interval.low) ? html`<span class="hint">${format.interval(interval)}</span>` : nothing
  return html`${format.difference(mean)} ${range}`
}

function openCell(context: SearchContext, point: FrontPoint): TemplateResult {
  const words = searchTexts[context.lang]
  const isOpening = context.search.opening === candidateKey(point.candidate)
  return html`<button class="action" data-action="open-found" aria-label=${words.openNamed(plain(point.bytes))} ?disabled=${isOpening}
    @click=${() => context.open(point)}>${isOpening ? words.opening : words.openIt}</button>`
}

export function frontTable(context: SearchContext, run: RunningView): TemplateResult | typeof nothing {
  const { lang } = context
  const words = searchTexts[lang]
  const { columns } = words
  const points = frontOf(run)
  if (!points.length) return nothing
  const format = measureFormats(run.of.info.task === 'classification', lang)
  const isTested = run.at.outcome !== undefined
  const rows = points.map(
    (point, place): TableRow => ({
      head: plain(point.bytes),
      isChosen: place === context.place,
      cells: [
        openCell(context, point),
        html`<code class="network">${point.candidate.network}</code>`,
        cutText(context, point.candidate),
        deviceTexts[lang].forms[point.form],
        ...(isFound(point)
          ? [meanText(point, format), besideCell(point, point.dense, format), besideCell(point, point.random, format)]
          : [format.value(point.measure)]),
      ],
    }),
  )
  const heads = [columns.bytes, '', columns.network, columns.cut, columns.form]
  const measured = isTested ? [columns.test, columns.dense, columns.random] : [columns.validation]
  return table(words.table, [...heads, ...measured], rows, 'numbers front-table', true)
}
