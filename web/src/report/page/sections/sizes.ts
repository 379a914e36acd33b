/** Bytes in every format, and time in every form. */

import { html, nothing, type TemplateResult } from 'lit'
import { plain } from '../../../view/format.js'
import { reportTexts } from '../../../words/lab/report.js'
import { bytesTable, timesTable } from '../../figures/sizes.js'
import { endsOf, type PageContext } from '../context.js'

export function sizesSection(context: PageContext): TemplateResult | typeof nothing {
  const { report, lang, words } = context
  const ends = endsOf(report)
  const { times, shrunk } = report.pruning ?? {}
  const sizes = ends
    ? { before: ends.first.sizes, now: ends.now.sizes }
    : { now: (report.trainings.length === 1 && report.trainings[0]?.sizes) || [] }
  if (!sizes.now.length) return nothing
  const text = reportTexts[lang]
  return html`
    ${bytesTable(sizes, lang)}
    ${shrunk ? html`<p class="about">${words.shrunk(shrunk.network, plain(shrunk.parameters))}</p> ${bytesTable({ now: shrunk.sizes }, lang)}` : nothing}
    ${times?.length ? html`<h3 class="label">${text.counters.time}</h3> ${timesTable(times, lang)} <p class="hint">${words.timesNote}</p>` : nothing}`
}
