/** Inputs: one row or many. */

import { html, nothing, type TemplateResult } from 'lit'
import { readMatrix } from '../../files/matrix/read-matrix.js'
import { networkLimits } from '../../files/network-file.js'
import type { Context } from '../context.js'
import { withInput, withInputs, withoutSample, withSampleAdded, withSize } from '../edits.js'
import { shortName } from '../parts.js'
import { entryField, errorAt, onPasteMany, stepper } from './fields.js'
import { pasteBox } from './paste.js'

const { units, samples } = networkLimits
/** More rows than this are for pasting, not for typing. */
const mostRows = 20

function rowOf(context: Context, sample: number): TemplateResult {
  const { state, text, actions } = context
  const place = String(sample + 1)
  return html`
    <tr class=${sample === state.sample && state.inputs.length > 1 ? 'is-chosen' : nothing}>
      <th scope="row">${place}</th>
      ${(state.inputs[sample] ?? []).map(
        (value, input) =>
          html`<td>${entryField(context, {
            name: `x${place}.${input + 1}`,
            label: (words) => words.inputs.value(place, shortName(`x${input + 1}`)),
            spot: 'inputs',
            value,
            edit: (next) => (now) => withInput(now, sample, input, next),
          })}</td>`,
      )}
      <td>${
        state.inputs.length > 1
          ? html`<button class="step" aria-label=${text.inputs.remove(place)} @click=${() => actions.edit((now) => withoutSample(now, sample))}>×</button>`
          : nothing
      }</td>
    </tr>`
}

export function inputsEditor(context: Context): TemplateResult {
  const { state, text, actions } = context
  const words = text.inputs
  const width = state.inputs[0]?.length ?? 1
  const read = (given: string) => {
    const rows = readMatrix(given, { rows: samples, columns: units })
    const isColumn = rows.length > 1 && rows[0]?.length === 1 && width === rows.length
    return (now: Context['state']) => withInputs(now, isColumn ? [rows.flat()] : rows)
  }
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      <div class="layer-controls"><span class="label">${text.network.inputs}</span>${stepper(context, {
        label: text.network.inputs,
        name: 'inputs',
        value: width,
        low: 1,
        high: units,
        onChange: (size) => actions.edit((now) => withSize(now, 0, size)),
      })}</div>
      <div class="scroll">
        <table class="grid" aria-label=${words.heading} @paste=${onPasteMany((given) => actions.tryAt('inputs', (now) => read(given)(now)))}>
          <thead><tr><td></td>${(state.inputs[0] ?? []).map((_, j) => html`<th scope="col">${shortName(`x${j + 1}`)}</th>`)}<td></td></tr></thead>
          <tbody>${state.inputs.slice(0, mostRows).map((_, sample) => rowOf(context, sample))}</tbody>
        </table>
      </div>
      ${errorAt(context, 'inputs')}
      <p><button class="action" data-action="add-input" ?disabled=${state.inputs.length >= mostRows} @click=${() => actions.edit(withSampleAdded)}>${words.add}</button></p>
      ${pasteBox(context, {
        spot: 'paste-inputs',
        summary: text.paste.inputs,
        label: text.paste.inputsLabel,
        of: 'inputs',
        read,
      })}
    </section>`
}
