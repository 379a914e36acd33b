/** The whole network as the JSON that a file, a tag and the command take. */

import { html, type TemplateResult } from 'lit'
import { readNetworkFile } from '../../files/network-file.js'
import { fieldText } from '../../view/fields/field-text.js'
import type { Context } from '../context.js'
import { fileOf, type HandState, stateOf } from '../state.js'
import { errorAt } from './fields.js'

/** Lists of numbers stay on one line. */
export function fileText(state: HandState): string {
  return JSON.stringify(fileOf(state), null, 1).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inside: string) => {
    return `[${inside.replace(/\s*\n\s*/g, ' ')}]`
  })
}

/** @throws SyntaxError for what is no JSON, CoreError for what is no network */
export function readText(text: string, now: HandState): HandState {
  const { lang, theme, contribution } = now
  return { ...stateOf(readNetworkFile(JSON.parse(text))), lang, theme, contribution }
}

export function fileEditor(context: Context): TemplateResult {
  const { state, text, actions } = context
  const words = text.file
  const use = (event: Event) => {
    const area = (event.currentTarget as HTMLElement).closest('details')?.querySelector('textarea')
    if (area) actions.tryAt('file', (now) => readText(area.value, now))
  }
  return html`
    <section>
      <details class="paste" data-paste="file">
        <summary>${words.heading}</summary>
        <p>${words.text}</p>
        <textarea rows="12" spellcheck="false" aria-label=${words.label} ${fieldText(fileText(state))}></textarea>
        <div class="paste-foot"><button class="action is-framed" data-action="use" @click=${use}>${words.use}</button></div>
        ${errorAt(context, 'file')}
      </details>
    </section>`
}
