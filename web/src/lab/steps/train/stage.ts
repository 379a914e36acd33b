/** The network, what it says of the samples, and the curves of its training. */

import { html, type TemplateResult } from 'lit'
import { curvesPart } from '../../figure/curves.js'
import { networkPart } from '../../figure/network.js'
import { samplesPart } from '../../figure/samples.js'
import { sampleKind } from '../../run/sample-kind.js'
import type { LabContext } from '../../shell/context.js'

const between = 28
/** From this width on, samples and curves stand side by side. */
const wide = 560
/** Around the network, its own lines of text. */
const networkText = 66
/** Under the samples, and around the two charts. */
const samplesText = 142
const chartsText = 104

export function trainStage(context: LabContext): TemplateResult {
  const { info } = context.view
  if (!info) return html``
  const { width, height } = context
  const isWide = width >= wide
  const kind = sampleKind(info)
  const network = isWide ? Math.min(220, Math.round(height * 0.42) - networkText) : 180
  const below = height - network - networkText
  const size = isWide ? Math.min(340, below - samplesText) : width
  const left = isWide ? (kind === 'plane' ? size + 40 : Math.round((width - between) / 2)) : width
  const chart = isWide ? Math.max(84, Math.min(170, Math.floor((below - chartsText) / 2))) : 140
  return html`
    ${networkPart(context, Math.max(110, network))}
    <div class="pair is-${kind} ${isWide ? '' : 'is-stacked'}">
      <div class="left">${samplesPart(context, left, size)}</div>
      <div class="right">${curvesPart(context, isWide ? width - left - between : width, chart)}</div>
    </div>`
}
