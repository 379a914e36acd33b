/** Step 6: what the network takes in each format and each form, and how it leaves this page. */

import { html, type TemplateResult } from 'lit'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { notFetched } from '../../shell/not-fetched.js'
import { counters } from './counters.js'
import { filesPart } from './files.js'
import { bytesPart, timesPart } from './sizes.js'

export function takeAwayControls(context: LabContext): TemplateResult {
  const files = () => html`<div class="report report-part" data-part="files">${filesPart(context)}</div>`
  return context.reporting.device.part?.controls(context, files) ?? files()
}

/** From this width of the stage on, bytes and times stand side by side. */
const wide = 720

const sizes = (context: LabContext): TemplateResult => html`
  <div class="report-part ${context.width >= wide ? 'is-two' : ''}" data-part="sizes" aria-label=${reportTexts[context.lang].sections.sizes} role="group">
    <div>${bytesPart(context)}</div> <div>${timesPart(context)}</div>
  </div>`

/** Files, a board, bytes and times; bytes and times alone, where the rest did not come. */
function deviceStage(context: LabContext): TemplateResult {
  const { reporting, lang, text, actions } = context
  const { part, failure } = reporting.device
  if (part) return part.stage(context, () => sizes(context))
  if (failure === undefined) return html`<p class="hint" role="status">${text.loading}</p>`
  return html`
    ${notFetched(lang, 'load-device', actions.report.load)}
    ${sizes(context)}`
}

export function takeAwayStage(context: LabContext): TemplateResult {
  return html`<div class="report">${counters(context)} ${deviceStage(context)}</div>`
}
