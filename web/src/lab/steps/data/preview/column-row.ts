/** One column of a table of one's own: what it holds, what is pointed out, and what it is used as. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Finding, SurveyColumn } from '../../../../data/survey/survey.js'
import type { ColumnRole } from '../../../../data/table/notes.js'
import { scoreBar } from '../../../../view/charts/bars.js'
import { fitted, plain } from '../../../../view/format.js'
import { columnsTexts } from '../../../../words/lab/columns.js'
import { short } from '../../../run/layers.js'
import { rolesFor } from '../../../run/own/roles.js'
import type { LabContext } from '../../../shell/context.js'
import { surveyed } from './surveyed.js'

/** Values that each have a bar. */
const mostBars = 8

const number = (value: number) => fitted(value, 9, false)

/** How often each value is there. */
function bars({ values }: SurveyColumn): TemplateResult {
  const most = Math.max(...values.map(({ count }) => count))
  return html`<span class="value-bars">${values.map(
    ({ value, count }) =>
      html`<span class="value-name" title=${value}>${short(value, 16)}</span>${scoreBar(count, most)}<span class="bar-value">${plain(count)}</span>`,
  )}</span>`
}

function holds({ lang }: LabContext, column: SurveyColumn, role: ColumnRole): TemplateResult {
  const words = columnsTexts[lang]
  const { kind, low, high, distinct, isMany, values, texts, firstText } = column
  const isOfNames = kind === 'text' || role === 'label' || role === 'subject' || role === 'part'
  const range = low < high ? words.range(number(low), number(high)) : low === high ? words.one(number(low)) : ''
  const hasBars = isOfNames && values.length > 0 && values.length <= mostBars
  const count = hasBars || (range && !isOfNames) ? '' : words.distinct(plain(distinct), isMany)
  const isMixed = range !== '' && firstText !== undefined
  return html`
    <span class="column-kind">${[words.kinds[kind], range, kind === 'empty' ? '' : count].filter(Boolean).join(lang === 'zh' ? '，' : ', ')}</span>
    ${isMixed ? html`<span class="column-note">${words.texts(plain(texts), short(firstText.given, 24), plain(firstText.row))}</span>` : nothing}
    ${hasBars ? bars(column) : nothing}`
}

function roleMenu(context: LabContext, place: number, column: SurveyColumn, role: ColumnRole, onRole: OnRole) {
  const words = columnsTexts[context.lang]
  const { steps, windows } = surveyed(context)?.choices ?? {}
  const isBeside = steps !== undefined || windows !== undefined
  return html`
    <select data-field="own-role-${place + 1}" aria-label=${words.roleOf(column.name)} .value=${live(role)}
      @change=${(event: Event) => onRole([place], (event.target as HTMLSelectElement).value as ColumnRole)}>
      ${rolesFor(column, role, isBeside).map((id) => html`<option value=${id} .selected=${id === role}>${words.roles[id]}</option>`)}
    </select>`
}

/** Told of columns by their places. */
export type OnRole = (places: readonly number[], role: ColumnRole) => void

export function columnRow(
  context: LabContext,
  place: number,
  column: SurveyColumn,
  role: ColumnRole,
  onRole: OnRole,
): TemplateResult {
  const words = columnsTexts[context.lang]
  const isSaid = (finding: Finding) => finding !== 'text' || role === 'feature' || role === 'left-out'
  const found = column.findings
    .filter(isSaid)
    .map(
      (finding) => html`<span class="column-note is-found" data-finding=${finding}>${words.findings[finding]}</span>`,
    )
  return html`
    <tr class=${role === 'left-out' || role === 'row-number' ? 'is-left-out' : nothing} data-role=${role}>
      <th scope="row" title=${column.name}>${short(column.name, 28)}${found}</th>
      <td>${roleMenu(context, place, column, role, onRole)}</td>
      <td>${holds(context, column, role)}</td>
      <td class="column-missing">${column.missing ? plain(column.missing) : nothing}</td>
    </tr>`
}
