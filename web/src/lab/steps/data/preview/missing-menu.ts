/** What becomes of missing values. */

import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { MissingChoice } from '../../../../data/csv.js'
import { missingWays } from '../../../run/own-table.js'
import type { LabContext } from '../../../shell/context.js'

export function missingMenu(
  { text }: Pick<LabContext, 'text'>,
  field: string,
  chosen: MissingChoice,
  onChoice: (way: MissingChoice) => void,
): TemplateResult {
  const words = text.own
  return html`
    <label class="value-field is-choice"><span class="label">${words.missing}</span>
      <select data-field=${field} .value=${live(chosen)}
        @change=${(event: Event) => onChoice((event.target as HTMLSelectElement).value as MissingChoice)}>
        ${missingWays.map((way) => html`<option value=${way} .selected=${way === chosen}>${words.missingWays[way]}</option>`)}
      </select></label>`
}
