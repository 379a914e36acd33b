/** What one threshold takes in each reading. */

import { html, type TemplateResult } from 'lit'
import type { PartId } from '../../core/ids.js'
import type { SensitivityReport } from '../../core/types.js'
import { fixed, partName, plain } from '../../view/format.js'
import { maskMarks, table } from '../../view/tables.js'
import type { Context } from './context.js'

export const weightNames = ['w11', 'w12', 'w13', 'w21', 'w22', 'w23'].map(partName)

function removedNames(report: SensitivityReport): string[] {
  return report.mask.flat().flatMap((kept, i) => (kept ? [] : [weightNames[i] ?? '']))
}

/** The article takes w12 alone at 0.5; its own printed scores say otherwise. */
function slip({ state, example, text, hasArticleWeights }: Context): TemplateResult | string {
  const printed = example.sensitivities.find((report) => report.id === 'printed')
  if (!printed || !hasArticleWeights) return ''
  const names = removedNames(printed)
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
  const heads = html`<span class="marks heads">${['w11', 'w12', 'w13', 'w21', 'w22', 'w23'].map((id) => html`<span>${id.slice(1) as PartId}</span>`)}</span>`
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.rule}</p>
      ${table(words.compare, [words.reading, heads, 'o₁', 'o₂', 'y'], rows, 'numbers')}
      ${slip(context)}
    </section>`
}
