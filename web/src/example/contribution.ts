/** Readings of the contribution, before and after. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ContributionReadingId } from '../core/ids.js'
import { reportOf } from '../state/reports.js'
import { changeBar } from '../view/charts/bars.js'
import { partName, percent, trimmed } from '../view/format.js'
import type { Context } from './context.js'
import { contributionFormula, contributionRule } from './formulas.js'

function select({ state, text, actions, description }: Context): TemplateResult {
  const change = (event: Event) =>
    actions.change({ contribution: (event.target as HTMLSelectElement).value as ContributionReadingId })
  return html`
    <label class="select"><span class="label">${text.threshold.reading}</span>
      <select name="contribution" @change=${change}>
        ${description.contributionReadings.map(
          ({ id }) =>
            html`<option value=${id} .selected=${id === state.contribution}>${text.contribution.readings[id].short}</option>`,
        )}
      </select>
    </label>`
}

/** 1.53 against 1.45. */
function slip({ article, text, description, state }: Context): TemplateResult | typeof nothing {
  if (state.contribution !== 'printed' && state.contribution !== 'definition') return nothing
  const total = (id: ContributionReadingId) => trimmed(reportOf(article.contributions, id).before.denominators[0] ?? 0)
  const [first = 0, second = 0] = description.printedOutputs
  const squares = `${first}² + ${second}²`
  return html`<aside class="slip"><p>${text.contribution.slip(squares, total('definition'), total('printed'))}</p></aside>`
}

export function contribution(context: Context): TemplateResult {
  const { state, example, text } = context
  const { before, after } = reportOf(example.contributions, state.contribution)
  const low = Math.min(0, ...before.values, ...after.values)
  const high = Math.max(1, ...before.values, ...after.values)
  const words = text.contribution
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      ${select(context)}
      <p aria-live="polite">${words.readings[state.contribution].note}</p>
      <p class="formula">${contributionRule(state.contribution)}</p>
      <div class="shares">
        ${after.values.map(
          (value, i) => html`
            <span class="share-name">${partName(`o${i + 1}`)}</span>
            ${changeBar(value, low, high, before.values[i])}
            <span class="share-value">${percent(value, 1)}</span>`,
        )}
        <span class="share-name">${words.sum}</span><span class="share-legend">${words.before} ${percent(before.sum, 1)}</span>
        <span class="share-value">${percent(after.sum, 1)}</span>
      </div>
      <p class="formula">${after.values.map((_, i) => html`${contributionFormula(after, i)} `)}</p>
      ${slip(context)}
    </section>`
}
