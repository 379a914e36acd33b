/** Cutting by hand, for those who do not point: what is read in the figure, its neuron, and whole layers. */

import { html, nothing, type TemplateResult } from 'lit'
import type { BridgeId } from '../../../core/ids.js'
import { asLabel } from '../../../report/figures/texts.js'
import { remark, spoken } from '../../../words/remark.js'
import { isGone, namesOf, type Read, readOf } from '../../figure/network-reading.js'
import { hiddenLayers } from '../../run/cutting/hand-cuts.js'
import { shownOf, weightLayers } from '../../run/layers.js'
import type { LabContext } from '../../shell/context.js'

/** A button for the weight that is read, and one for the neuron that it enters. */
function readButtons(context: LabContext): TemplateResult | typeof nothing {
  const { view, text, actions, shown } = context
  const { info } = view
  const read = info && readOf(context, info, shownOf(info, shown))
  if (!info || !read) return nothing
  const { layer, row, column } = read
  const isHidden = hiddenLayers(info).some(({ index }) => index === layer.index)
  const unit: Read = { layer, row }
  const names = namesOf(context, info, read)
  const label = (what: string, isCut: boolean) => (isCut ? text.prune.bringBack(what) : text.prune.cutThis(what))
  return html`<div class="prune-buttons">
    ${
      column === undefined
        ? nothing
        : html`<button class="action is-framed" data-action="cut-weight"
      @click=${() => actions.cutByHand({ what: 'weight', layer: layer.index, row, column })}>${label(`${names.column} → ${names.row}`, isGone(context, info, read))}</button>`
    }
    ${
      isHidden
        ? html`<button class="action is-framed" data-action="cut-unit"
      @click=${() => actions.cutByHand({ what: 'unit', layer: layer.index, unit: row })}>${label(`${layer.name} ${names.row}`, isGone(context, info, unit))}</button>`
        : nothing
    }
    </div>`
}

function layerMenu(context: LabContext): TemplateResult | typeof nothing {
  const { view, text, catalogue, lang, actions, bridge } = context
  const layers = view.info ? hiddenLayers(view.info) : []
  if (layers.length === 0) return nothing
  const chosen = catalogue.bridges.find(({ id }) => id === bridge) ?? {}
  return html`
    <p class="label">${text.prune.takeOut}</p>
    <div class="prune-buttons is-layers">
      <label class="value-field is-choice"><span class="label">${text.prune.bridge}</span>
        <select data-field="bridge" @change=${(event: Event) => actions.chooseBridge((event.target as HTMLSelectElement).value as BridgeId)}>
          ${catalogue.bridges.map(({ id, name }) => html`<option value=${id} .selected=${id === bridge}>${asLabel(name[lang])}</option>`)}
        </select></label>
      ${layers.map(
        ({ index, name }) => html`<button class="action is-framed" data-action="take-out"
        @click=${() => actions.cutByHand({ what: 'layer', layer: index, bridge })}>${text.prune.takeOutLayer(name)}</button>`,
      )}
    </div>
    <p class="hint"><code class="formula" lang=${spoken('bridges', chosen, 'formula', lang)}>${remark('bridges', chosen, 'formula', lang)}</code></p>`
}

export function handPart(context: LabContext): TemplateResult | typeof nothing {
  const { view, text, shown } = context
  const { info } = view
  if (!info || weightLayers(info).length === 0) return nothing
  const isLinks = shownOf(info, shown) === 'links'
  return html`
    <section class="by-hand" aria-label=${text.prune.byHand}>
      <h3 class="label">${text.prune.byHand}</h3>
      <p class="about">${isLinks ? text.prune.byHandText : text.prune.byHandMap}</p>
      ${readButtons(context)}
      ${layerMenu(context)}
    </section>`
}
