/** Each part's score beside what really happens without it. */

import { html, type TemplateResult } from 'lit'
import type { PartId } from '../core/ids.js'
import { withInput } from '../state/edits.js'
import { reportOf } from '../state/reports.js'
import { changeBar, scoreBar } from '../view/charts/bars.js'
import { fixed, partName, signed } from '../view/format.js'
import { table } from '../view/tables.js'
import type { Context } from './context.js'

/** Inputs that are 0, and the weights on them. */
function silent({ state, text, actions }: Context): TemplateResult {
  const inputs = state.input.flatMap((value, j) => (value === 0 ? [j] : []))
  if (!inputs.length) return html`<p>${text.truth.notFree}</p>`
  const names = inputs.map((j) => partName(`x${j + 1}`))
  const weights = inputs.flatMap((j) => state.weights.map((_, i) => partName(`w${i + 1}${j + 1}`)))
  return html`
    <p>${text.truth.free(weights, names)}</p>
    <p>${inputs.map(
      (j) =>
        html`<button class="action" @click=${() => actions.change(withInput(state, j, 1))}>${text.truth.tryIt(partName(`x${j + 1}`))}</button> `,
    )}</p>`
}

export function truth(context: Context): TemplateResult {
  const { state, example, text } = context
  const scores = reportOf(example.sensitivities, state.reading).scores.flat()
  const largest = Math.max(1, ...scores)
  const changes = example.parts.map((part) => part.change)
  const low = Math.min(0, ...changes)
  const high = Math.max(0, ...changes)
  const removed: readonly PartId[] = example.removed
  const rows = example.parts.map((part, k) => {
    const score = scores[k]
    return {
      head: html`<span class=${removed.includes(part.id) ? 'is-gone' : ''}>${partName(part.id)}</span>`,
      cells: [
        score === undefined ? '' : scoreBar(score, largest, removed.includes(part.id)),
        score === undefined ? '' : fixed(score),
        changeBar(part.change, low, high),
        signed(part.change, 3),
      ],
    }
  })
  const words = text.truth
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      ${table(words.heading, [words.part, words.score, '', words.change, ''], rows, 'numbers bars')}
      ${silent(context)}
    </section>`
}
