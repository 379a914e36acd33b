/** Step 2: the network as text, and what the core reads in it. */

import { html, nothing, type TemplateResult } from 'lit'
import type { LayerInfo } from '../../../core/contract/experiment.js'
import { settingsFor } from '../../../state/lab-state.js'
import { fieldText } from '../../../view/fields/field-text.js'
import { plain } from '../../../view/format.js'
import { shownOf } from '../../run/layers.js'
import { refusalOf } from '../../run/network-errors.js'
import type { LabContext } from '../../shell/context.js'
import { settingField } from '../setting-field.js'
import { layerButtons } from './layer-buttons.js'

export function networkResult({ state, view, text }: LabContext): string {
  if (!view.info) return state.network
  const isShorter = view.cuts.some(({ removal }) => removal) // a layer was taken out of the network that was written
  return text.network.result(isShorter ? view.info.network : state.network, plain(view.info.parameters))
}

/** The text once more, with the place where it goes wrong marked, and the reason under it. */
function refusal({ draft, text, view, lang: pageLang }: LabContext): TemplateResult | typeof nothing {
  if (!draft?.error) return nothing
  const { at, reason, lang } = refusalOf(draft.error, pageLang)
  const place = at === undefined ? undefined : Math.min(at, draft.text.length)
  const marked =
    place === undefined
      ? nothing
      : html`<code class="marked" aria-hidden="true">${draft.text.slice(0, place)}<mark>${draft.text.slice(place, place + 1) || ' '}</mark>${draft.text.slice(place + 1)}</code>`
  return html`<div class="field-error" id="network-error" role="alert">${marked}
    <p>${place === undefined ? nothing : text.network.at(place + 1)}<span lang=${lang === 'zh' ? 'zh-CN' : 'en'}>${reason}</span>${view.info ? text.network.stays : text.network.end}</p></div>`
}

function field(context: LabContext): TemplateResult {
  const { draft, state, text, actions } = context
  const value = draft?.text ?? state.network
  return html`
    <label class="network-field"><span class="label">${text.network.field}</span>
      <input class="value" type="text" data-field="network" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="1000"
        ${fieldText(value)} aria-invalid=${draft?.error ? 'true' : nothing} aria-describedby="network-error network-hint"
        @input=${(event: Event) => actions.typeNetwork((event.target as HTMLInputElement).value)} />
    </label>`
}

/** What a layer does, in words. */
export const layerKind = (context: LabContext, layer: LayerInfo): string => {
  const { description } = layer
  const name = context.text.network.types[layer.type] ?? layer.type
  return description.type === 'activation' ? `${name} ${description.function}` : name
}

function layerTable(context: LabContext): TemplateResult | typeof nothing {
  const { view, text, shown, actions } = context
  const { info } = view
  if (!info) return nothing
  const words = text.network
  const chosen = shownOf(info, shown)
  const shape = ({ steps, channels }: { steps: number; channels: number }) =>
    steps > 1 ? `${steps}×${channels}` : String(channels)
  const name = (layer: LayerInfo, index: number) =>
    layer.rows > 0
      ? html`<button class="plain is-link" aria-pressed=${chosen === index} aria-label=${words.showWeights(layer.name)}
          @click=${() => actions.showLayer(chosen === index ? 'links' : index)}>${layer.name}</button>`
      : layer.name
  return html`
    <details class="more"><summary>${words.asTable}</summary>
    <div class="scroll" role="region" aria-label=${words.layers}>
      <table class="numbers layer-table">
        <thead><tr><th scope="col">${words.layer}</th><th scope="col" class="kind">${words.kind}</th><th scope="col">${words.shape}</th><th scope="col">${words.parameters}</th><th scope="col">${words.macs}</th></tr></thead>
        <tbody>${info.layers.map(
          (layer, index) => html`
            <tr class=${chosen === index ? 'is-chosen' : nothing}><th scope="row">${name(layer, index)}</th><td class="kind">${layerKind(context, layer)}</td>
              <td>${shape(layer)}</td><td>${layer.parameters || ''}</td><td>${layer.macs || ''}</td></tr>`,
        )}</tbody>
        <tfoot><tr><th scope="row">${words.all}</th><td class="kind"></td><td></td><td>${info.parameters}</td><td>${info.macs}</td></tr></tfoot>
      </table>
    </div>
    <p class="hint">${words.macsNote}</p></details>`
}

export function networkControls(context: LabContext): TemplateResult {
  const { state, catalogue, text, actions } = context
  const preset = settingsFor(state.data, { experiment: catalogue.experiment, dataSources: catalogue.dataSources })
  const isPreset = preset.network === state.network && !context.draft
  return html`
    ${field(context)} ${refusal(context)}
    ${layerButtons(context)}
    <p class="hint" id="network-hint">${text.network.hint}</p>
    <div class="fields">${settingField(context, 'initialisation')}
      ${isPreset ? nothing : html`<button class="action" @click=${actions.usePreset}>${text.network.preset}</button>`}</div>
    ${layerTable(context)}`
}
