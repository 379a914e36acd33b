/** What the network says everywhere, before and after: the cut that is considered, else the last one that was made. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ExperimentInfo } from '../../../core/contract/experiment.js'
import { planeOf, planeText } from '../../figure/samples.js'
import type { LabContext } from '../../shell/context.js'
import { isConsidered, scorePath } from '../../shell/strip-values.js'

interface Pair {
  before: Float32Array | undefined
  after: Float32Array | undefined
  title: string
}

function pairOf(context: LabContext): Pair | undefined {
  const { view, found, text } = context
  const { field } = view.pictures
  const words = text.pruneStage
  if (isConsidered(context)) return { before: field, after: found.effect?.outputs, title: words.afterThisCut }
  const cut = view.cuts.at(-1)
  if (!cut?.field || cut.field.length !== field?.length) return undefined
  return { before: cut.field, after: field, title: cut.retrained || cut.plan ? words.now : words.afterCut }
}

function picture(
  context: LabContext,
  info: ExperimentInfo,
  title: string,
  score: string,
  field: Float32Array | undefined,
  size: number,
) {
  return html`<figure><figcaption><strong>${title}</strong> <span class="hint">${score}</span></figcaption>${planeOf(context, info, field, size)}</figure>`
}

export function afterPart(context: LabContext, info: ExperimentInfo, size: number): TemplateResult {
  const { text, view } = context
  const pair = pairOf(context)
  const path = scorePath(context)
  const pictures = pair
    ? html`${picture(context, info, text.pruneStage.before, path[0] ?? '', pair.before, size)}
        ${pair.after ? picture(context, info, pair.title, path.at(-1) ?? '', pair.after, size) : nothing}`
    : picture(context, info, text.pruneStage.now, path.at(-1) ?? '', view.pictures.field, size)
  return html`
    <section class="part part-samples is-plane" aria-label=${text.pruneStage.title}>
      <div class="before-after">${pictures}</div>
      <div class="plane-text">${planeText(context, info)}</div>
    </section>`
}
