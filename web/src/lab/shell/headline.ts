/** What just happened, and what it means, in a sentence or two at the head of the stage. */

import { html, nothing, type TemplateResult } from 'lit'
import { meaning } from '../says/meaning.js'
import type { LabContext } from './context.js'
import { failure } from './failure.js'
import { canMake } from './strip.js'

function said(context: LabContext): string {
  const { view, text, isWaiting } = context
  if (view.phase === 'making') return ''
  if (view.phase === 'empty') return canMake(context) ? text.says.empty : text.says.noTable
  return isWaiting ? text.says.hidden : meaning(view, context.lang)
}

export function headline(context: LabContext): TemplateResult {
  const { view, text, note } = context
  if (view.phase === 'failed') return failure(context)
  return html`
    <p class="sentence"><span class="note" role="status">${note ? note(text, context.lang) : nothing}</span>
      <span aria-live=${view.phase === 'training' ? 'off' : 'polite'}>${said(context)}</span></p>`
}
