/** The steps as a spine: one is open at a time, the others are a line with their result. */

import { html, nothing, type TemplateResult } from 'lit'
import type { LabContext } from './context.js'
import { type LabStep, labSteps } from './steps.js'

function step(context: LabContext, { id, result, body, isDone }: LabStep): TemplateResult {
  const { state, text, actions } = context
  const isOpen = state.step === id
  const kind = `step${isOpen ? ' is-open' : ''}${isDone(context) ? ' is-done' : ''}`
  return html`
    <li class=${kind} data-step=${id}>
      <h2><button aria-expanded=${isOpen} aria-controls="step-${id}" @click=${() => actions.toggleStep(id)}>
        <span class="step-name">${text.steps[id]}</span> <span class="step-result">${result(context)}</span>
      </button></h2>
      <div class="step-body" id="step-${id}" ?hidden=${!isOpen}>${isOpen ? body(context) : nothing}</div>
    </li>`
}

export function spine(context: LabContext): TemplateResult {
  return html`<ol class="spine" aria-label=${context.text.spine}>${labSteps.map((entry) => step(context, entry))}</ol>`
}
