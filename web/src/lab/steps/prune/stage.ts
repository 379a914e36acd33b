/** The network with the cut that is considered; under it how the scores are spread, and the answers before and after. */

import { html, nothing, type TemplateResult } from 'lit'
import { networkPart } from '../../figure/network.js'
import { sampleKind, samplesPart } from '../../figure/samples.js'
import type { LabContext } from '../../shell/context.js'
import { afterPart } from './after.js'
import { cutFigures } from './figures.js'
import { roundsPart } from './rounds.js'
import { spreadPart } from './spread.js'

const between = 28
const wide = 640
const networkText = 66
const picturesText = 76

/** What the figures tell of is measured when a plan rests. */
const isPlanUnderWay = ({ plan, phase }: LabContext['view']) => plan !== undefined && phase === 'training'

/** What the last cut did stands under the drawings: the strip has it in short. */
export function pruneStage(context: LabContext): TemplateResult {
  const { info } = context.view
  if (!info) return html``
  const { width, height } = context
  const cut = context.view.cuts.at(-1)
  const isWide = width >= wide
  const kind = sampleKind(info)
  const network = isWide ? Math.max(130, Math.min(250, Math.round(height * 0.48) - networkText)) : 180
  const below = Math.max(210, height - network - networkText)
  const size = isWide ? Math.max(120, Math.min(270, below - picturesText)) : Math.floor((width - between) / 2)
  const pictures = kind === 'plane' ? 2 * size + 16 : Math.round(width * 0.42)
  const left = isWide ? width - between - pictures : width
  return html`
    ${networkPart(context, network)}
    <div class="pair is-prune ${isWide ? '' : 'is-stacked'}">
      <div class="left">${spreadPart(context, left, isWide ? below - 74 : 200)}</div>
      <div class="right">${kind === 'plane' ? afterPart(context, info, size) : samplesPart(context, pictures, isWide ? below - 40 : size)}</div>
    </div>
    ${cut?.plan ? roundsPart(context, cut, cut.plan) : nothing}
    ${isPlanUnderWay(context.view) ? nothing : cutFigures(context)}`
}
