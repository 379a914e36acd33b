/** Tables: one frame, cells given. */

import { html, nothing, type TemplateResult } from 'lit'

export type Cell = TemplateResult | string | typeof nothing

export interface TableRow {
  head: Cell
  cells: readonly Cell[]
  isChosen?: boolean
}

/**
 * @param columns  the heads; the first stands over the row heads and may be empty
 * @param isWide   whether it may not fit a small screen: then it can be scrolled by keyboard
 */
export function table(
  caption: string,
  columns: readonly Cell[],
  rows: readonly TableRow[],
  kind = '',
  isWide = false,
): TemplateResult {
  return html`
    <div class="scroll" role="region" aria-label=${caption} tabindex=${isWide ? '0' : nothing}>
      <table class=${kind}>
        <caption class="unseen">${caption}</caption>
        <thead><tr>${columns.map((column) => (column === '' ? html`<td></td>` : html`<th scope="col">${column}</th>`))}</tr></thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr class=${row.isChosen ? 'is-chosen' : nothing}>
                <th scope="row">${row.head}</th>
                ${row.cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

/** Marks of a mask: a full dot is kept, a dashed ring removed. */
export function maskMarks(
  mask: readonly number[],
  words: { kept: string; removed: string },
  names: readonly string[],
): TemplateResult {
  const text = mask.map((kept, i) => `${names[i]} ${kept ? words.kept : words.removed}`).join(', ')
  return html`<span class="marks"><span class="unseen">${text}</span>${mask.map(
    (kept) =>
      html`<svg class=${kept ? 'mark' : 'mark is-cut'} width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="5" /></svg>`,
  )}</span>`
}
