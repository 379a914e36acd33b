/** What one threshold takes in each reading. */

import { html, type TemplateResult } from 'lit'
import { removedBy, reportOf } from '../state/reports.js'
import { weightIds } from '../state/settings.js'
import { fixed, partName, plain } from '../view/format.js'
import { maskMarks, table } from '../view/tables.js'
import type { Context } from './context.js'

const weightNames = weightIds.map(partName)

/** The article takes w12 alone at 0.5; its own printed scores say otherwise. */
function slip({ state, example, text, hasArticleWeights }: Context): TemplateResult | string {
  if (!hasArticleWeights) return ''
  const names = removedBy(reportOf(example.sensitivities, 'printed').mask).map(partName)
  return html`<aside class="slip"><p>${text.threshold.slip(plain(state.threshold), names, names.length)}</p></aside>`
}

export function threshold(context: Context): TemplateResult {
  const { state, example, text, actions } = context
  const words = text.threshold
  const rows = example.sensitivities.map((report) => ({
    isChosen: report.id === state.reading,
    head: html`<button class="plain" aria-pressed=${report.id === state.reading}
      @click=${() => actions.change({ reading: report.id })}>${text.sensitivity.readings[report.id].short}</button>`,
    cells: [
      maskMarks(report.mask.flat(), words, weightNames),
      ...report.run.outputs.map((value) => fixed(value)),
      fixed(report.run.y),
    ],
  }))
  const heads = html`<span class="marks heads">${weightIds.map((id) => html`<span>${id.slice(1)}</span>`)}</span>`
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.rule}</p>
      ${table(words.compare, [words.reading, heads, 'o₁', 'o₂', 'y'], rows, 'numbers')}
      ${slip(context)}
    </section>`
}
