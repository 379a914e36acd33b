/** The activation: which one gives the printed outputs. */

import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { plain, trimmed, tuple } from '../view/format.js'
import { table } from '../view/tables.js'
import type { Context } from './context.js'

export function activation(context: Context): TemplateResult {
  const { state, example, article, text, actions, description, hasArticleRun } = context
  const words = text.activation
  const rows = example.activations.map(({ id, outputs, givesPrinted }) => ({
    isChosen: id === state.activation,
    head: html`<label class="choice"><input type="radio" name="activation" value=${id} .checked=${live(id === state.activation)}
      @change=${() => actions.change({ activation: id })} /><span>${words.names[id]}</span></label>`,
    cells: [
      ...outputs.map((value) => trimmed(value)),
      hasArticleRun && givesPrinted ? html`<span class="good">✓ ${words.gives}</span>` : '',
    ],
  }))
  const gives = example.activations.filter((report) => report.givesPrinted).map((report) => words.names[report.id])
  const printed = `(${description.printedOutputs.map(plain).join(', ')})`
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text(tuple(article.before.preactivation), printed)}</p>
      <div role="radiogroup" aria-label=${words.column}>
        ${table(words.heading, [words.column, 'f(z₁)', 'f(z₂)', words.verdict], rows, 'numbers')}
      </div>
      <p>${hasArticleRun ? words.finding(gives) : words.other}</p>
    </section>`
}
