/** On a narrow page: the network and its answers, small, over the strip that is always in sight. */

import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { layersFigure } from '../../view/network/layers-figure.js'
import { isSmall } from '../run/layers.js'
import { sampleKind } from '../run/sample-kind.js'
import type { LabContext } from '../shell/context.js'
import { isConsidered } from '../shell/strip-values.js'
import { linksOf } from './network.js'
import { planeOf } from './samples.js'

const height = 84
const side = 78

/** Steps that change what is drawn here. */
const shownIn: ReadonlySet<string> = new Set(['train', 'prune'])

export function miniature(context: LabContext): TemplateResult | typeof nothing {
  const { view, state, found } = context
  const { info } = view
  if (!info || !shownIn.has(state.step)) return nothing
  const hasPlane = sampleKind(info) === 'plane'
  const after = isConsidered(context) ? found.effect?.outputs : undefined
  if (!isSmall(info) && !hasPlane) return nothing
  return html`
    <div class="miniature" aria-hidden="true" inert>
      ${isSmall(info) ? network(context) : nothing}
      ${hasPlane ? planeOf(context, info, view.pictures.field, side) : nothing}
      ${hasPlane && after ? planeOf(context, info, after, side) : nothing}
    </div>`
}

function network(context: LabContext): TemplateResult {
  const { view } = context
  const { info } = view
  const links = info ? linksOf(context, info) : []
  const draw = () =>
    layersFigure({
      label: '',
      links,
      inputs: [],
      outputs: [],
      captions: [],
      width: 150,
      mostHeight: height,
      reading: undefined,
      onRead: () => undefined,
    })
  return links.length
    ? html`${guard([view.pictures.weights, view.pictures.masks, context.found.effect], draw)}`
    : html``
}
