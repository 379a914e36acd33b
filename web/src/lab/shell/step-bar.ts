/** The steps as a line across the top, each with its result; one is open at a time. */

import { html, type TemplateResult } from 'lit'
import type { LabContext } from './context.js'
import { type LabStep, labSteps } from './steps.js'

function entry(context: LabContext, { id, result, isDone }: LabStep): TemplateResult {
  const { state, text, actions } = context
  const isOpen = state.step === id
  const kind = `step${isOpen ? ' is-open' : ''}${isDone(context) ? ' is-done' : ''}`
  return html`
    <li class=${kind} data-step=${id}>
      <button aria-current=${isOpen ? 'step' : 'false'} aria-controls="controls" title=${result(context)} @click=${() => actions.openStep(id)}>
        <span class="step-name">${text.steps[id]}</span> <span class="step-result">${result(context)}</span>
      </button>
    </li>`
}

export function stepBar(context: LabContext): TemplateResult {
  return html`
    <nav class="step-bar" aria-label=${context.text.spine}>
      <ol>${labSteps.map((step) => entry(context, step))}</ol>
    </nav>`
}
