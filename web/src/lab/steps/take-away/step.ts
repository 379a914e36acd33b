/** Step 6: what the network takes in each format and each form, and how it leaves this page. */

import { html, type TemplateResult } from 'lit'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { counters } from './counters.js'
import { filesPart } from './files.js'
import { bytesPart, timesPart } from './sizes.js'

export function takeAwayControls(context: LabContext): TemplateResult {
  return html`<div class="report report-part" data-part="files">${filesPart(context)}</div>`
}

/** From this width of the stage on, bytes and times stand side by side. */
const wide = 720

export function takeAwayStage(context: LabContext): TemplateResult {
  const { lang, width } = context
  return html`
    <div class="report">
      ${counters(context)}
      <section class="report-part part-body ${width >= wide ? 'is-two' : ''}" data-part="sizes" aria-label=${reportTexts[lang].sections.sizes}>
        <div>${bytesPart(context)}</div> <div>${timesPart(context)}</div>
      </section>
    </div>`
}
