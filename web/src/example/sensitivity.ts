/** Readings of the sensitivity: the choice, the six scores, the formula of one, and what the article prints. */

import { html, nothing, type TemplateResult } from 'lit'
import type { PartId, SensitivityReadingId } from '../core/ids.js'
import { placeOf } from '../state/edits.js'
import { reportOf } from '../state/reports.js'
import { segmented } from '../view/fields/segmented.js'
import { partName, plain, trimmed } from '../view/format.js'
import type { Context } from './context.js'
import { printedScore, sensitivityFormula } from './formulas.js'

export function readingSwitch({ state, text, actions, description }: Context, name: string): TemplateResult {
  return segmented({
    legend: text.threshold.reading,
    name,
    value: state.reading,
    choices: description.sensitivityReadings.map(({ id }) => ({ id, label: text.sensitivity.readings[id].short })),
    onChange: (reading) => actions.change({ reading }),
  })
}

function scoreButton({ state, example, text, actions }: Context, i: number, j: number, score: number): TemplateResult {
  const part = `w${i + 1}${j + 1}` as PartId
  const isKept = example.mask[i]?.[j] === 1
  return html`
    <button class=${isKept ? 'score-cell' : 'score-cell is-cut'} aria-pressed=${state.focus === part}
      @click=${() => actions.change({ focus: part }, 'focus')}>
      <span class="score-name">${partName(part)}</span>
      <span class="score-value">${trimmed(score)}</span>
      <span class="unseen">${isKept ? text.threshold.kept : text.threshold.removed}</span>
    </button>`
}

/** What the article prints for the weight in focus, when that differs from its row's score. */
function slip({ state, article, text, hasArticleWeights }: Context): TemplateResult | typeof nothing {
  if (!hasArticleWeights || state.reading !== 'row') return nothing
  const { row: i, column: j } = placeOf(state.focus)
  const squares = (id: SensitivityReadingId) => reportOf(article.sensitivities, id).squaredNorms[i]?.[j] ?? 0
  if (squares('printed') === squares('row')) return html`<p class="note">${text.sensitivity.printedIsSame}</p>`
  const words = text.sensitivity
  return html`
    <aside class="slip">
      <p>${words.printedIs} <s>${printedScore(article, state.weights[i]?.[j] ?? 0, state.focus)}</s></p>
      <p>${words.printedDiffers(partName(state.focus), plain(squares('printed')), String(i + 1), plain(squares('row')))}</p>
    </aside>`
}

export function sensitivity(context: Context): TemplateResult {
  const { state, example, text } = context
  const { scores } = reportOf(example.sensitivities, state.reading)
  return html`
    <section>
      <h2>${text.sensitivity.heading}</h2>
      <p>${text.sensitivity.text}</p>
      ${readingSwitch(context, 'reading-text')}
      <p aria-live="polite">${text.sensitivity.readings[state.reading].note}</p>
      <div class="scores" role="group" aria-label=${text.sensitivity.pick}>
        ${scores.flatMap((row, i) => row.map((score, j) => scoreButton(context, i, j, score)))}
      </div>
      <p class="formula">${sensitivityFormula(state, example, state.focus)}</p>
      ${slip(context)}
    </section>`
}
