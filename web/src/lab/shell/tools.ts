/** Undo, redo, what shares, and the list of keys: the same in every step. */

import { html, nothing, type TemplateResult } from 'lit'
import type { LabContext } from './context.js'

export function tools({ text, actions, canUndo, canRedo, hasLink, hasKeys }: LabContext): TemplateResult {
  const words = text.foot
  return html`
    <div class="tools toolbar">
      <button class="action" data-action="undo" ?disabled=${!canUndo} @click=${actions.undo}>${words.undo}</button>
      <button class="action" data-action="redo" ?disabled=${!canRedo} @click=${actions.redo}>${words.redo}</button>
      ${hasLink ? html`<button class="action" data-action="share" @click=${actions.share}>${words.share}</button>` : nothing}
      <button class="action" aria-expanded=${hasKeys} @click=${actions.toggleKeys}>${words.keys}</button>
    </div>`
}
