/** Where a CSV file is dropped, chosen or pasted, and what is asked about its columns. */

import { html, nothing, type TemplateResult } from 'lit'
import { constantColumns } from '../../../core/figures/constant-columns.js'
import { ownTable } from '../../../state/lab-state.js'
import { percent, plain } from '../../../view/format.js'
import { ownSamples } from '../../run/own/test-part.js'
import type { LabContext } from '../../shell/context.js'

function offer({ text, own, actions }: LabContext): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (file) actions.takeFile(file)
    input.value = '' // the same file can be chosen again
  }
  return html`
    <p class="offer">${own?.table ? text.own.another : text.own.offer}
      <label class="file-button"><input type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" @change=${chosen} />
        <span>${text.own.choose}</span></label>${text.own.offerEnd}
      <span class="hint">${text.own.never}</span></p>`
}

/** What is wrong with the file, in a sentence that names row and column; empty until what says it is there. */
function errorText({ offered, own: inUse, preview, lang, text }: LabContext): string {
  if (!offered?.error) return ''
  const said = preview.part?.errorText(offered, lang, text) ?? preview.failure ?? ''
  return said && inUse?.table ? `${said}${text.own.space}${text.own.stays(inUse.name)}` : said
}

/** How much of a file has been read, for one that takes long. */
function reading({ offered: own, text, actions }: LabContext): TemplateResult {
  return html`<p class="hint"><span role="status">${text.own.reading}</span> ${
    own?.share
      ? html`${percent(own.share, 0)} <button class="action" data-action="cancel-reading" @click=${actions.cancelReading}>${text.train.cancel}</button>`
      : nothing
  }</p>`
}

/**
 * Whether columns are looked at: of a table that has something left to choose always. Where there is
 * no room beside the controls they stand under the file that they are of.
 */
export const areColumnsShown = ({ state, own, offered, showsColumns }: LabContext) =>
  showsColumns ? Boolean(offered?.survey ?? (state.data === ownTable && own?.survey)) : offered?.status === 'open'

export function ownTablePart(context: LabContext): TemplateResult {
  const { own, offered, preview, state, text, view, isBeside } = context
  const error = errorText(context)
  const isMissing = state.data === ownTable && !own && !offered
  const constant = state.data === ownTable && view.info ? constantColumns(view.info) : []
  return html`
    <div class="own">
      ${isMissing ? html`<p class="field-error" role="alert">${text.own.missingTable}</p>` : nothing}
      ${error ? html`<p class="field-error" role="alert">${error}</p>` : nothing}
      ${offered?.status === 'reading' ? reading(context) : nothing}
      ${own?.summary ? html`<p class="about">${text.own.loaded(own.name, plain(ownSamples(own)), plain(own.summary.features))}</p>` : nothing}
      ${own?.summary?.notes.columns[0]?.role === 'row-number' ? html`<p class="hint" data-note="row-numbers">${text.own.rowNumbers}</p>` : nothing}
      ${constant.length ? html`<p class="hint" data-note="constant">${text.own.constant(constant)}</p>` : nothing}
      ${offered || state.data === ownTable ? (preview.part?.columnControls(context) ?? nothing) : nothing}
      ${!isBeside && areColumnsShown(context) ? (preview.part?.columnStage(context) ?? nothing) : nothing}
      ${offer(context)}
    </div>`
}
