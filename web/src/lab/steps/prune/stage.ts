/** The network with the cut that is considered; under it how the scores are spread, and the answers before and after. */

import { html, type TemplateResult } from 'lit'
import { networkPart } from '../../figure/network.js'
import { samplesPart } from '../../figure/samples.js'
import { isTrained } from '../../run/run-view.js'
import { sampleKind } from '../../run/sample-kind.js'
import type { LabContext } from '../../shell/context.js'
import { reportPart } from '../compare/load.js'
import { afterPart } from './after.js'
import { spreadPart } from './spread.js'

const between = 28
const wide = 640
const networkText = 66
const picturesText = 76
/** The scores keep so much of the width. */
const leastSpread = 320
/** Before and after stand side by side, with the border of each. */
const betweenPictures = 20

/** Before the first cut: what will stand there. On a narrow page it is folded away; the strip has the gist of it. */
function outcome(context: LabContext, isWide: boolean): TemplateResult {
  const { text, view } = context
  if (!view.cuts.length) return html`<p class="hint">${text.prune.empty(isTrained(view))}</p>`
  const report = reportPart(context, 'cutOutcome')
  if (isWide) return html`${report}`
  return html`<details class="more came-of-it"><summary>${text.pruneStage.cameOfIt}</summary>${report}</details>`
}

export function pruneStage(context: LabContext): TemplateResult {
  const { info } = context.view
  if (!info) return html``
  const { width, height } = context
  const isWide = width >= wide
  const kind = sampleKind(info)
  const network = isWide ? Math.max(130, Math.min(250, Math.round(height * 0.48) - networkText)) : 180
  const below = Math.max(210, height - network - networkText)
  const both = width - between - leastSpread
  const size = isWide
    ? Math.max(120, Math.min(270, below - picturesText, Math.floor((both - betweenPictures) / 2)))
    : Math.floor((width - betweenPictures) / 2)
  const pictures = kind === 'plane' ? 2 * size + betweenPictures : Math.round(width * 0.42)
  const left = isWide ? width - between - pictures : width
  return html`
    ${networkPart(context, network)}
    <div class="pair is-prune ${kind === 'plane' ? 'has-pictures' : ''} ${isWide ? '' : 'is-stacked'}">
      <div class="left">${spreadPart(context, left, isWide ? below - 74 : 200)}</div>
      <div class="right">${kind === 'plane' ? afterPart(context, info, size) : samplesPart(context, pictures, isWide ? below - 40 : size)}</div>
    </div>
    ${outcome(context, isWide)}`
}
