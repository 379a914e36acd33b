/** The list of keys that `?` opens. */

import { html, type TemplateResult } from 'lit'

/** @param entries  keys, and what they do */
export function keyList(entries: readonly (readonly [string, string])[]): TemplateResult {
  return html`<dl class="keys">${entries.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>`
}
