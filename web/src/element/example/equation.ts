/** z = W x, o = f(z), y = v . o, with every given number in a field. */

import { html, type TemplateResult } from 'lit'
import type { ExampleText } from '../../lessons/example-text.js'
import { withInput, withOutputWeight, withWeight } from '../../state/edits.js'
import type { ExampleState } from '../../state/settings.js'
import { partName, trimmed } from '../../view/format.js'
import { numberField } from '../../view/number-field.js'
import type { Context } from './context.js'

/** A number of the example in a field. */
interface Entry {
  /** Such as `w12`. */
  name: string
  kind: 'weights' | 'input' | 'outputWeights'
  value: number
  next: (value: number) => ExampleState
}

function field({ actions, example, text }: Context, { name, kind, value, next }: Entry): TemplateResult {
  const label = (words: ExampleText) => `${words.equation[kind]} ${partName(name)}`
  return numberField({
    label: label(text),
    name,
    value,
    isCut: (example.removed as readonly string[]).includes(name),
    onChange: (changed) => actions.change(next(changed), name),
    onSettle: actions.settle,
    onBad: (given, low, high) => actions.badNumber(label, given, low, high),
  })
}

/** Rows of cells between tall brackets. */
function bracket(rows: readonly (readonly unknown[])[]): TemplateResult {
  return html`<span class="bracket">${rows.map((cells) => html`<span class="bracket-row">${cells}</span>`)}</span>`
}

const column = (values: readonly number[], digits = 4) =>
  bracket(values.map((value) => [html`<output>${trimmed(value, digits)}</output>`]))

export function equation(context: Context): TemplateResult {
  const { state, example, text } = context
  const words = text.equation
  const weights = state.weights.map((row, i) =>
    row.map((value, j) => {
      const next = (v: number) => withWeight(state, i, j, v)
      return field(context, { name: `w${i + 1}${j + 1}`, kind: 'weights', value, next })
    }),
  )
  const input = state.input.map((value, j) => [
    field(context, { name: `x${j + 1}`, kind: 'input', value, next: (v) => withInput(state, j, v) }),
  ])
  const out = state.outputWeights.map((value, i) =>
    field(context, { name: `v${i + 1}`, kind: 'outputWeights', value, next: (v) => withOutputWeight(state, i, v) }),
  )
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      <div class="equation">
        <span class="factor"><span class="label">W</span>${bracket(weights)}</span>
        <span class="factor"><span class="label">x</span>${bracket(input)}</span>
        <span class="sign">=</span>
        <span class="factor"><span class="label">z</span>${column(example.after.preactivation)}</span>
      </div>
      <div class="equation">
        <span class="factor"><span class="label">v</span>${bracket([out])}</span>
        <span class="factor"><span class="label">o = f(z)</span>${column(example.after.outputs)}</span>
        <span class="sign">=</span>
        <span class="factor"><span class="label">y</span><output>${trimmed(example.after.y)}</output></span>
      </div>
      <p class="note">${words.noV}</p>
    </section>`
}
