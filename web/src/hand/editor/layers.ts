/** Layers: how many, how wide, and every weight and bias in a field. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ActivationId } from '../../core/ids.js'
import { readMatrix } from '../../files/matrix/read-matrix.js'
import { networkLimits } from '../../files/network-file.js'
import type { Context } from '../context.js'
import {
  canAddLayer,
  isCompared,
  withBias,
  withCompared,
  withLayer,
  withLayerAdded,
  withMatrix,
  withoutLayer,
  withSize,
  withWeight,
} from '../edits.js'
import { shortName, sizesOf, unitId, weightId } from '../parts.js'
import { isKept } from '../reading.js'
import { entryField, errorAt, onPasteMany, stepper } from './fields.js'
import { pasteBox } from './paste.js'

const { units } = networkLimits
const limits = { rows: units, columns: units }
const transposed = (rows: number[][]) => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0))

const readLayer = (layer: number) => (text: string, isTransposed: boolean) => {
  const rows = readMatrix(text, limits)
  return (state: Context['state']) => withMatrix(state, layer, isTransposed ? transposed(rows) : rows)
}

/** What a unit of a column is called. */
function nameOf({ state }: Context, column: number, row: number): string {
  if (column === 0) return shortName(`x${row + 1}`)
  return column === state.layers.length ? shortName(`y${row + 1}`) : unitId(column - 1, row)
}

function rowOf(context: Context, layer: number, unit: number): TemplateResult {
  const { state, result } = context
  const { weights, bias } = state.layers[layer] ?? { weights: [], bias: [] }
  const spot = `layer-${layer}`
  const name = nameOf(context, layer + 1, unit)
  return html`
    <tr><th scope="row">${name}</th>
      ${(weights[unit] ?? []).map((value, input) => {
        const id = weightId(layer, unit, input)
        return html`<td>${entryField(context, {
          name: id,
          label: (text) => text.network.weight(id),
          spot,
          value,
          isCut: !isKept(result, layer, unit, input),
          edit: (next) => (now) => withWeight(now, layer, unit, input, next),
        })}</td>`
      })}
      <td class="bias">${entryField(context, {
        name: `b${layer + 1}.${unit + 1}`,
        label: (text) => text.network.biasOf(name),
        spot,
        value: bias[unit] ?? 0,
        edit: (next) => (now) => withBias(now, layer, unit, next),
      })}</td>
    </tr>`
}

function grid(context: Context, layer: number): TemplateResult {
  const { state, text, actions } = context
  const weights = state.layers[layer]?.weights ?? []
  const read = readLayer(layer)
  const take = onPasteMany((given) => actions.tryAt(`layer-${layer}`, (now) => read(given, false)(now)))
  return html`
    <div class="scroll">
      <table class="grid" aria-label=${text.network.layer(String(layer + 1), String(weights[0]?.length ?? 0), String(weights.length))} @paste=${take}>
        <thead><tr><td></td>${(weights[0] ?? []).map((_, j) => html`<th scope="col">${nameOf(context, layer, j)}</th>`)}
          <th scope="col" class="bias">${text.network.bias}</th></tr></thead>
        <tbody>${weights.map((_, unit) => rowOf(context, layer, unit))}</tbody>
      </table>
    </div>
    ${errorAt(context, `layer-${layer}`)}
    ${pasteBox(context, {
      spot: `paste-${layer}`,
      summary: text.paste.weights,
      label: text.paste.label(String(layer + 1)),
      of: 'weights',
      read,
    })}`
}

function controls(context: Context, layer: number, sizes: readonly number[]): TemplateResult {
  const { state, text, description, lang, actions } = context
  const words = text.network
  const place = String(layer + 1)
  const { activation } = state.layers[layer] ?? {}
  const choose = (event: Event) => {
    const id = (event.target as HTMLSelectElement).value as ActivationId
    actions.edit((now) => withLayer(now, layer, { activation: id }))
  }
  return html`
    <div class="layer-controls">
      ${stepper(context, {
        label: words.units(place),
        name: `units-${place}`,
        value: sizes[layer + 1] ?? 1,
        low: 1,
        high: units,
        onChange: (size) => actions.edit((now) => withSize(now, layer + 1, size)),
      })}
      <select name="activation-${place}" aria-label=${words.activationOf(place)} @change=${choose} .value=${live(activation ?? 'identity')}>
        ${description.activations.map(({ id, name }) => html`<option value=${id} .selected=${id === activation}>${name[lang]}</option>`)}
      </select>
      <label class="choice"><input type="checkbox" name="compared-${place}" .checked=${live(isCompared(state, layer))}
        @change=${(event: Event) => actions.edit((now) => withCompared(now, layer, (event.target as HTMLInputElement).checked))} /><span>${words.compared}</span></label>
      ${
        state.layers.length > 1
          ? html`<button class="action" aria-label=${words.removeLayerOf(place)} data-action="remove-layer-${place}"
            @click=${() => actions.edit((now) => withoutLayer(now, layer))}>${words.removeLayer}</button>`
          : nothing
      }
    </div>`
}

function layerEditor(context: Context, layer: number, sizes: readonly number[]): TemplateResult {
  const { text, display, actions } = context
  const isOpen = display.open.has(layer)
  const heading = text.network.layer(String(layer + 1), String(sizes[layer]), String(sizes[layer + 1]))
  const toggled = (event: Event) => actions.openLayer(layer, (event.target as HTMLDetailsElement).open)
  return html`
    <details class="layer" .open=${live(isOpen)} @toggle=${(event: Event) => event.target === event.currentTarget && toggled(event)}>
      <summary>${heading}</summary>
      ${controls(context, layer, sizes)} ${isOpen ? grid(context, layer) : nothing}
    </details>`
}

export function layersEditor(context: Context): TemplateResult {
  const { state, text, actions } = context
  const sizes = sizesOf(state)
  return html`
    <section>
      <h2>${text.network.heading}</h2>
      <p>${text.network.text}</p>
      ${state.layers.map((_, layer) => layerEditor(context, layer, sizes))}
      <p><button class="action" data-action="add-layer" ?disabled=${!canAddLayer(state)} @click=${() => actions.edit(withLayerAdded)}>${text.network.addLayer}</button></p>
      ${state.layers.length > 1 ? html`<p class="note">${text.network.last}</p>` : nothing}
    </section>`
}
