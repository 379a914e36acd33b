/** The columns of a table of one's own, before anything is made of it. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CsvSurvey, SurveyColumn } from '../../../../data/survey/survey.js'
import type { ColumnRole } from '../../../../data/table/notes.js'
import { plain } from '../../../../view/format.js'
import { columnsTexts, type Only } from '../../../../words/lab/columns.js'
import { withRole } from '../../../run/own/roles.js'
import type { LabContext } from '../../../shell/context.js'
import { columnRow, type OnRole } from './column-row.js'
import { columnHead } from './controls.js'
import { rowChoice } from './row-choice.js'
import { rolesOf, surveyed } from './surveyed.js'

/** From so many columns on they can be looked for, and set together. */
const many = 12
/** Columns that are added to the table at a time. */
const atATime = 100

const isOf: Record<Only, (column: SurveyColumn) => boolean> = {
  all: () => true,
  number: ({ kind }) => kind === 'number',
  text: ({ kind }) => kind === 'text',
  found: ({ findings, missing }) => findings.length > 0 || missing > 0,
}

/** Places of the columns that are looked for. */
function placesOf({ columnFilter: { text, only } }: LabContext, { columns }: CsvSurvey): number[] {
  const wanted = text.trim().toLowerCase()
  return columns.flatMap((column, place) =>
    isOf[only](column) && column.name.toLowerCase().includes(wanted) ? [place] : [],
  )
}

function filters(context: LabContext, found: readonly number[], all: number, onRole: OnRole): TemplateResult {
  const { lang, columnFilter, actions } = context
  const words = columnsTexts[lang]
  const set = ['feature', 'left-out', 'one-hot'] as const
  const chosen = (event: Event) => {
    const menu = event.target as HTMLSelectElement
    onRole(found, menu.value as ColumnRole)
    menu.value = ''
  }
  return html`
    <div class="column-tools">
      <label class="value-field"><span class="label">${words.find}</span>
        <input class="value" type="search" data-field="own-find" autocomplete="off" spellcheck="false" .value=${live(columnFilter.text)}
          @input=${(event: Event) => actions.filterColumns({ text: (event.target as HTMLInputElement).value })} /></label>
      <label class="value-field is-choice"><span class="label">${words.only}</span>
        <select data-field="own-only" .value=${live(columnFilter.only)} @change=${(event: Event) => actions.filterColumns({ only: (event.target as HTMLSelectElement).value as Only })}>
          ${(Object.keys(words.onlyWays) as Only[]).map((id) => html`<option value=${id} .selected=${id === columnFilter.only}>${words.onlyWays[id]}</option>`)}
        </select></label>
      <label class="value-field is-choice"><span class="label">${words.setAll(plain(found.length))}</span>
        <select data-field="own-set-all" ?disabled=${!found.length} @change=${chosen}>
          <option value="">–</option>${set.map((role) => html`<option value=${role}>${words.roles[role]}</option>`)}
        </select></label>
      <p class="hint" role="status">${words.shown(plain(found.length), plain(all))}</p>
    </div>`
}

export function columnStage(context: LabContext): TemplateResult {
  const own = surveyed(context)
  if (!own) return html``
  const { lang, columnFilter, actions } = context
  const words = columnsTexts[lang]
  const { survey } = own
  const { columns, rows, delimiter, hasHeader } = survey
  const roles = rolesOf(own)
  const onRole: OnRole = (places, role) => actions.setOwn({ roles: withRole(survey, roles, places, role) })
  const found = columns.length > many ? placesOf(context, survey) : columns.map((_, place) => place)
  const shown = found.slice(0, columnFilter.most)
  const heads = [words.name, words.role, words.holds, words.missing]
  return html`
    <div class="columns">
      ${columnHead(context, own)}
      <p class="hint">${words.file(plain(rows), plain(columns.length), delimiter, hasHeader)}</p>
      ${rowChoice(context, own)}
      ${columns.length > many ? filters(context, found, columns.length, onRole) : nothing}
      <div class="scroll column-box" role="region" aria-label=${words.title(own.name)} tabindex="0">
        <table class="column-table">
          <caption class="unseen">${words.title(own.name)}</caption>
          <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>${shown.map((place) => columnRow(context, place, columns[place] as SurveyColumn, roles[place] ?? 'feature', onRole))}</tbody>
        </table>
        ${found.length ? nothing : html`<p class="hint">${words.none}</p>`}
        ${
          shown.length < found.length
            ? html`<button class="action" data-action="more-columns" @click=${() => actions.filterColumns({ most: columnFilter.most + atATime })}>${words.more(plain(Math.min(atATime, found.length - shown.length)))}</button>`
            : nothing
        }
      </div>
    </div>`
}
