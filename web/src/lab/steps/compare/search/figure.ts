/** The front of a search on the stage: what it came to, the chart, and its networks. */

import { html, nothing, type TemplateResult } from 'lit'
import { plain } from '../../../../view/format.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { RunningView } from '../../../report/search/running.js'
import { frontChart, linesOf } from './chart.js'
import { faultOf } from './controls.js'
import { cutText, frontOf, frontTable, meanText } from './front-table.js'
import { searchPlan } from './plan.js'
import { isFound, measureFormats, type SearchContext } from './search-context.js'
import { outcomeSentences } from './sentences.js'

/** Around the chart: what is read, the foot, and one row of the table. */
const around = 200

function readingLine(context: SearchContext, run: RunningView): TemplateResult {
  const words = searchTexts[context.lang]
  const point = context.place === undefined ? undefined : frontOf(run)[context.place]
  if (!point) return html`<p class="reading" role="status"><span class="hint">${words.hint}</span></p>`
  const format = measureFormats(run.of.info.task === 'classification', context.lang)
  const value = isFound(point) ? meanText(point, format) : format.value(point.measure)
  const beside = isFound(point)
    ? [
        `${words.lines.dense} ${meanText(point.dense, format)}`,
        ...(point.random ? [`${words.lines.random} ${meanText(point.random, format)}`] : []),
      ]
    : []
  const parts = [value, ...beside, point.candidate.network, cutText(context, point.candidate)]
  return html`<p class="reading" role="status"><strong>${words.at(plain(point.bytes))}</strong>${parts.join(' · ')}</p>`
}

function foot({ lang, text, saveCsv, saveJson }: SearchContext): TemplateResult {
  return html`
    <div class="under">
      <button class="action" data-action="csv-search" @click=${saveCsv}>${text.train.csv}</button>
      <button class="action" data-action="json-search" @click=${saveJson}>${searchTexts[lang].json}</button>
    </div>`
}

export function searchFigure(context: SearchContext): TemplateResult {
  const { lang, search, height } = context
  const words = searchTexts[lang]
  const { run } = search
  const { prepared } = search
  if (!run && prepared && !faultOf(prepared)) return searchPlan(context, prepared)
  if (!run) return html`<div class="living is-empty"><p class="hint">${words.empty}</p></div>`
  const { outcome } = run.at
  const [headline, ...sentences] = outcome ? outcomeSentences(context, run.of, outcome) : []
  const hasChart = linesOf(run, words.lines).length > 0
  const isNone = !outcome && hasChart && !run.front.length
  return html`
    ${headline === undefined ? nothing : html`<p class="finding" role="status">${headline}</p>`}
    ${isNone ? html`<p class="finding">${words.noneYet}</p>` : nothing}
    ${hasChart ? html`<div class="living">${frontChart(context, run, Math.max(240, Math.min(420, height - around)))}</div> ${readingLine(context, run)}` : html`<div class="living is-empty"><p class="hint">${words.empty}</p></div>`}
    ${frontTable(context, run)}
    ${sentences.length ? html`<div class="search-says">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>` : nothing}
    ${sentences.length && run.of.plan.finalSeeds.length > 1 ? html`<p class="hint">${words.band(run.of.plan.finalSeeds.length)}</p>` : nothing}
    ${run.results.size ? foot(context) : nothing}`
}
