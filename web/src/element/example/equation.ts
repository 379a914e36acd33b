/** z = W x, o = f(z), y = v . o, with every given number in a field. */

import { html, type TemplateResult } from 'lit'
import { withInput, withOutputWeight, withWeight } from '../../state/edits.js'
import { partName, trimmed } from '../../view/format.js'
import { numberField } from '../../view/number-field.js'
import type { Context } from './context.js'

function field({ actions, text }: Context, name: string, kind: string, value: number, next: (value: number) => object) {
  const label = `${kind} ${partName(name)}`
  return numberField({
    label,
    name,
    value,
    onChange: (changed) => actions.change(next(changed), name),
    onSettle: actions.settle,
    onBad: (given) => actions.badNumber(text.equation ? label : name, given),
  })
}

/** Rows of cells between tall brackets. */
function bracket(rows: readonly (readonly unknown[])[]): TemplateResult {
  return html`<span class="bracket">${rows.map((cells) => html`<span class="bracket-row">${cells}</span>`)}</span>`
}

const column = (values: readonly number[], digits = 4) => bracket(values.map((value) => [html`<output>${trimmed(value, digits)}</output>`]))

export function equation(context: Context): TemplateResult {
  const { state, example, text } = context
  const words = text.equation
  const weights = state.weights.map((row, i) =>
    row.map((value, j) => field(context, `w${i + 1}${j + 1}`, words.weights, value, (v) => withWeight(state, i, j, v))),
  )
  const input = state.input.map((value, j) => [field(context, `x${j + 1}`, words.input, value, (v) => withInput(state, j, v))])
  const out = state.outputWeights.map((value, i) =>
    field(context, `v${i + 1}`, words.outputWeights, value, (v) => withOutputWeight(state, i, v)),
  )
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      <div class="equation">
        <span class="factor"><span class="label">W</span>${bracket(weights)}</span>
        <span class="factor"><span class="label">x</span>${bracket(input)}</span>
        <span class="sign">=</span>
        <span class="factor"><span class="label">z</span>${column(example.before.preactivation)}</span>
      </div>
      <div class="equation">
        <span class="factor"><span class="label">v</span>${bracket([out])}</span>
        <span class="factor"><span class="label">o = f(z)</span>${column(example.before.outputs)}</span>
        <span class="sign">=</span>
        <span class="factor"><span class="label">y</span><output>${trimmed(example.before.y)}</output></span>
      </div>
      <p class="note">${words.noV}</p>
    </section>`
}
