/** The open step: its name, what it is for, and what can be set. */

import { html, type TemplateResult } from 'lit'
import type { LabContext } from './context.js'
import { stepOf } from './steps.js'

export function controls(context: LabContext): TemplateResult {
  const { text, state } = context
  return html`
    <section class="controls" id="controls" aria-labelledby="step-title" data-step=${state.step}>
      <h2 id="step-title">${text.steps[state.step]}</h2>
      <p class="about">${text.stepAbout[state.step]}</p>
      ${stepOf(context).controls(context)}
    </section>`
}
