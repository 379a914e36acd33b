/** What is chosen for a table of one's own as a whole, and the button that reads it so. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { type Encoding, encodings } from '../../../../data/csv-encoding.js'
import type { ColumnRole } from '../../../../data/table/notes.js'
import { segmented } from '../../../../view/fields/segmented.js'
import { plain } from '../../../../view/format.js'
import { columnsTexts } from '../../../../words/lab/columns.js'
import { short } from '../../../run/layers.js'
import { isFeature } from '../../../run/own/roles.js'
import type { LabContext } from '../../../shell/context.js'
import { errorText } from './error-text.js'
import { missingMenu } from './missing-menu.js'
import { rolesOf, type Surveyed, surveyed } from './surveyed.js'

/** What would be read, in a line. */
function chosen({ lang }: LabContext, own: Surveyed): string {
  const roles = rolesOf(own)
  const nameOf = (role: ColumnRole) => short(own.survey.columns[roles.indexOf(role)]?.name ?? '', 24)
  const features = roles.filter(isFeature).length
  return columnsTexts[lang].chosen(plain(features), nameOf('label'), nameOf('subject'))
}

/** What would be read, and the button that reads it: over the columns. */
export function columnHead(context: LabContext, own: Surveyed): TemplateResult {
  const { offered, own: inUse, lang, text, isBeside, actions } = context
  const words = columnsTexts[lang]
  const hasGaps = own.survey.columns.some(({ missing }) => missing > 0)
  const isOpen = offered !== undefined && offered.status !== 'reading'
  return html`
    <div class="column-head">
      <div class="column-words">
        ${isBeside && offered?.error ? html`<p class="field-error">${errorText(offered, lang, text)}</p>` : nothing}
        ${isOpen && !offered.error ? html`<p class="about">${inUse?.table ? words.notYet(inUse.name) : words.look}</p>` : nothing}
        <p class="about" data-note="chosen">${chosen(context, own)}</p>
      </div>
      ${hasGaps || own.test ? missingMenu(context, 'own-missing', own.choices.missing, (missing) => actions.setOwn({ missing })) : nothing}
      ${
        isOpen
          ? html`<div class="prune-buttons">
              <button class="play" data-action="read-own" ?disabled=${offered.status === 'bad'} @click=${actions.readOwn}>${words.use}</button>
              ${inUse?.table ? html`<button class="action" data-action="put-back" @click=${actions.cancelReading}>${words.putBack}</button>` : nothing}
            </div>`
          : nothing
      }
    </div>`
}

/** How the bytes of a file are text: as it was found, or another way. */
function encodingChoice(context: LabContext): TemplateResult | typeof nothing {
  const { text, actions } = context
  const table = context.offered ?? context.own
  if (!table || typeof table.input === 'string') return nothing
  const found = table.summary?.notes.encoding ?? ''
  const chosen = table.choices.encoding ?? ''
  const name = (id: Encoding) => text.own.encodings[id]
  const isGuess = !chosen && found !== '' && found !== 'utf-8' && table.status === 'good'
  return html`
    <label class="value-field is-choice"><span class="label">${text.own.encoding}</span>
      <select data-field="own-encoding" .value=${live(chosen)}
        @change=${(event: Event) => actions.setOwn({ encoding: ((event.target as HTMLSelectElement).value as Encoding) || undefined })}>
        <option value="" .selected=${!chosen}>${text.own.found(found ? name(found) : '')}</option>
        ${encodings.map((id) => html`<option value=${id} .selected=${id === chosen}>${name(id)}</option>`)}
      </select></label>
    ${isGuess ? html`<p class="hint" data-note="encoding">${text.own.guessed(name(found))}</p>` : nothing}`
}

/** The encoding; and what stands on the stage, of a table that is in use. */
export function columnControls(context: LabContext): TemplateResult {
  const { lang, showsColumns, offered, actions } = context
  if (offered || !surveyed(context)) return html`${encodingChoice(context)}`
  const words = columnsTexts[lang].views
  const cut = context.own?.summary?.notes.windows
  const said =
    cut && columnsTexts[lang].windows.cut(plain(cut.windows), plain(cut.length), plain(cut.leftOver), plain(cut.gaps))
  const views = segmented({
    legend: words.legend,
    name: 'own-view',
    value: showsColumns ? 'columns' : 'samples',
    choices: [
      { id: 'columns', label: words.columns },
      { id: 'samples', label: words.samples },
    ],
    onChange: (id) => actions.showColumns(id === 'columns'),
  })
  return html`${encodingChoice(context)} ${said ? html`<p class="hint" data-note="windows">${said}</p>` : nothing} ${views}`
}
