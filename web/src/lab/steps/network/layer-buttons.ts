/** The hidden layers as a row, each of which can be taken away, and buttons that add one before the outputs. */

import { html, nothing, type TemplateResult } from 'lit'
import type { LabContext } from '../../shell/context.js'
import { addLayer, hiddenParts, takeLayer } from './layer-text.js'

/** What can be added: what suits a sequence only is offered only for one. */
const additions = [
  { id: 'dense', text: '8', forSequences: false },
  { id: 'conv', text: 'conv(8,5)', forSequences: true },
  { id: 'pool', text: 'pool(2)', forSequences: true },
  { id: 'bn', text: 'bn', forSequences: false },
  { id: 'dropout', text: 'dropout(0.2)', forSequences: false },
] as const

export function layerButtons({ state, draft, view, text, actions }: LabContext): TemplateResult | typeof nothing {
  if (draft?.error || !view.info) return nothing
  const network = draft?.text ?? state.network
  const words = text.network
  const parts = hiddenParts(network)
  const offered = additions.filter(({ forSequences }) => !forSequences || (view.info?.steps ?? 1) > 1)
  return html`
    <div class="layer-buttons" role="group" aria-label=${words.hidden}>
      ${parts.map(
        (
          part,
          i,
        ) => html`<button class="chip" data-action="take-layer" aria-label=${words.takeLayer(part)} title=${words.takeLayer(part)}
          @click=${() => actions.typeNetwork(takeLayer(network, i))}>${part} <span aria-hidden="true">×</span></button>`,
      )}
      ${offered.map(
        ({ id, text: layer }) => html`<button class="chip is-adding" data-action="add-layer" data-layer=${id}
          @click=${() => actions.typeNetwork(addLayer(network, layer, id === 'conv' || id === 'pool'))}>+ ${words.add[id]}</button>`,
      )}
    </div>`
}
