/** What a way does, in a few lines of pseudo-code; beside a line stands what came of it once it ran. */

import { html, nothing, type TemplateResult } from 'lit'

/** What can stand beside a line. */
export type CodeValue = 'trained' | 'removed' | 'score' | 'compared' | 'second' | 'end'

export interface CodeLine {
  text: string
  /** How far it is indented. */
  depth?: 1
  value?: CodeValue
}

export type CodeValues = Readonly<Partial<Record<CodeValue, string | undefined>>>

export function code(lines: readonly CodeLine[], values: CodeValues): TemplateResult {
  return html`<ol class="code">${lines.map(({ text, depth, value }) => {
    const came = value && values[value]
    return html`<li class=${depth ? 'is-inner' : nothing}><code>${text}</code>${came ? html` <output data-value=${value}>${came}</output>` : nothing}</li>`
  })}</ol>`
}
