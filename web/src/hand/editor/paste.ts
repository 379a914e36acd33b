/** A box for a matrix as text. What will not do stays in it, with the reason underneath. */

import { html, type TemplateResult } from 'lit'
import type { Context, Spot } from '../context.js'
import type { HandState } from '../state.js'
import { errorAt } from './fields.js'

export interface PasteBox {
  spot: Spot
  summary: string
  label: string
  /** Of matrices, rows and columns may be the other way round. */
  of: 'weights' | 'inputs'
  /** @throws CoreError when the text will not do */
  read: (text: string, isTransposed: boolean) => (state: HandState) => HandState
}

export function pasteBox(context: Context, { spot, summary, label, of, read }: PasteBox): TemplateResult {
  const { text, actions } = context
  const words = text.paste
  const use = (event: Event) => {
    const box = (event.currentTarget as HTMLElement).closest('details')
    const area = box?.querySelector('textarea')
    if (!box || !area) return
    const isTransposed = box.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? false
    if (!actions.tryAt(spot, (state) => read(area.value, isTransposed)(state))) return
    area.value = ''
    box.open = false
    box.querySelector('summary')?.focus()
  }
  return html`
    <details class="paste" data-paste=${spot}>
      <summary>${summary}</summary>
      <textarea rows="4" spellcheck="false" aria-label=${label} placeholder=${words.placeholder}></textarea>
      <p class="note">${words.formats} ${words.shape[of]}</p>
      <div class="paste-foot">
        <button class="action is-framed" data-action="use" @click=${use}>${words.use[of]}</button>
        ${of === 'weights' ? html`<label class="choice"><input type="checkbox" /><span>${words.transposed}</span></label>` : ''}
      </div>
      ${errorAt(context, spot)}
    </details>`
}
