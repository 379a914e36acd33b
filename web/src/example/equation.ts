/** z = W x, o = f(z), y = v . o, with every given number in a field. */

import { html, type TemplateResult } from 'lit'
import type { ExampleText } from '../lessons/example/text.js'
import { numberOf } from '../state/edits.js'
import { numberField } from '../view/fields/number-field.js'
import { partName, trimmed } from '../view/format.js'
import type { Context } from './context.js'

/** The number of a part in a field. @param kind  what kind of number it is, in words of each language */
function field(context: Context, name: string, kind: 'weights' | 'input' | 'outputWeights'): TemplateResult {
  const { state, actions, example, text } = context
  const number = numberOf(state, name)
  if (!number) throw new Error(`[equation] ${name} is no number of the example`)
  const label = (words: ExampleText) => `${words.equation[kind]} ${partName(name)}`
  return numberField({
    label: label(text),
    name,
    value: number.value,
    isCut: (example.removed as readonly string[]).includes(name),
    onChange: (value) => actions.change(number.with(value), name),
    onSettle: actions.settle,
    onBad: (given, low, high) => actions.badNumber(label, given, low, high),
  })
}

/** Rows of cells between tall brackets. */
function bracket(rows: readonly (readonly unknown[])[]): TemplateResult {
  return html`<span class="bracket">${rows.map((cells) => html`<span class="bracket-row">${cells}</span>`)}</span>`
}

const column = (values: readonly number[]) => bracket(values.map((value) => [html`<output>${trimmed(value)}</output>`]))

export function equation(context: Context): TemplateResult {
  const { state, example, text } = context
  const words = text.equation
  const weights = state.weights.map((row, i) => row.map((_, j) => field(context, `w${i + 1}${j + 1}`, 'weights')))
  const input = state.input.map((_, j) => [field(context, `x${j + 1}`, 'input')])
  const out = state.outputWeights.map((_, i) => field(context, `v${i + 1}`, 'outputWeights'))
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
